import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkPairs, checkWhole } from "../kit/check.ts";

/** A test stretch with the training that went before; the weight (1 if left out) counts where several series are summed up. */
export type MaseInput = { actual: number[]; predicted: number[]; training: number[]; weight?: number };

/**
 * Mean absolute scaled error: misses against those of the (seasonal) naive forecast within the training data.
 * @formula mean |actual - predicted| / mean over training of |y(t) - y(t - m)|
 * @use to compare forecasts between series of any size; below 1 is better than the naive method was in training
 * @param actual    what came
 * @param predicted what was foretold, place by place
 * @param training  the series before, on which alone the scale rests
 * @param period    season m of the naive forecast, whole, 1 or more; 1 is the plain naive one
 * @returns ratio, 0 or more; no answer ("no-data") without test values, ("too-few") when training is not longer than the period, ("no-variation") when its scale is 0
 * @throws RangeError when the lists differ in length or a number is not finite
 * @source Hyndman & Koehler (2006), Int J Forecasting 22:679, eq. 3
 * @example mase([3, -0.5, 2, 7, 2], [2.5, 0, 2, 8, 1.25], [5, 0.5, 4, 6, 3, 5, 2]) // => known 0.183333
 */
export function mase(
  actual: readonly number[],
  predicted: readonly number[],
  training: readonly number[],
  period = 1,
): Answer<number> {
  const miss = meanMiss(actual, predicted);
  const scale = naiveScale(training, period);
  if (!miss.known) return miss;
  return scale.known ? known(miss.value / scale.value) : scale;
}

/** Mean absolute error of the test stretch. */
export function meanMiss(actual: readonly number[], predicted: readonly number[]): Answer<number> {
  checkPairs("actual", actual, "predicted", predicted);
  checkNumbers("actual", actual, -1e150, 1e150);
  checkNumbers("predicted", predicted, -1e150, 1e150);
  if (actual.length === 0) return unknown("no-data");
  return known(actual.reduce((sum, value, at) => sum + Math.abs(value - predicted[at]!), 0) / actual.length);
}

/** Mean absolute step of one season in the training data. */
export function naiveScale(training: readonly number[], period: number): Answer<number> {
  checkNumbers("training", training, -1e150, 1e150);
  checkWhole("period", period, 1);
  if (training.length <= period) return unknown("too-few");
  let sum = 0;
  for (let at = period; at < training.length; at++) sum += Math.abs(training[at]! - training[at - period]!);
  const scale = sum / (training.length - period);
  // Below the least normal number a quotient says nothing.
  return scale > 1e-150 ? known(scale) : unknown("no-variation");
}
