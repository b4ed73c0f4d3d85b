import { type Answer, known, unknown } from "../kit/answer.ts";
import { readSample, type Sample, type Summary } from "./sample.ts";

/**
 * Count, mean and variance of numbers, without loss of digits also for numbers of 1e12 that differ by ones.
 * What it gives can be handed to every function that takes a sample.
 * @formula mean = sum x / n; variance = sum (x - mean)^2 / (n - 1)
 * @use to keep what is enough of raw numbers; in SQL take count, avg and var_samp instead
 * @param sample a list of numbers, or n with sum and sumSquares
 * @returns n, mean in the unit of the numbers, variance in its square; no answer: "no-data" for none, "too-few" for one number
 * @throws RangeError when a number is not finite or the sums cannot belong together
 * @source Chan, Golub & LeVeque (1983), American Statistician 37:242-247
 * @example summarise([1, 2, 3, 4]) // => known { n: 4, mean: 2.5, variance: 1.6667 }
 * @example summarise([1e12 + 1, 1e12 + 2, 1e12 + 3]) // => known { n: 3, mean: 1000000000002, variance: 1 }
 */
export function summarise(sample: Sample): Answer<Summary> {
  const summary = readSample("sample", sample);
  if (summary.n === 0) return unknown("no-data");
  if (summary.n === 1) return unknown("too-few");
  return known(summary);
}
