import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";

/**
 * Wilson score interval: where the true share plausibly lies, given `hits` out of `trials`.
 * Good for small samples and shares near 0 or 1, where the plain normal interval fails.
 * @param hits   successes, whole number, 0..trials
 * @param trials whole number; people who were not asked or did not answer must not be in it
 * @param level  two-sided confidence, share in (0, 1)
 * @returns shares in [0, 1], `value` is hits / trials; no answer ("no-data") when trials = 0
 * @throws RangeError when hits > trials, a count is not whole, or level is outside (0, 1)
 * @source Wilson (1927), JASA 22:209-212
 * @example wilson(8, 10) // => { known: true, value: { value: 0.8, low: 0.4901625, high: 0.9433178 } }
 */
export function wilson(hits: number, trials: number, level = 0.95): Answer<Estimate> {
  if (!Number.isInteger(hits) || !Number.isInteger(trials) || hits < 0 || hits > trials) {
    throw new RangeError(`${hits} of ${trials} is not a share of whole counts`);
  }
  const z = zOf(level);
  if (trials === 0) return unknown("no-data");
  const share = hits / trials;
  const square = (z * z) / trials;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  const low = hits === 0 ? 0 : Math.max(0, middle - half);
  const high = hits === trials ? 1 : Math.min(1, middle + half);
  return known({ value: share, low, high });
}
