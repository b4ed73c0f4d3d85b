import { type Answer, known } from "../kit/answer.ts";
import type { Alternative } from "./alternative.ts";
import type { Sample } from "./sample.ts";
import { type MeanTest, studentTest } from "./student-test.ts";
import { readTwo } from "./two-samples.ts";

/**
 * Student's classic t test of two means, which believes that both groups have the same spread.
 * @formula t = (m1 - m2) / (s sqrt(1/n1 + 1/n2)), s^2 = ((n1-1) s1^2 + (n2-1) s2^2) / (n1 + n2 - 2)
 * @use to agree with a textbook or another tool; welch is right also when the spreads differ, and costs next to nothing
 * @param first       a list of numbers, or n with sum and sumSquares, or n with mean and variance
 * @param second      the same for what is compared with
 * @param alternative two-sided, greater (first is greater), less
 * @param level       confidence, share in (0, 1); two-sided, or of the one bound
 * @returns difference first - second with its interval (one side is endless, Infinity, for a one-sided test), standardError, t, freedom, p; no answer: "no-data" when a side is empty, "too-few" when it has one number, "no-variation" when both are constant
 * @throws RangeError when a number is not finite or the sums cannot belong together
 * @source Student (1908), Biometrika 6:1-25; Fisher (1925), Metron 5:90-104
 * @example pooledT([1, 2, 3, 4], [1.1, 2.9, 4.2]) // => known { value: -0.233333, t: -0.217700, freedom: 5, p: 0.836268 }
 */
export function pooledT(
  first: Sample,
  second: Sample,
  alternative: Alternative = "two-sided",
  level = 0.95,
): Answer<MeanTest> {
  const pair = readTwo(first, second);
  if (!pair.known) return pair;
  const { one, two } = pair.value;
  const freedom = one.n + two.n - 2;
  const share = (one.n - 1) / freedom;
  const variance = share * one.variance + (1 - share) * two.variance;
  const standardError = Math.sqrt(variance * (1 / one.n + 1 / two.n));
  return known(studentTest({ value: one.mean - two.mean, standardError, freedom }, alternative, level));
}
