import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber, checkNumbers, checkWhole, refuse } from "../kit/check.ts";
import { zOf } from "../stats/distributions.ts";
import { minimiseInBox } from "./minimise-in-box.ts";
import { type SeasonalStart, seasonalStart } from "./seasonal-start.ts";

/** A series with its season; smoothing is sought by least squares where it is not given. */
export type HoltWintersInput = {
  values: number[];
  /** Places of a season: 12 months, 7 days, 48 half hours. */
  period: number;
  seasonal: "additive" | "multiplicative";
  /** Steps to foretell. */
  horizon: number;
  /** Smoothing of level, slope and season, shares of 0..1; give all three or none. */
  alpha?: number;
  beta?: number;
  gamma?: number;
};

/** Smoothing, last state (seasons belong to the next steps, in order), one-step errors' sum of squares, forecast with interval. */
export type HoltWinters = {
  alpha: number;
  beta: number;
  gamma: number;
  level: number;
  slope: number;
  seasons: number[];
  sse: number;
  forecast: Estimate[];
};

/**
 * Holt-Winters exponential smoothing with trend and season, as R's HoltWinters: last state, forecast and its interval.
 * @formula level = a (x - s) + (1 - a)(level + slope); slope = b (change of level) + (1 - b) slope; s = g (x - level) + (1 - g) s; forecast h = level + h slope + s; multiplicative: x / s, x / level, (level + h slope) s
 * @use for volumes with trend and one season and at least two full seasons; multiplicative when the swing grows with the level and all values are above 0. Compare with seasonalNaive (rollingOrigin, chooseForecast) before trusting it
 * @param input values in order of time without gaps; period, whole, 2 or more; seasonal; horizon, whole, 1..10000; alpha, beta, gamma of 0..1, all or none
 * @param level two-sided confidence of the interval, share in (0, 1)
 * @returns state and forecast; no answer ("too-few") with fewer than two seasons and one value, ("undefined-ratio") when multiplicative meets values of 0 or less
 * @throws RangeError when a number is not finite or outside its range, or only some of the smoothing is given
 * @convention R's start values (decompose of two seasons, least-squares line) and R's normal interval from one-step errors; statsmodels and ets() estimate the start and differ
 * @source Winters (1960), Management Science 6:324; R Core Team, stats::HoltWinters; Yar & Chatfield (1990), Int J Forecasting 6:127 on the interval
 * @example holtWinters({ values: [10, 20, 30, 14, 24, 34, 18, 28, 38], period: 3, seasonal: "additive", horizon: 2, alpha: 0.5, beta: 0.5, gamma: 0.5 }) // => known { level: 29.5404, slope: 1.4408, sse: 10.8508 }
 */
export function holtWinters(input: HoltWintersInput, level = 0.95): Answer<HoltWinters> {
  checkLevel("level", level);
  checkInput(input);
  const { values, period, seasonal, horizon } = input;
  const isMultiplicative = seasonal === "multiplicative";
  if (values.length < 2 * period + 1) return unknown("too-few");
  if (isMultiplicative && values.some((value) => value <= 0)) return unknown("undefined-ratio");
  const start = seasonalStart(values, period, isMultiplicative);
  const smoothing = given(input) ?? bestSmoothing(values, start, isMultiplicative);
  const run = smooth(values, start, smoothing, isMultiplicative);
  if (!Number.isFinite(run.sse)) return unknown("not-converged");
  const [alpha, beta, gamma] = smoothing;
  const half = halfWidths(run, smoothing, isMultiplicative, horizon, zOf(level));
  const forecast = half.map((width, at) => {
    const trend = run.level + (at + 1) * run.slope;
    const season = run.seasons[at % period]!;
    const value = isMultiplicative ? trend * season : trend + season;
    return { value, low: value - width, high: value + width };
  });
  return known({
    alpha,
    beta,
    gamma,
    level: run.level,
    slope: run.slope,
    seasons: run.seasons,
    sse: run.sse,
    forecast,
  });
}

