import { type Answer, known } from "../kit/answer.ts";
import type { Alternative } from "./alternative.ts";
import type { Sample } from "./sample.ts";
import { type MeanTest, studentTest } from "./student-test.ts";
import { ofMean, readTwo, satterthwaite } from "./two-samples.ts";

/**
 * Welch's t test: do two means differ, and by how much; the spreads may differ.
 * @formula t = (m1 - m2) / sqrt(s1^2/n1 + s2^2/n2); freedom = (v1 + v2)^2 / (v1^2/(n1-1) + v2^2/(n2-1)), v = s^2/n
 * @use the first choice for two independent groups (arms of an experiment, segments); pairedT for the same people twice, oneWayAnova for more groups, welchRelative for a lift in per cent
 * @param first       a list of numbers, or n with sum and sumSquares, or n with mean and variance; the treatment of an experiment
 * @param second      the same for what is compared with; the control
 * @param alternative two-sided, greater (first is greater), less
 * @param level       confidence, share in (0, 1); two-sided, or of the one bound
 * @returns difference first - second with its interval (one side is endless, Infinity, for a one-sided test), standardError, t, freedom, p; no answer: "no-data" when a side is empty, "too-few" when it has one number, "no-variation" when both are constant
 * @throws RangeError when a number is not finite or the sums cannot belong together
 * @source Welch (1947), Biometrika 34:28-35; Satterthwaite (1946), Biometrics Bull 2:110-114; R stats::t.test
 * @example welch([1, 2, 3, 4], [1.1, 2.9, 4.2]) // => known { value: -0.233333, t: -0.210866, p: 0.843541 }
 * @example welch({ n: 3461, sum: 2422.7, sumSquares: 134698.29 }, { n: 3407, sum: 1396.87, sumSquares: 52377.9767 }) // => known { value: 0.29, low: 0.04538, high: 0.53462, p: 0.02016 }
 */
export function welch(
  first: Sample,
  second: Sample,
  alternative: Alternative = "two-sided",
  level = 0.95,
): Answer<MeanTest> {
  const pair = readTwo(first, second);
  if (!pair.known) return pair;
  const { one, two } = pair.value;
  const [a, b] = [ofMean(one), ofMean(two)];
  const standardError = Math.sqrt(a.variance + b.variance);
  const estimate = { value: one.mean - two.mean, standardError, freedom: satterthwaite(a, b) };
  return known(studentTest(estimate, alternative, level));
}
