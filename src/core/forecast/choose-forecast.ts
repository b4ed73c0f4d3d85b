import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { type ForecastMethod, pointForecast } from "./point-forecast.ts";
import { predictionInterval } from "./prediction-interval.ts";
import {
  type RollingOrigin,
  type RollingOriginInput,
  rollingOrigin,
  usualFirstOrigin,
} from "./rolling-origin.ts";

/** As for rollingOrigin; the methods to try (all that a season allows if left out). */
export type ChooseForecastInput = Omit<RollingOriginInput, "method"> & { methods?: ForecastMethod[] };

/** One method in the contest; `skill` is 1 - MAE / MAE of the seasonal naive: above 0 is better. */
export type ForecastContest = { method: ForecastMethod; mae: number; mase: number | null; skill: number };

/** The winner, whether it beats the seasonal naive forecast, the contest from best to worst, and its forecast. */
export type ChosenForecast = {
  method: ForecastMethod;
  beatsSeasonalNaive: boolean;
  contest: ForecastContest[];
  forecast: number[];
  /** Intervals from the winner's past errors; null when they are too few for the level. */
  intervals: Estimate[] | null;
};

/**
 * Chooses a forecast by contest on the past; where none beats the seasonal naive one, that is taken and said.
 * @formula least rolling-origin MAE; it must be below the seasonal naive one's, at half of the steps ahead or more
 * @use as the default way to foretell volumes; look at `beatsSeasonalNaive` before promising anything
 * @param input as rollingOrigin without a method; methods to try
 * @param level two-sided confidence of the intervals, share in (0, 1)
 * @returns winner, contest and forecast; no answer ("too-few") when the past does not bear the seasonal naive forecast
 * @throws RangeError when a number lies outside its range or a method is unknown
 * @convention some 24 origins if `step` is left out; intervals rest on the errors that chose the winner, so they are a little too narrow
 * @source Hyndman & Koehler (2006), Int J Forecasting 22:679; Tashman (2000), Int J Forecasting 16:437
 * @example chooseForecast({ values: [5, 9, 1, 6, 10, 2, 7, 11, 3, 8, 12, 4, 9, 13, 5], period: 3, horizon: 3, methods: ["drift", "naive"] }) // => known { method: "seasonal-naive", beatsSeasonalNaive: false }
 */
export function chooseForecast(input: ChooseForecastInput, level = 0.95): Answer<ChosenForecast> {
  const { values, period, horizon } = input;
  const contest = { ...input, step: input.step ?? usualStep(input) };
  const yardstick = rollingOrigin({ ...contest, method: "seasonal-naive" });
  if (!yardstick.known) return yardstick;
  const methods = new Set<ForecastMethod>(["seasonal-naive", ...(input.methods ?? allMethods)]);
  const entries = [...methods].flatMap((method) => {
    const found = rollingOrigin({ ...contest, method });
    return found.known ? [{ method, found: found.value }] : [];
  });
  entries.sort((a, b) => a.found.mae - b.found.mae);
  const best = entries[0]!;
  const beats = best.method !== "seasonal-naive" && isBetter(best.found, yardstick.value);
  const winner = beats ? best : { method: "seasonal-naive" as const, found: yardstick.value };
  const forecast = pointForecast(winner.method, values, period, horizon);
  if (!forecast.known) return forecast;
  if (forecast.value.some((value) => !Number.isFinite(value))) return unknown("not-converged");
  const intervals = predictionInterval(forecast.value, winner.found.errorsByStep, level);
  return known({
    method: winner.method,
    beatsSeasonalNaive: beats,
    contest: entries.map(({ method, found }) => contestant(method, found, yardstick.value.mae)),
    forecast: forecast.value,
    intervals: intervals.known ? intervals.value : null,
  });
}

/** Some 24 origins: enough errors for a 95 % interval, and done in a moment. */
function usualStep({ values, period, horizon, firstOrigin }: ChooseForecastInput): number {
  const first = firstOrigin ?? usualFirstOrigin(values.length, period, horizon);
  return Math.max(1, Math.ceil((values.length - horizon - first) / 24));
}

const allMethods: ForecastMethod[] = [
  "naive",
  "drift",
  "seasonal-mean",
  "simple-exponential",
  "damped-holt",
  "holt-winters-additive",
  "holt-winters-multiplicative",
];

function contestant(
  method: ForecastMethod,
  { mae, mase }: RollingOrigin,
  yardstick: number,
): ForecastContest {
  return { method, mae, mase, skill: yardstick > 0 ? 1 - mae / yardstick : 0 };
}

/** Better on the whole, and not by one step ahead alone. */
function isBetter(found: RollingOrigin, yardstick: RollingOrigin): boolean {
  const size = (errors: readonly number[]) => errors.reduce((sum, error) => sum + Math.abs(error), 0);
  const wins = found.errorsByStep.filter(
    (errors, at) => size(errors) < size(yardstick.errorsByStep[at]!),
  ).length;
  return found.mae < yardstick.mae && 2 * wins >= found.errorsByStep.length;
}
