import { type Answer, known, unknown } from "../kit/answer.ts";
import { type MeanPlan, powerMeans } from "./power-means.ts";
import { checkPower, fillPlan } from "./power-plan.ts";
import { solveRising } from "../numeric/solve-rising.ts";

/**
 * The smallest difference of means that a t test with n in each group will find with this power (minimum detectable effect).
 * @formula the difference at which powerMeans reaches the power
 * @use when the size is given by traffic or time: is what would be found small enough to matter?
 * @param plan standardDeviation above 0; n of the first group, 2 or more; power (0.8); ratio of the second group's size to the first's (1), alpha (0.05), sides 1 or 2 (2), groups 1 or 2 (2), correlation with a covariate (0)
 * @returns difference in the unit of the numbers, above 0; no answer ("infeasible") when it is beyond all numbers
 * @throws RangeError when standardDeviation or ratio is not above 0, n under 2, power is not above alpha or outside (0, 1)
 * @source R stats::power.t.test; Cohen (1988), Statistical Power Analysis, chapter 2
 * @example detectableDifference({ standardDeviation: 0.8097262, n: 5000 }) // => known 0.0453746
 */
export function detectableDifference(plan: MeanPlan & { n: number; power?: number }): Answer<number> {
  const { power = 0.8, standardDeviation: scale } = plan;
  checkPower(power, fillPlan(plan).alpha);
  const least = Math.max(Number.MIN_VALUE, scale * 1e-12);
  const found = solveRising((difference) => powerMeans({ ...plan, difference }), power, least, 1e300);
  return found === null ? unknown("infeasible") : known(found);
}
