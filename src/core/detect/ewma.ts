import { checkLevel, checkNumber, checkNumbers, checkPositive } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/** A moving-average chart: `target` and `sigma` in the unit of the values, `weight` (lambda) in (0, 1], `width` (L) in sigmas of the average. */
export type EwmaInput = {
  target: number;
  sigma: number;
  weight?: number;
  width?: number;
  limits?: "exact" | "steady";
};

/** The average after each value with its limits, in the unit of the values; `signal`: the first value (index from 0) outside. */
export type Ewma = { averages: number[]; lower: number[]; upper: number[]; signal: number | null };

/**
 * Exponentially weighted moving average chart: smooths a series and tells when the smooth line leaves its limits.
 * @formula z(i) = w x(i) + (1 - w) z(i-1), z(0) = target; limits target +- L sigma sqrt(w / (2 - w) (1 - (1 - w)^(2i))), steady: without the last factor
 * @use like cusum for small lasting shifts, easier to show to people since the line is in the unit of the values; a small weight (0.05-0.1) for small shifts, 0.2-0.4 for greater ones
 * @param values oldest first, finite
 * @param input  target and sigma of the quiet state (sigma above 0); weight of the newest value in (0, 1] (0.2); width L of the limits (3), see ewmaLimit; limits "exact" (narrower for the first values) or "steady"
 * @returns averages and limits after each value, and the first value outside, null when there is none
 * @throws RangeError when a value is not finite, sigma or width is not above 0, or weight lies outside (0, 1]
 * @convention exact limits by default (Montgomery); the NIST handbook draws the steady ones
 * @source Roberts (1959), Technometrics 1:239-250; NIST/SEMATECH e-Handbook 6.3.2.4; Montgomery, Introduction to Statistical Quality Control, 9.2
 * @example ewma([52, 47, 53, 49.3], { target: 50, sigma: 2.0539, weight: 0.3, limits: "steady" }) // => { averages: [50.60, 49.52, 50.56, 50.18], signal: null }
 */
export function ewma(values: readonly number[], input: EwmaInput): Ewma {
  const { target, sigma, weight = 0.2, width = 3, limits = "exact" } = input;
  checkNumbers("values", values);
  checkNumber("target", target);
  checkPositive("sigma", sigma);
  checkPositive("width", width);
  checkWeight(weight);
  checkOneOf("limits", limits, ["exact", "steady"]);
  let average = target;
  const averages = values.map((value) => (average += weight * (value - average)));
  const steady = width * sigma * Math.sqrt(weight / (2 - weight));
  const halves = values.map((_, at) => steady * (limits === "exact" ? begun(weight, at + 1) : 1));
  const signal = averages.findIndex((each, at) => Math.abs(each - target) > halves[at]!);
  return {
    averages,
    lower: halves.map((half) => target - half),
    upper: halves.map((half) => target + half),
    signal: signal < 0 ? null : signal,
  };
}

/** The weight of the newest value: 1 forgets all before. */
export function checkWeight(weight: number): void {
  if (weight !== 1) checkLevel("weight", weight);
}

/** How far the scatter of the average has grown after so many values, of 1. */
function begun(weight: number, values: number): number {
  return weight === 1 ? 1 : Math.sqrt(-Math.expm1(2 * values * Math.log1p(-weight)));
}
