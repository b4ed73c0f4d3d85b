import { type Answer, known, unknown } from "../kit/answer.ts";
import type { Alternative } from "./alternative.ts";
import type { Sample } from "./sample.ts";
import { type MeanTest, studentTest } from "./student-test.ts";
import { ofMean, readTwo, satterthwaite } from "./two-samples.ts";

/**
 * Relative lift of a mean: by which share the treatment lies above the control, with an interval of the same width either way.
 * @formula (mt - mc) / |mc|; variance vt / mc^2 + vc mt^2 / mc^4, v = s^2 / n (delta method); freedom: Welch's of the difference
 * @use "by how many per cent" for means well away from 0; welchLogRatio where the lift is large or the control's mean uncertain; decide before the data whether the test is of the difference or of the lift: they may disagree
 * @param treatment   a list of numbers, or n with sum and sumSquares, or n with mean and variance
 * @param control     the same for the control
 * @param alternative two-sided, greater (treatment is greater), less
 * @param level       confidence, share in (0, 1); two-sided, or of the one bound
 * @returns lift as a share (0.1: ten per cent more) with its interval (one side is endless, Infinity, for a one-sided test), standardError, t, freedom, p; no answer: "no-data" when a side is empty, "too-few" when it has one number, "no-variation" when both are constant, "undefined-ratio" when the control's mean is 0
 * @throws RangeError when a number is not finite or the sums cannot belong together
 * @convention by the control's size, so that a rise is positive also from a negative mean; symmetric interval as in GrowthBook
 * @source Deng, Knoblich & Lu (2018), KDD, section 3.1 (delta method)
 * @example welchRelative({ n: 3461, sum: 2422.7, sumSquares: 134698.29 }, { n: 3407, sum: 1396.87, sumSquares: 52377.9767 }) // => known { value: 0.70732, low: -0.03526, high: 1.44989, standardError: 0.37879, p: 0.06191 }
 */
export function welchRelative(
  treatment: Sample,
  control: Sample,
  alternative: Alternative = "two-sided",
  level = 0.95,
): Answer<MeanTest> {
  const pair = readTwo(treatment, control);
  if (!pair.known) return pair;
  const { one, two } = pair.value;
  if (two.mean === 0) return unknown("undefined-ratio");
  const [a, b] = [ofMean(one), ofMean(two)];
  const size = Math.abs(two.mean);
  const standardError = Math.hypot(
    Math.sqrt(a.variance) / size,
    (Math.sqrt(b.variance) / size) * (one.mean / size),
  );
  if (standardError === 0) return unknown("no-variation");
  const estimate = { value: (one.mean - two.mean) / size, standardError, freedom: satterthwaite(a, b) };
  return known(studentTest(estimate, alternative, level));
}
