import { type Answer, known, unknown } from "../kit/answer.ts";
import { type MeanPlan, powerMeans } from "./power-means.ts";
import { checkPower, fillPlan, mostSubjects, type SampleSize, sampleSizeOf } from "./power-plan.ts";
import { solveRising } from "../numeric/solve-rising.ts";

/**
 * How many a t test needs in each group to find a difference of means of this size with this power.
 * @formula the n at which powerMeans reaches the power; about (z(1 - alpha/2) + z(power))^2 2 s^2 / d^2 a group
 * @use before an experiment; the difference is the smallest that would matter, the deviation is of the past (or R's rule of thumb: 16 s^2 / d^2 a group); experimentDuration turns it into days
 * @param plan standardDeviation above 0; difference in the same unit; power (0.8); ratio of the second group's size to the first's (1), alpha (0.05), sides 1 or 2 (2), groups 1 or 2 (2), correlation with a covariate (0)
 * @returns exact (the root for the first group, as R prints it), first, second and total as whole numbers rounded up; no answer ("infeasible") when 1e15 are not enough, as for a difference of 0
 * @throws RangeError when standardDeviation or ratio is not above 0, power is not above alpha or outside (0, 1), correlation outside -1..1
 * @convention n is per group, as in R; `total` is both groups
 * @source R stats::power.t.test; Cohen (1988), Statistical Power Analysis, chapter 2
 * @example sampleSizeMeans({ standardDeviation: 1, difference: 1, power: 0.9 }) // => known { exact: 22.0211, first: 23, second: 23, total: 46 }
 * @example sampleSizeMeans({ standardDeviation: 0.81, difference: 0.05, correlation: 0.5 }) // => known { first: 3091, total: 6182 }
 */
export function sampleSizeMeans(plan: MeanPlan & { difference: number; power?: number }): Answer<SampleSize> {
  const { power = 0.8, groups = 2 } = plan;
  const { ratio, alpha } = fillPlan(plan);
  checkPower(power, alpha);
  const least = groups === 1 ? 2 : Math.max(2, 2 / ratio);
  const exact = solveRising((n) => powerMeans({ ...plan, n }), power, least, mostSubjects);
  return exact === null ? unknown("infeasible") : known(sampleSizeOf(exact, groups === 1 ? 0 : ratio));
}
