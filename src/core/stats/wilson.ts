import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";
import { checkProportion } from "./proportion.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/**
 * Wilson score interval: where the true share plausibly lies, given `hits` out of `trials`.
 * Good for small samples and shares near 0 or 1, where the plain normal interval fails.
 * @formula centre = (p + z^2 / 2n) / (1 + z^2 / n); half-width = z / (1 + z^2 / n) sqrt(p (1 - p) / n + z^2 / 4n^2)
 * @use the first choice for any share: CSAT, first-contact resolution, a topic's share; clopperPearson where coverage below the level must never happen; multinomialIntervals for several shares of one whole
 * @param hits   successes, whole number, 0..trials
 * @param trials whole number; people who were not asked or did not answer must not be in it
 * @param level  two-sided confidence, share in (0, 1)
 * @returns shares in [0, 1], `value` is hits / trials; no answer ("no-data") when trials = 0
 * @throws RangeError when hits > trials, a count is not whole, or level is outside (0, 1)
 * @convention without continuity correction, as most tools; wilsonContinuity is the one of R's prop.test
 * @source Wilson (1927), JASA 22:209-212; Newcombe (1998), Stat Med 17:857-872, method 3
 * @example wilson(8, 10) // => known { value: 0.8, low: 0.4901625, high: 0.9433178 }
 * @example wilson(0, 0) // => unknown "no-data"
 */
export function wilson(hits: number, trials: number, level = 0.95): Answer<Estimate> {
  checkProportion({ hits, trials });
  const z = zOf(level);
  if (trials === 0) return unknown("no-data");
  return known({ value: hits / trials, ...wilsonBounds(hits, trials, z) });
}
