import { type Answer, known, unknown } from "../kit/answer.ts";
import type { Alternative } from "./alternative.ts";
import { pOfZ } from "./p-of-z.ts";
import { pooledVariance } from "./pooled-variance.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { yatesCorrection } from "./yates-correction.ts";

/** What the test of two shares may be told: Yates's continuity correction (off by default), and the alternative. */
export type TwoProportionsOptions = { continuity?: boolean; alternative?: Alternative };

/**
 * Pooled z test of two shares: are they the same but for chance? Positive z: the first share is greater.
 * @formula z = (p1 - p2) / sqrt(p (1 - p) (1/n1 + 1/n2)), p the share of both together; z^2 is the chi-square of the 2x2 table
 * @use to test two independent shares when each side expects 5 hits and 5 misses or more; fisherExact below that; newcombeDifference tells how large the difference is
 * @param first  hits out of trials, whole numbers
 * @param second hits out of trials, whole numbers
 * @param options continuity: Yates's correction as R's prop.test does by default; alternative: two-sided, greater (first is greater), less
 * @returns z and p in [0, 1]; no answer ("no-data") when a side has no trials, ("no-variation") when all or none hit
 * @throws RangeError when hits exceed trials or a count is not whole
 * @convention without correction unless asked for; the corrected z is taken no further than 0, as in R
 * @source Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, eq. 3.1 without correction
 * @example twoProportions({ hits: 5, trials: 83 }, { hits: 12, trials: 99 }) // => known { z: -1.4078, p: 0.1592 }
 * @example twoProportions({ hits: 13, trials: 47 }, { hits: 19, trials: 53 }, { continuity: true }) // => known { z: -0.6615, p: 0.5083 }
 */
export function twoProportions(
  first: Proportion,
  second: Proportion,
  options: TwoProportionsOptions = {},
): Answer<{ z: number; p: number }> {
  checkProportion(first, "first");
  checkProportion(second, "second");
  if (first.trials === 0 || second.trials === 0) return unknown("no-data");
  const variance = pooledVariance(first, second);
  if (variance === 0) return unknown("no-variation");
  const gap = first.hits / first.trials - second.hits / second.trials;
  const correction = options.continuity ? Math.sign(gap) * yatesCorrection(first, second) : 0;
  const z = (gap - correction) / Math.sqrt(variance);
  return known({ z, p: pOfZ(z, options.alternative) });
}
