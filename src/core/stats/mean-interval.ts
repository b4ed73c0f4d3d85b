import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { studentQuantile } from "./distributions.ts";
import { readSample, type Sample } from "./sample.ts";

/**
 * A mean with Student's t interval.
 * @formula mean +- t(1 - alpha / 2; n - 1) s / sqrt(n)
 * @use for handle times, effort marks, money per customer; with under some 30 very skew numbers take a bootstrap; for shares wilson
 * @param sample a list of numbers, or n with sum and sumSquares, or n with mean and variance
 * @param level  two-sided confidence, share in (0, 1)
 * @returns mean, low and high in the unit of the numbers; no answer: "no-data" for n = 0, "too-few" for n = 1
 * @throws RangeError when n is no whole number, a number is not finite, or the sums cannot belong together
 * @source Student (1908), Biometrika 6:1-25
 * @example meanInterval({ n: 3, sum: 6, sumSquares: 14 }) // => known { value: 2, low: -0.4841, high: 4.4841 }
 * @example meanInterval([1, 2, 3]) // => known { value: 2, low: -0.4841, high: 4.4841 }
 */
export function meanInterval(sample: Sample, level = 0.95): Answer<Estimate> {
  const { n, mean, variance } = readSample("sample", sample);
  checkLevel("level", level);
  if (n === 0) return unknown("no-data");
  if (n === 1) return unknown("too-few");
  const half = -studentQuantile((1 - level) / 2, n - 1) * Math.sqrt(variance / n);
  return known({ value: mean, low: mean - half, high: mean + half });
}
