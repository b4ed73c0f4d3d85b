import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { betaQuantile } from "./distributions.ts";
import { checkProportion } from "./proportion.ts";

/**
 * Jeffreys interval of a share: the middle of what a Bayesian believes who knew nothing before (prior beta(1/2, 1/2)).
 * @formula quantiles of beta(hits + 1/2, trials - hits + 1/2) at alpha / 2 and 1 - alpha / 2; low = 0 without hits, high = 1 without misses
 * @use as an alternative to wilson with equal tails, and where one bound alone is shown ("at least 91 %")
 * @param hits   successes, whole number, 0..trials
 * @param trials whole number; those who did not answer must not be in it
 * @param level  two-sided confidence, share in (0, 1)
 * @returns shares in [0, 1], `value` is hits / trials; no answer ("no-data") when trials = 0
 * @throws RangeError when hits > trials, a count is not whole, or level is outside (0, 1)
 * @convention bounds at 0 and 1 as Brown, Cai & DasGupta advise; the plain quantiles of R binom's "bayes" stay inside
 * @source Brown, Cai & DasGupta (2001), Stat Sci 16:101-133, section 3.1.2
 * @example jeffreys(4, 20) // => known { value: 0.2, low: 0.071520, high: 0.408226 }
 */
export function jeffreys(hits: number, trials: number, level = 0.95): Answer<Estimate> {
  checkProportion({ hits, trials });
  checkLevel("level", level);
  if (trials === 0) return unknown("no-data");
  const tail = (1 - level) / 2;
  const misses = trials - hits;
  return known({
    value: hits / trials,
    low: hits === 0 ? 0 : betaQuantile(tail, hits + 0.5, misses + 0.5),
    high: misses === 0 ? 1 : 1 - betaQuantile(tail, misses + 0.5, hits + 0.5),
  });
}
