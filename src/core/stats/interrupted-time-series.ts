import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumbers, checkWhole, refuse } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import type { Predictors } from "./design-rows.ts";
import { ordinaryLeastSquares, usualLags } from "./ordinary-least-squares.ts";
import { poissonRegression } from "./poisson-regression.ts";
import type { TestedCoefficient } from "./tested-coefficient.ts";

/** "linear" for marks, shares and times; "poisson" for counts; "quasi-poisson" for counts that scatter more than chance. */
export type SeriesModel = "linear" | "poisson" | "quasi-poisson";

/**
 * A series in the order of time; `breakAt` is the place (from 0) of the first point after the change. Model ("linear"), exposure of each
 * count (1), whether the slope may change, too (true), points in a season with the number of its waves (none), lags of Newey-West.
 */
export type InterruptedSeriesInput = {
  values: readonly number[];
  breakAt: number;
  model?: SeriesModel;
  exposure?: readonly number[];
  slopeChange?: boolean;
  seasonLength?: number;
  harmonics?: number;
  lags?: number;
};

/**
 * Linear: level in the unit of the values, trend and slope in units a step. Counts: ratios. `slope` is null when it was not let change.
 * `fitted` and `counterfactual` (had nothing changed) have a value for each point; `sinceBreak` adds up what was seen after the break
 * and what would have been.
 */
export type InterruptedSeries = {
  level: TestedCoefficient;
  slope: TestedCoefficient | null;
  trendBefore: TestedCoefficient;
  dispersion: number;
  freedom: number;
  fitted: number[];
  counterfactual: number[];
  sinceBreak: { actual: number; expected: number };
};

/**
 * Interrupted time series: what changed when something was changed for everybody at once, against the series' own past.
 * @formula  y = b0 + b1 t + b2 D + b3 (t - T0) D + season; D = 1 after the break, t - T0 = 1 at the first point after it
 * @use when there is no control group; with one take differenceInDifferences; for a series with
 * strong memory autoregressiveRegression. Do not use it when the break was chosen for the worst
 * months before it (they mend by themselves), or when something else changed at the same time
 * @param input values in the order of time, breakAt, model, exposure of counts, slopeChange, seasonLength and harmonics, lags
 * @param level confidence of the intervals, share in (0, 1)
 * @returns level and slope change, trend before, dispersion (of residuals: deviation if linear, Pearson's phi for counts), fitted and
 * counterfactual values; no answer: "too-few" under 8 points before or 2 after or fewer points than terms, "no-variation", "no-data"
 * without a single count, "not-converged"
 * @throws RangeError when breakAt lies outside, a count is negative, or a season is shorter than its waves ask
 * @convention the slope is centred at the break, so that the level is the jump there; linear errors are Newey-West with
 * Student's t; intervals of counts are normal
 * @source Wagner et al. (2002), J Clin Pharm Ther 27:299-309; Lopez Bernal, Cummins & Gasparrini (2017), Int J Epidemiol 46:348-355
 * @example interruptedTimeSeries({ values: [5, 6, 5, 6, 5, 6, 5, 6, 8, 9, 8, 9], breakAt: 8, slopeChange: false }) // => known { level: { value: 2.6170 }, slope: null }
 */
export function interruptedTimeSeries(
  input: InterruptedSeriesInput,
  level = 0.95,
): Answer<InterruptedSeries> {
  const { values, breakAt, model = "linear" } = input;
  checkLevel("level", level);
  checkOneOf("model", model, ["linear", "poisson", "quasi-poisson"]);
  checkNumbers("values", values, model === "linear" ? -Infinity : 0);
  checkWhole("breakAt", breakAt, 0, values.length);
  const predictors = termsOf(input);
  if (breakAt < 8 || values.length - breakAt < 2) return unknown("too-few");
  const fit = model === "linear" ? linearFit(input, predictors, level) : countFit(input, predictors, level);
  if (!fit.known) return fit;
  const { terms, dispersion, freedom, fitted } = fit.value;
  const slope = terms.find(({ name }) => name === "slope") ?? null;
  const level0 = terms.find(({ name }) => name === "level")!;
  const effectAt = (i: number) =>
    predictors["level"]![i]! * linearPart(model, level0) + stepsAfter(input, i) * linearPart(model, slope);
  const counterfactual = fitted.map((value, i) =>
    model === "linear" ? value - effectAt(i) : value * Math.exp(-effectAt(i)),
  );
  if (!counterfactual.every(Number.isFinite)) return unknown("not-converged");
  const trendBefore = terms.find(({ name }) => name === "trend")!;
  return known({
    level: unnamed(level0),
    slope: slope && unnamed(slope),
    trendBefore: unnamed(trendBefore),
    dispersion,
    freedom,
    fitted,
    counterfactual,
    sinceBreak: { actual: sumFrom(values, breakAt), expected: sumFrom(counterfactual, breakAt) },
  });
}

