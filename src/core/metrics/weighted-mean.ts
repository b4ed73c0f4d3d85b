import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkPairs } from "../kit/check.ts";
import { studentQuantile } from "../stats/distributions.ts";
import { kishSize } from "./weight-sums.ts";
import type { WeightedEstimate } from "./weighted-share.ts";

/**
 * A mean of answers that carry survey weights, with an interval that pays for the unequal weights.
 * @formula m = sum(w y) / W; variance = n / (n - 1) sum((w (y - m))^2) / W^2; Student's t with n - 1 degrees of freedom
 * @use for marks or amounts of a weighted sample; meanInterval without weights
 * @param values  the answers, in their own unit
 * @param weights one for each answer, 0 or more
 * @param level   two-sided confidence, share in (0, 1)
 * @returns value, low, high in the unit of the answers, n (answers with a weight above zero), effectiveN; no answer: "no-data" when no weight is above zero, "too-few" for one answer
 * @throws RangeError when lengths differ, a number is not finite, a weight is negative, or level is outside (0, 1)
 * @convention linearised variance with the factor n / (n - 1), as svymean of the R package survey
 * @source Lumley (2010), Complex Surveys, 2.2; Kish (1965), Survey Sampling, 11.7 for effectiveN
 * @example weightedMean([5, 4, 2, 5], [1, 2, 2, 1]) // => known { value: 3.667, low: 1.286, high: 6.047, effectiveN: 3.6 }
 */
export function weightedMean(
  values: readonly number[],
  weights: readonly number[],
  level = 0.95,
): Answer<WeightedEstimate> {
  checkPairs("values", values, "weights", weights);
  checkNumbers("values", values);
  checkNumbers("weights", weights, 0);
  const share = (1 + level) / 2;
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0) return unknown("no-data");
  // Only proportions between weights matter; with the largest as 1 nothing can overflow.
  const scaled = weights.map((weight) => weight / largest);
  const n = scaled.filter((weight) => weight > 0).length;
  if (n === 1) return unknown("too-few");
  const total = scaled.reduce((sum, weight) => sum + weight, 0);
  const value = scaled.reduce((sum, weight, at) => sum + (weight / total) * values[at]!, 0);
  const squared = scaled.reduce(
    (sum, weight, at) => sum + ((weight / total) * (values[at]! - value)) ** 2,
    0,
  );
  const half = studentQuantile(share, n - 1) * Math.sqrt((squared * n) / (n - 1));
  const squares = scaled.reduce((sum, weight) => sum + weight * weight, 0);
  return known({ value, low: value - half, high: value + half, n, effectiveN: kishSize(total, squares) });
}
