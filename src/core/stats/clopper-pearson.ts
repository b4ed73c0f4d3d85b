import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { betaQuantile } from "./distributions.ts";
import { checkProportion } from "./proportion.ts";

/**
 * Clopper-Pearson "exact" interval of a share: never covers less often than the level promises, hence wide.
 * @formula low = quantile of beta(hits, trials - hits + 1) at alpha / 2; high = quantile of beta(hits + 1, trials - hits) at 1 - alpha / 2
 * @use where missing the truth is worse than a wide interval (a regulator, a safety bound); wilson otherwise
 * @param hits   successes, whole number, 0..trials
 * @param trials whole number; those who did not answer must not be in it
 * @param level  two-sided confidence, share in (0, 1)
 * @returns shares in [0, 1], `value` is hits / trials; no answer ("no-data") when trials = 0
 * @throws RangeError when hits > trials, a count is not whole, or level is outside (0, 1)
 * @source Clopper & Pearson (1934), Biometrika 26:404-413; R stats::binom.test
 * @example clopperPearson(18, 20) // => known { value: 0.9, low: 0.683017, high: 0.987651 }
 * @example clopperPearson(0, 30) // => known { value: 0, low: 0, high: 0.115703 }
 */
export function clopperPearson(hits: number, trials: number, level = 0.95): Answer<Estimate> {
  checkProportion({ hits, trials });
  checkLevel("level", level);
  if (trials === 0) return unknown("no-data");
  const tail = (1 - level) / 2;
  const misses = trials - hits;
  return known({
    value: hits / trials,
    low: hits === 0 ? 0 : betaQuantile(tail, hits, misses + 1),
    // From the misses' side: a quantile near 1 would lose digits.
    high: misses === 0 ? 1 : 1 - betaQuantile(tail, misses, hits + 1),
  });
}
