import { checkLevel, checkPositive, checkWhole } from "../kit/check.ts";
import { zOf } from "./distributions.ts";

/**
 * Customers there are, half-width of the interval to reach, and what is measured: a share (0.5 when nothing is known of it) or, with
 * `standardDeviation`, a mean; margin and deviation in the unit of what is measured.
 */
export type SampleSizeFiniteInput = {
  population: number;
  margin: number;
  share?: number;
  standardDeviation?: number;
};

/**
 * How many of a finite number of customers must answer for an interval of the wanted half-width.
 * @formula  shares: n0 = z^2 p (1 - p) / margin^2, n = n0 / (1 + (n0 - 1) / N); means: n0 = (z s / margin)^2, n = n0 / (1 + n0 / N)
 * @use before a survey of few customers or employees; when N is large it is the usual sample size. Divide by the expected response share
 * @param input population (whole, above 0), margin above 0, share in (0, 1) or standardDeviation above 0
 * @param level confidence of the interval, share in (0, 1)
 * @returns answers needed, whole, 1..population
 * @throws RangeError when a number is out of range
 * @convention rounded up; the normal interval without continuity correction
 * @source Cochran (1977), Sampling Techniques, eq. 4.1-4.2 and 4.7-4.8
 * @example sampleSizeFinite({ population: 1000, margin: 0.05 }) // => 278
 * @example sampleSizeFinite({ population: 500, margin: 2, standardDeviation: 15 }) // => 151
 */
export function sampleSizeFinite(input: SampleSizeFiniteInput, level = 0.95): number {
  const { population, margin, share = 0.5, standardDeviation } = input;
  checkWhole("population", population, 1);
  checkPositive("margin", margin);
  checkLevel("share", share);
  const z = zOf(level);
  if (standardDeviation === undefined) {
    const endless = (z / margin) * share * ((1 - share) * (z / margin));
    return roundedUp(1 / (1 / endless + (1 - 1 / endless) / population), population);
  }
  checkPositive("standardDeviation", standardDeviation);
  const endless = (z * (standardDeviation / margin)) ** 2;
  return roundedUp(1 / (1 / endless + 1 / population), population);
}

function roundedUp(size: number, population: number): number {
  // A hair above a whole number is rounding.
  return Number.isFinite(size) ? Math.min(population, Math.max(1, Math.ceil(size * (1 - 1e-12)))) : 1;
}
