import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkPairs } from "../kit/check.ts";

/** Mean of predicted - actual in the unit of the series; the same as a share of what came. */
export type ForecastBias = { mean: number; share: number };

/**
 * Bias of a forecast: does it foretell too much (above 0) or too little (below 0) on the whole?
 * @formula mean(predicted - actual); sum(predicted - actual) / sum |actual|
 * @use beside wape: an unbiased forecast may miss widely, a biased one always staffs too many or too few
 * @param actual    what came
 * @param predicted what was foretold, place by place
 * @returns mean and share, positive when too much was foretold; no answer ("no-data") without values, ("undefined-ratio") when nothing came
 * @throws RangeError when the lists differ in length or a number is not finite
 * @convention predicted - actual: positive is over-forecast; the errors of forecast packages are actual - predicted
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, section 5.8
 * @example forecastBias([100, 50], [110, 55]) // => known { mean: 7.5, share: 0.1 }
 */
export function forecastBias(actual: readonly number[], predicted: readonly number[]): Answer<ForecastBias> {
  checkPairs("actual", actual, "predicted", predicted);
  checkNumbers("actual", actual, -1e290, 1e290);
  checkNumbers("predicted", predicted, -1e290, 1e290);
  if (actual.length === 0) return unknown("no-data");
  const over = actual.reduce((sum, value, at) => sum + predicted[at]! - value, 0);
  const came = actual.reduce((sum, value) => sum + Math.abs(value), 0);
  const share = over / came;
  return Number.isFinite(share) ? known({ mean: over / actual.length, share }) : unknown("undefined-ratio");
}
