import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";
import { checkProportion } from "./proportion.ts";

/**
 * Agresti-Coull interval of a share: the plain normal interval after z^2 trials are added, half of them hits ("add two and two").
 * @formula m = n + z^2; q = (hits + z^2 / 2) / m; q +- z sqrt(q (1 - q) / m)
 * @use where the arithmetic must be explained by hand; wilson has the same centre and never leaves 0..1
 * @param hits   successes, whole number, 0..trials
 * @param trials whole number; those who did not answer must not be in it
 * @param level  two-sided confidence, share in (0, 1)
 * @returns shares, `value` is hits / trials; low may fall below 0 and high pass 1; no answer ("no-data") when trials = 0
 * @throws RangeError when hits > trials, a count is not whole, or level is outside (0, 1)
 * @convention cut at 0 only without hits and at 1 only without misses, as R's binom.confint prints it
 * @source Agresti & Coull (1998), American Statistician 52:119-126
 * @example agrestiCoull(4, 20) // => known { value: 0.2, low: 0.0749115, high: 0.4217636 }
 */
export function agrestiCoull(hits: number, trials: number, level = 0.95): Answer<Estimate> {
  checkProportion({ hits, trials });
  const z = zOf(level);
  if (trials === 0) return unknown("no-data");
  const size = trials + z * z;
  const centre = (hits + (z * z) / 2) / size;
  const half = z * Math.sqrt((centre * (1 - centre)) / size);
  return known({
    value: hits / trials,
    low: hits === 0 ? Math.max(0, centre - half) : centre - half,
    high: hits === trials ? Math.min(1, centre + half) : centre + half,
  });
}
