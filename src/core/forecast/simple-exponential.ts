import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkNumbers, checkWhole, refuse } from "../kit/check.ts";
import { leastOnShare } from "./least-on-share.ts";

/** A series without trend and season; alpha of 0..1 is sought by least squares where it is not given. */
export type SimpleExponentialInput = {
  values: number[];
  horizon: number;
  alpha?: number;
  /** The level before the first value: "first" takes the first value, "estimated" the level of least squares. */
  start?: "first" | "estimated";
};

/** Smoothing, level before the first value, level after each value, sum of squared one-step errors, forecast. */
export type SimpleExponential = {
  alpha: number;
  startLevel: number;
  levels: number[];
  sse: number;
  forecast: number[];
};

/**
 * Simple exponential smoothing: a mean in which old values fade.
 * @formula level = alpha x + (1 - alpha) level before; forecast = last level for every step
 * @use for volumes without trend and season; with a trend take holt, with a season holtWinters
 * @param input values in order of time; horizon, whole, 1..10000; alpha of 0..1; start
 * @returns levels and forecast; no answer ("no-data") without values, ("too-few") when alpha is sought with fewer than three
 * @throws RangeError when a value is not finite or alpha lies outside 0..1
 * @convention "first" (as R's HoltWinters) if start is left out; "estimated" as ets() and statsmodels
 * @source Brown (1959), Statistical Forecasting for Inventory Control; Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, ch. 2
 * @example simpleExponential({ values: [10, 20, 10], horizon: 1, alpha: 0.5 }) // => known { levels: [10, 15, 12.5], forecast: [12.5] }
 */
export function simpleExponential(input: SimpleExponentialInput): Answer<SimpleExponential> {
  const { values, horizon, start = "first" } = input;
  checkNumbers("values", values, -1e150, 1e150);
  checkWhole("horizon", horizon, 1, 10_000);
  if (input.alpha !== undefined) checkNumber("alpha", input.alpha, 0, 1);
  if (start !== "first" && start !== "estimated")
    refuse('start is "first" or "estimated"', "start — first или estimated");
  if (values.length === 0) return unknown("no-data");
  if (input.alpha === undefined && values.length < 3) return unknown("too-few");
  const run = (alpha: number) =>
    smooth(values, alpha, start === "first" ? values[0]! : bestStart(values, alpha));
  const alpha = input.alpha ?? leastOnShare((share) => run(share).sse);
  const { levels, startLevel, sse } = run(alpha);
  return known({ alpha, startLevel, levels, sse, forecast: new Array<number>(horizon).fill(levels.at(-1)!) });
}

function smooth(values: readonly number[], alpha: number, startLevel: number) {
  let level = startLevel;
  let sse = 0;
  const levels = values.map((value) => {
    sse += (value - level) ** 2;
    level = alpha * value + (1 - alpha) * level;
    return level;
  });
  return { levels, startLevel, sse };
}

/** Errors are a straight line in the start level, so that its least squares has a closed form. */
function bestStart(values: readonly number[], alpha: number): number {
  let fade = 1;
  let level = 0;
  let across = 0;
  let along = 0;
  for (const value of values) {
    across += (value - level) * fade;
    along += fade * fade;
    level = alpha * value + (1 - alpha) * level;
    fade *= 1 - alpha;
  }
  return across / along;
}
