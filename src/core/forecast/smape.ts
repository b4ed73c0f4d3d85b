import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkPairs } from "../kit/check.ts";

/**
 * Symmetric mean absolute percentage error.
 * @formula mean of 2 |actual - predicted| / (|actual| + |predicted|); a place where both are 0 counts 0
 * @use only to compare with published figures; it is not symmetric in truth, take wape or mase
 * @param actual    what came
 * @param predicted what was foretold, place by place
 * @returns share of 0..2; no answer ("no-data") without values
 * @throws RangeError when the lists differ in length or a number is not finite
 * @convention the range is 0..2 (M4 competition); some divide by the sum and get 0..1
 * @source Makridakis (1993), Int J Forecasting 9:527; Makridakis, Spiliotis & Assimakopoulos (2020), Int J Forecasting 36:54
 * @example smape([100, 50], [110, 40]) // => known 0.1587
 */
export function smape(actual: readonly number[], predicted: readonly number[]): Answer<number> {
  checkPairs("actual", actual, "predicted", predicted);
  checkNumbers("actual", actual, -1e290, 1e290);
  checkNumbers("predicted", predicted, -1e290, 1e290);
  if (actual.length === 0) return unknown("no-data");
  const sum = actual.reduce((total, value, at) => {
    const size = Math.abs(value) + Math.abs(predicted[at]!);
    return size === 0 ? total : total + 2 * (Math.abs(value - predicted[at]!) / size);
  }, 0);
  return known(sum / actual.length);
}
