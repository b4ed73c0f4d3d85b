import { type Answer, unknown } from "../kit/answer.ts";
import { type ArmComparison, type ArmOptions, compareByDelta } from "./compare-by-delta.ts";
import { type RatioArm, ratioOfMeans, readRatioArm } from "./ratio-arm.ts";

/**
 * A ratio metric of two arms compared: orders per session, complaints per contact, seconds per call.
 * Users are the sample; the delta method carries their spread into that of the ratio.
 * @formula R = sum x / sum y of each arm; variance (sx^2 - 2 R sxy + R^2 sy^2) / (n mean(y)^2); difference and lift by Student's t
 * @use in experiments that assign users while the metric is per session, contact or order; welch when each user gives one number
 * @param treatment n, sums and sums of squares of numerator and denominator over users, and sumProducts; or both lists by user
 * @param control   the same for the control
 * @param options   alternative: two-sided, greater, less; spread: separate (Welch) or pooled (Student)
 * @param level     confidence, share in (0, 1); two-sided, or of the one bound
 * @returns difference of the ratios (MeanTest) and relative lift as a share of the control's size (an answer of its own: "undefined-ratio" when the control's ratio is 0); one-sided tests have one endless side (Infinity); no answer: "no-data" when an arm is empty, "too-few" when it has one user, "undefined-ratio" when denominators sum to 0, "no-variation" when no ratio scatters
 * @throws RangeError when lists differ in length or sums cannot belong together
 * @convention degrees of freedom of the lift are those of the difference, as in GrowthBook
 * @source Deng, Knoblich & Lu (2018), KDD, "Applying the Delta Method in Metric Analytics", section 3.2
 * @example ratioMetric({ numerators: [1, 0, 2, 1], denominators: [2, 1, 3, 2] }, { numerators: [1, 0, 1, 0], denominators: [2, 1, 4, 2] }).value.difference // => { value: 0.2778, standardError: 0.1406 }
 * @example ratioMetric({ numerators: [1, 0, 2, 1], denominators: [2, 1, 3, 2] }, { numerators: [1, 0, 1, 0], denominators: [2, 1, 4, 2] }) // => known { relative: { known: true } }
 */
export function ratioMetric(
  treatment: RatioArm,
  control: RatioArm,
  options: ArmOptions = {},
  level = 0.95,
): Answer<ArmComparison> {
  const one = readRatioArm("treatment", treatment);
  const two = readRatioArm("control", control);
  if (one.n === 0 || two.n === 0) return unknown("no-data");
  if (one.n === 1 || two.n === 1) return unknown("too-few");
  if (one.means[1] === 0 || two.means[1] === 0) return unknown("undefined-ratio");
  const [first, second] = [ratioOfMeans(one), ratioOfMeans(two)];
  return compareByDelta(
    { adjusted: first, plain: first },
    { adjusted: second, plain: second },
    options,
    level,
  );
}
