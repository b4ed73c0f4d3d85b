import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkNumbers, checkWhole, refuse } from "../kit/check.ts";
import { naiveScale } from "./mase.ts";
import { type ForecastMethod, forecastMethods, pointForecast } from "./point-forecast.ts";

/** A series and the method to try; how far to foretell from each origin, and where origins begin. */
export type RollingOriginInput = {
  values: number[];
  method: ForecastMethod;
  period: number;
  horizon: number;
  /** Values known at the first origin; two seasons and a horizon, half the series at most, if left out. */
  firstOrigin?: number;
  /** Values between origins; the horizon if left out. */
  step?: number;
};

/** How a method did on values that it had not seen. */
export type RollingOrigin = {
  origins: number;
  /** Mean absolute error, in the unit of the series. */
  mae: number;
  /** Root of the mean squared error. */
  rmse: number;
  /** Mean of predicted - actual. */
  bias: number;
  /** Sum of misses / sum of what came; null when nothing came. */
  wape: number | null;
  /** Scaled by the seasonal naive steps before the first origin; null when those are all 0. */
  mase: number | null;
  /** actual - predicted, a list for each step ahead: the errors that predictionInterval takes. */
  errorsByStep: number[][];
};

/**
 * Rolling-origin evaluation: foretell from many past moments with what was known then, and compare with what came.
 * @formula for origins t = firstOrigin, + step, ...: error h = y(t + h) - forecast h from y(1..t)
 * @use to compare methods and to get honest errors for intervals; errors within the training data are too small
 * @param input values in order of time without gaps; method; period, whole, 1 or more; horizon, whole, 1..1000; firstOrigin, whole, 1 or more; step, whole, 1 or more; at most 2000 origins
 * @returns figures over all origins and steps; no answer ("too-few") when no origin leaves a whole horizon, or as the method says
 * @throws RangeError when a number lies outside its range or the method is unknown
 * @convention the scale of MASE rests on the values before the first origin only, the same for every origin; its season is `period`
 * @source Tashman (2000), Int J Forecasting 16:437; Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, section 5.10
 * @example rollingOrigin({ values: [1, 2, 3, 4, 5, 6], method: "naive", period: 1, horizon: 1, firstOrigin: 3 }) // => known { origins: 3, mae: 1, bias: -1, mase: 1, errorsByStep: [[1, 1, 1]] }
 */
export function rollingOrigin(input: RollingOriginInput): Answer<RollingOrigin> {
  checkInput(input);
  const { values, method, period, horizon, step = horizon } = input;
  const first = input.firstOrigin ?? usualFirstOrigin(values.length, period, horizon);
  const origins = originsOf(values.length, Math.max(1, first), step, horizon);
  if (origins.length === 0) return unknown("too-few");
  checkNumber("origins", origins.length, 1, 2000);

  const errorsByStep = Array.from({ length: horizon }, (): number[] => []);
  for (const origin of origins) {
    const predicted = pointForecast(method, values.slice(0, origin), period, horizon);
    if (!predicted.known) return predicted;
    for (let h = 0; h < horizon; h++) errorsByStep[h]!.push(values[origin + h]! - predicted.value[h]!);
  }
  const came = origins.reduce((sum, origin) => sum + sizeOf(values.slice(origin, origin + horizon)), 0);
  const scale = naiveScale(values.slice(0, origins[0]), period);
  return known({ origins: origins.length, ...figures(errorsByStep.flat(), came, scale), errorsByStep });
}

/** Two seasons and a horizon, but not more than half of the series. */
export function usualFirstOrigin(length: number, period: number, horizon: number): number {
  return Math.min(2 * period + horizon, Math.ceil(length / 2));
}

/** All origins that leave a whole horizon, the last one as late as can be. */
function originsOf(length: number, first: number, step: number, horizon: number): number[] {
  const last = length - horizon;
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => last - (count - 1 - at) * step);
}

const sizeOf = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.abs(value), 0);

function figures(errors: readonly number[], came: number, scale: Answer<number>) {
  const mae = sizeOf(errors) / errors.length;
  const largest = errors.reduce((most, error) => Math.max(most, Math.abs(error)), Number.MIN_VALUE);
  const squares = errors.reduce((sum, error) => sum + (error / largest) ** 2, 0);
  return {
    mae,
    rmse: largest * Math.sqrt(squares / errors.length),
    bias: -errors.reduce((sum, error) => sum + error, 0) / errors.length,
    wape: came > 0 ? sizeOf(errors) / came : null,
    mase: scale.known ? mae / scale.value : null,
  };
}

function checkInput({ values, method, period, horizon, firstOrigin, step }: RollingOriginInput): void {
  checkNumbers("values", values, -1e100, 1e100);
  checkWhole("period", period, 1, 1e6);
  checkWhole("horizon", horizon, 1, 1000);
  if (firstOrigin !== undefined) checkWhole("firstOrigin", firstOrigin, 1);
  if (step !== undefined) checkWhole("step", step, 1);
  if (!forecastMethods.includes(method)) {
    refuse(
      `${method} is no method: ${forecastMethods.join(", ")}`,
      `${method} — не метод: ${forecastMethods.join(", ")}`,
    );
  }
}
