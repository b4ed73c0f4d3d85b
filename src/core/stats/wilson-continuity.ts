import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";
import { checkProportion } from "./proportion.ts";

/**
 * Wilson's interval with a continuity correction: a share's interval that is wider by half a hit on either side.
 * @formula low = (2np + z^2 - 1 - z sqrt(z^2 - 2 - 1/n + 4p (n(1 - p) + 1))) / (2 (n + z^2)); high likewise with + 1, + z, + 2 and n(1 - p) - 1
 * @use to agree with R's prop.test or where an interval must seldom miss; wilson is nearer to the promised level
 * @param hits   successes, whole number, 0..trials
 * @param trials whole number; those who did not answer must not be in it
 * @param level  two-sided confidence, share in (0, 1)
 * @returns shares in [0, 1], `value` is hits / trials; no answer ("no-data") when trials = 0
 * @throws RangeError when hits > trials, a count is not whole, or level is outside (0, 1)
 * @source Newcombe (1998), Stat Med 17:857-872, method 4; R stats::prop.test
 * @example wilsonContinuity(81, 263) // => known { value: 0.3080, low: 0.2535, high: 0.3682 }
 */
export function wilsonContinuity(hits: number, trials: number, level = 0.95): Answer<Estimate> {
  checkProportion({ hits, trials });
  const z = zOf(level);
  if (trials === 0) return unknown("no-data");
  // The upper bound is the lower one of the misses, seen from 1.
  const low = lowerBound(hits, trials, z);
  const high = 1 - lowerBound(trials - hits, trials, z);
  return known({ value: hits / trials, low, high });
}

function lowerBound(hits: number, trials: number, z: number): number {
  if (hits === 0) return 0;
  const share = hits / trials;
  const root = z * z - 2 - 1 / trials + 4 * share * (trials - hits + 1);
  const bound = (2 * hits + z * z - 1 - z * Math.sqrt(Math.max(0, root))) / (2 * (trials + z * z));
  return Math.min(share, Math.max(0, bound));
}
