import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { studentQuantile } from "./distributions.ts";

/** What is enough to know about numbers for their mean and spread; SQL gives it in one pass. */
export type Moments = { n: number; sum: number; sumSquares: number };

/**
 * A mean with Student's t interval.
 * @param moments n whole, sum and sum of squares in the unit of the numbers
 * @param level   two-sided confidence, share in (0, 1)
 * @returns mean, low and high in the unit of the numbers; no answer: "no-data" for n = 0, "too-few" for n = 1
 * @throws RangeError when n is no whole number
 * @source Student (1908), Biometrika 6:1-25
 * @example meanInterval({ n: 3, sum: 6, sumSquares: 14 }) // => known { value: 2, low: -0.4841, high: 4.4841 }
 */
export function meanInterval(moments: Moments, level = 0.95): Answer<Estimate> {
  const { n, sum } = moments;
  if (n === 0) return unknown("no-data");
  if (n === 1) return unknown("too-few");
  const half = studentQuantile(1 - (1 - level) / 2, n - 1) * Math.sqrt(varianceOf(moments) / n);
  return known({ value: sum / n, low: sum / n - half, high: sum / n + half });
}

/**
 * Sample variance (divided by n - 1) from sums.
 * @throws RangeError for n < 2
 * @example varianceOf({ n: 3, sum: 6, sumSquares: 14 }) // => 1
 */
export function varianceOf({ n, sum, sumSquares }: Moments): number {
  if (!Number.isInteger(n) || n < 2) throw new RangeError(`n must be whole and 2 or more, not ${n}`);
  // Rounding may leave a hair below zero when all numbers are equal.
  return Math.max(0, (sumSquares - (sum * sum) / n) / (n - 1));
}
