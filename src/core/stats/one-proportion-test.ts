import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import type { Alternative } from "./alternative.ts";
import { pOfZ } from "./p-of-z.ts";
import { checkProportion } from "./proportion.ts";

/** What the test of one share may be told: the continuity correction (off by default), and the alternative. */
export type OneProportionOptions = { continuity?: boolean; alternative?: Alternative };

/**
 * Test of one share against a promised one: is CSAT really below 90 %?
 * @formula z = (p - p0) / sqrt(p0 (1 - p0) / n); corrected: |hits - n p0| lessened by a half; z^2 is the chi-square of R's prop.test
 * @use against a target or a contract's share when n p0 and n (1 - p0) are 5 or more; wilson gives the matching interval (wilsonContinuity the corrected one)
 * @param hits    successes, whole, 0..trials
 * @param trials  whole
 * @param share   the promised share, between 0 and 1, both left out
 * @param options continuity: R's default correction; alternative: two-sided, greater, less
 * @returns z, chiSquare = z^2 and p in [0, 1]; no answer ("no-data") when trials = 0
 * @throws RangeError when hits > trials, a count is not whole, or the share is outside (0, 1)
 * @convention without correction unless asked for; R corrects by default
 * @source Wilson (1927), JASA 22:209-212; R stats::prop.test
 * @example oneProportionTest(73, 86, 0.9) // => known { z: -1.58155, chiSquare: 2.501292, p: 0.113753 }
 */
export function oneProportionTest(
  hits: number,
  trials: number,
  share: number,
  options: OneProportionOptions = {},
): Answer<{ z: number; chiSquare: number; p: number }> {
  checkProportion({ hits, trials });
  checkLevel("share", share);
  if (trials === 0) return unknown("no-data");
  const gap = hits - trials * share;
  const correction = options.continuity ? Math.sign(gap) * Math.min(0.5, Math.abs(gap)) : 0;
  const z = (gap - correction) / Math.sqrt(trials * share * (1 - share));
  return known({ z, chiSquare: z * z, p: pOfZ(z, options.alternative) });
}
