import { type Answer, known, unknown } from "../kit/answer.ts";
import { drift } from "./drift.ts";
import { holt } from "./holt.ts";
import { holtWinters } from "./holt-winters.ts";
import { naive } from "./naive.ts";
import { seasonalNaive } from "./seasonal-naive.ts";
import { simpleExponential } from "./simple-exponential.ts";

/** The methods that rollingOrigin and chooseForecast know by name. */
export const forecastMethods = [
  "mean",
  "naive",
  "drift",
  "seasonal-naive",
  "seasonal-mean",
  "simple-exponential",
  "holt",
  "damped-holt",
  "holt-winters-additive",
  "holt-winters-multiplicative",
] as const;
export type ForecastMethod = (typeof forecastMethods)[number];

/** Forecast of one method by its name, all smoothing sought anew. */
export function pointForecast(
  method: ForecastMethod,
  values: readonly number[],
  period: number,
  horizon: number,
): Answer<number[]> {
  return byName[method]([...values], period, horizon);
}

type Method = (values: number[], period: number, horizon: number) => Answer<number[]>;

const byName: Record<ForecastMethod, Method> = {
  mean: (values, _period, horizon) =>
    values.length === 0 ? unknown("no-data") : known(new Array<number>(horizon).fill(meanOf(values))),
  naive: (values, _period, horizon) => naive(values, horizon),
  drift: (values, _period, horizon) => drift(values, horizon),
  "seasonal-naive": seasonalNaive,
  "seasonal-mean": seasonalMean,
  "simple-exponential": (values, _period, horizon) => forecastOf(simpleExponential({ values, horizon })),
  holt: (values, _period, horizon) => forecastOf(holt({ values, horizon, start: "estimated" })),
  "damped-holt": (values, _period, horizon) =>
    forecastOf(holt({ values, horizon, start: "estimated", isDamped: true })),
  "holt-winters-additive": (values, period, horizon) => winters(values, period, horizon, "additive"),
  "holt-winters-multiplicative": (values, period, horizon) =>
    winters(values, period, horizon, "multiplicative"),
};

/** Each place of the season as its mean over the last four seasons at most. */
function seasonalMean(values: number[], period: number, horizon: number): Answer<number[]> {
  const seasons = Math.min(4, Math.floor(values.length / period));
  if (seasons === 0) return unknown("too-few");
  const recent = values.slice(values.length - seasons * period);
  const season = Array.from({ length: period }, (_, place) =>
    meanOf(recent.filter((_value, at) => at % period === place)),
  );
  return known(Array.from({ length: horizon }, (_, at) => season[at % period]!));
}

function winters(
  values: number[],
  period: number,
  horizon: number,
  seasonal: "additive" | "multiplicative",
): Answer<number[]> {
  if (period < 2) return unknown("not-comparable");
  const found = holtWinters({ values, period, horizon, seasonal });
  return found.known ? known(found.value.forecast.map(({ value }) => value)) : found;
}

function forecastOf(found: Answer<{ forecast: number[] }>): Answer<number[]> {
  return found.known ? known(found.value.forecast) : found;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value / values.length, 0);
