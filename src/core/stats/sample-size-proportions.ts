import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkPower, fillPlan, mostSubjects, type SampleSize, sampleSizeOf } from "./power-plan.ts";
import { powerProportions, type SharePlan } from "./power-proportions.ts";
import { solveRising } from "../numeric/solve-rising.ts";

/**
 * How many a test of two shares needs in each group to find a step from one to the other with this power.
 * @formula the n at which powerProportions reaches the power; pooled: (z(1-alpha/2) sqrt(2 p (1-p)) + z(power) sqrt(p1 (1-p1) + p2 (1-p2)))^2 / (p1 - p2)^2 for groups of one size
 * @use before an experiment on a conversion, CSAT or churn share; the second share is the smallest change that would matter; experimentDuration turns it into days
 * @param plan first and second share, 0..1; power (0.8); ratio of the second group's size to the first's (1), alpha (0.05), sides 1 or 2 (2), method pooled, unpooled or arcsine (pooled)
 * @returns exact (the root for the first group, as R prints it), first, second and total as whole numbers rounded up; no answer ("infeasible") when 1e15 are not enough, as for equal shares
 * @throws RangeError when a share is outside 0..1, power is not above alpha or outside (0, 1), or ratio is not above 0
 * @convention n is per group, without continuity correction, as in R; `total` is both groups
 * @source R stats::power.prop.test; Fleiss, Levin & Paik (2003), section 4.2
 * @example sampleSizeProportions({ first: 0.5, second: 0.75, power: 0.9 }) // => known { exact: 76.7069, first: 77, second: 77, total: 154 }
 */
export function sampleSizeProportions(
  plan: SharePlan & { first: number; second: number; power?: number },
): Answer<SampleSize> {
  const { power = 0.8 } = plan;
  const { ratio, alpha } = fillPlan(plan);
  checkPower(power, alpha);
  const exact = solveRising(
    (n) => powerProportions({ ...plan, n }),
    power,
    Math.max(1, 1 / ratio),
    mostSubjects,
  );
  return exact === null ? unknown("infeasible") : known(sampleSizeOf(exact, ratio));
}