type Named = TestedCoefficient & { name: string };
type Fit = { terms: Named[]; dispersion: number; freedom: number; fitted: number[] };

function linearFit(input: InterruptedSeriesInput, predictors: Predictors, level: number): Answer<Fit> {
  const { values, lags = usualLags(values.length) } = input;
  if (input.exposure !== undefined)
    refuse("exposure belongs to counts", "exposure — только для числа событий");
  const found = ordinaryLeastSquares({ outcome: values, predictors, errors: "newey-west", lags }, level);
  if (!found.known) return found;
  const { coefficients: terms, freedom, residualDeviation: dispersion } = found.value;
  const columns = Object.values(predictors);
  const fitted = values.map((_, i) =>
    columns.reduce((sum, column, j) => sum + column[i]! * terms[j + 1]!.value, terms[0]!.value),
  );
  return known({ terms, dispersion, freedom, fitted });
}

function countFit(input: InterruptedSeriesInput, predictors: Predictors, level: number): Answer<Fit> {
  const { values: counts, exposure, model } = input;
  const overdispersed = model === "quasi-poisson";
  const found = poissonRegression(
    { counts, predictors, overdispersed, ...(exposure && { exposure }) },
    level,
  );
  if (!found.known) return found;
  const { ratios: terms, dispersion, freedom, expected: fitted } = found.value;
  return known({ terms, dispersion, freedom, fitted });
}

function termsOf(input: InterruptedSeriesInput): Predictors {
  const {
    values,
    breakAt,
    slopeChange = true,
    seasonLength = 0,
    harmonics = seasonLength > 0 ? 1 : 0,
  } = input;
  const places = values.map((_, i) => i);
  checkWhole("harmonics", harmonics, 0, 100);
  if (harmonics > 0 && !(seasonLength > 2 * harmonics && Number.isFinite(seasonLength))) {
    refuse(
      "a season must have more than two points a wave",
      "в сезоне должно быть больше двух точек на волну",
    );
  }
  const waves = Array.from({ length: harmonics }, (_, at) => (2 * Math.PI * (at + 1)) / seasonLength);
  const season = waves.flatMap((wave, at) => [
    [`sin${at + 1}`, places.map((i) => Math.sin(wave * (i + 1)))] as const,
    [`cos${at + 1}`, places.map((i) => Math.cos(wave * (i + 1)))] as const,
  ]);
  return {
    // Counted from the break: the same trend as from the start, and columns that are less alike.
    trend: places.map((i) => i - breakAt + 1),
    level: places.map((i) => Number(i >= breakAt)),
    ...(slopeChange && { slope: places.map((i) => stepsAfter(input, i)) }),
    ...Object.fromEntries(season),
  };
}

function stepsAfter({ breakAt }: InterruptedSeriesInput, place: number): number {
  return Math.max(0, place - breakAt + 1);
}

function linearPart(model: SeriesModel, term: Named | null): number {
  return term === null ? 0 : model === "linear" ? term.value : Math.log(term.value);
}

function sumFrom(values: readonly number[], from: number): number {
  return values.slice(from).reduce((sum, value) => sum + value, 0);
}

function unnamed({ name: _name, ...tested }: Named): TestedCoefficient {
  return tested;
}