type Smoothing = [number, number, number];
type Run = { level: number; slope: number; seasons: number[]; sse: number; errorVariance: number };

function checkInput(input: HoltWintersInput): void {
  checkNumbers("values", input.values, -1e150, 1e150);
  checkWhole("period", input.period, 2, 1e6);
  checkWhole("horizon", input.horizon, 1, 10_000);
  if (input.seasonal !== "additive" && input.seasonal !== "multiplicative")
    refuse('seasonal is "additive" or "multiplicative"', "seasonal — additive или multiplicative");
}

function given({ alpha, beta, gamma }: HoltWintersInput): Smoothing | null {
  if (alpha === undefined && beta === undefined && gamma === undefined) return null;
  if (alpha === undefined || beta === undefined || gamma === undefined)
    return refuse(
      "give alpha, beta and gamma, or none of them",
      "задайте alpha, beta и gamma вместе или ни одного",
    );
  for (const [name, value] of Object.entries({ alpha, beta, gamma })) checkNumber(name, value, 0, 1);
  return [alpha, beta, gamma];
}

/** R's starting point first; the others guard against a poor local minimum. */
function bestSmoothing(
  values: readonly number[],
  start: SeasonalStart,
  isMultiplicative: boolean,
): Smoothing {
  const cost = ([alpha, beta, gamma]: readonly number[]) =>
    smooth(values, start, [alpha!, beta!, gamma!], isMultiplicative).sse;
  const share = [0, 1] as const;
  const found = minimiseInBox(
    cost,
    [share, share, share],
    [
      [0.3, 0.1, 0.1],
      [0.5, 0.05, 0.5],
      [0.1, 0.01, 0.8],
    ],
  );
  return found.point as Smoothing;
}

/** Runs through the series; errors are counted from the second season on. */
function smooth(
  values: readonly number[],
  start: SeasonalStart,
  [alpha, beta, gamma]: Smoothing,
  isMultiplicative: boolean,
): Run {
  const period = start.seasons.length;
  const seasons = [...start.seasons];
  let { level, slope } = start;
  let sse = 0;
  let sum = 0;
  for (let at = period; at < values.length; at++) {
    const place = at % period;
    const season = seasons[place]!;
    const value = values[at]!;
    const error = value - (isMultiplicative ? (level + slope) * season : level + slope + season);
    sse += error * error;
    sum += error;
    const before = level;
    level = alpha * (isMultiplicative ? value / season : value - season) + (1 - alpha) * (level + slope);
    slope = beta * (level - before) + (1 - beta) * slope;
    seasons[place] = gamma * (isMultiplicative ? value / level : value - level) + (1 - gamma) * season;
  }
  const n = values.length - period;
  const turn = values.length % period;
  const errorVariance = Math.max(0, sse - (sum * sum) / n) / (n - 1);
  return { level, slope, seasons: [...seasons.slice(turn), ...seasons.slice(0, turn)], sse, errorVariance };
}

/** Errors of h steps are sums of one-step errors, each weighted by what of it lives on in level, slope and season. */
function halfWidths(
  run: Run,
  [alpha, beta, gamma]: Smoothing,
  isMultiplicative: boolean,
  horizon: number,
  z: number,
): number[] {
  const period = run.seasons.length;
  const weight = (age: number) =>
    age === 0 ? 1 : alpha * (1 + age * beta) + (age % period === 0 ? gamma * (1 - alpha) : 0);
  const seasonAt = (step: number) => run.seasons[((step % period) + period) % period]!;
  return Array.from({ length: horizon }, (_, at) => {
    let factor = 0;
    for (let age = 0; age <= at; age++) {
      const ratio = isMultiplicative ? seasonAt(at) / seasonAt(at - age) : 1;
      factor += (weight(age) * ratio) ** 2;
    }
    return z * Math.sqrt(run.errorVariance * factor);
  });
}
