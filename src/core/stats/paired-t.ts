import type { Answer } from "../kit/answer.ts";
import { checkNumbers, checkPairs } from "../kit/check.ts";
import type { Alternative } from "./alternative.ts";
import { oneMeanTest } from "./one-mean-test.ts";
import type { MeanTest } from "./student-test.ts";

/**
 * Student's t test of paired numbers: the same customers or agents before and after.
 * @formula t = mean(d) / (s(d) / sqrt(n)), d = first - second pair by pair, n - 1 degrees of freedom
 * @use when each number has its partner (one person twice); welch would throw that knowledge away, and is for different people
 * @param first       numbers, one for each pair
 * @param second      the partners, in the same order
 * @param alternative two-sided, greater (first is greater), less
 * @param level       confidence, share in (0, 1); two-sided, or of the one bound
 * @returns mean difference first - second with its interval (one side is endless, Infinity, for a one-sided test), standardError, t, freedom, p; no answer: "no-data" without pairs, "too-few" for one, "no-variation" when all differences are equal
 * @throws RangeError when the lists differ in length or a number is not finite
 * @source Student (1908), Biometrika 6:1-25 (the sleep data); R stats::t.test(paired = TRUE)
 * @example pairedT([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]) // => known { value: -1.58, low: -2.459886, high: -0.700114, t: -4.0621, freedom: 9, p: 0.002833 }
 */
export function pairedT(
  first: readonly number[],
  second: readonly number[],
  alternative: Alternative = "two-sided",
  level = 0.95,
): Answer<MeanTest> {
  checkPairs("first", first, "second", second);
  checkNumbers("first", first);
  checkNumbers("second", second);
  const differences = first.map((value, at) => value - second[at]!);
  return oneMeanTest(differences, 0, alternative, level);
}
