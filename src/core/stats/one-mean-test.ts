import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import type { Alternative } from "./alternative.ts";
import { readSample, type Sample } from "./sample.ts";
import { type MeanTest, studentTest } from "./student-test.ts";

/**
 * Student's t test of one mean against a promised one: is the mean handle time really above 300 seconds?
 * @formula t = (mean - promised) / (s / sqrt(n)) with n - 1 degrees of freedom
 * @use against a target; for two groups welch, for the same people twice pairedT
 * @param sample      a list of numbers, or n with sum and sumSquares, or n with mean and variance
 * @param promised    the mean to test against, in the unit of the numbers
 * @param alternative two-sided, greater (the mean lies above), less
 * @param level       confidence, share in (0, 1); two-sided, or of the one bound
 * @returns the mean with its interval (one side is endless, Infinity, for a one-sided test), standardError, t, freedom, p; no answer: "no-data" for n = 0, "too-few" for n = 1, "no-variation" when all numbers are equal
 * @throws RangeError when a number is not finite or the sums cannot belong together
 * @source Student (1908), Biometrika 6:1-25; R stats::t.test
 * @example oneMeanTest([5, 7, 8, 9, 11], 5) // => known { value: 8, low: 5.2236, high: 10.7764, t: 3, freedom: 4, p: 0.0399 }
 */
export function oneMeanTest(
  sample: Sample,
  promised = 0,
  alternative: Alternative = "two-sided",
  level = 0.95,
): Answer<MeanTest> {
  const { n, mean, variance } = readSample("sample", sample);
  checkNumber("promised", promised);
  if (n === 0) return unknown("no-data");
  if (n === 1) return unknown("too-few");
  if (variance === 0) return unknown("no-variation");
  const estimate = { value: mean, standardError: Math.sqrt(variance / n), freedom: n - 1 };
  return known(studentTest(estimate, alternative, level, promised));
}
