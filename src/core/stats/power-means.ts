import { checkNumber, checkPositive, refuse } from "../kit/check.ts";
import { studentQuantile } from "./distributions.ts";
import { noncentralTLower, noncentralTUpper } from "./noncentral-t.ts";
import { fillPlan, type Plan } from "./power-plan.ts";

/**
 * A comparison of means being planned: the numbers' standard deviation; groups 2 (default) or 1 (one sample, or pairs: the deviation
 * of the differences); correlation -1..1 with a covariate from before (CUPED), which takes correlation^2 of the variance away.
 */
export type MeanPlan = Plan & { standardDeviation: number; groups?: 1 | 2; correlation?: number };

/**
 * Power of a t test: how surely a difference of means of this size will be found with n in each group.
 * @formula P(|T| > t(1 - alpha/2; f)), T noncentral t with f = n1 + n2 - 2 and delta = d / s sqrt(n1 n2 / (n1 + n2)); one group: f = n - 1, delta = d / s sqrt(n)
 * @use before an experiment, with the smallest difference that would matter; never afterwards with the difference that was seen (it tells nothing that p does not)
 * @param plan standardDeviation above 0; difference in the same unit; n of the first group, 2 or more; ratio of the second group's size to it (1), alpha (0.05), sides 1 or 2 (2), groups 1 or 2 (2), correlation with a covariate (0)
 * @returns power, share in 0..1
 * @throws RangeError when standardDeviation or ratio is not above 0, n or the second group under 2, alpha outside (0, 1), correlation outside -1..1 or +-1
 * @convention both tails of a two-sided test are counted (R's strict = TRUE, pwr, G*Power); a one-sided test looks in the direction of the difference
 * @source Cohen (1988), Statistical Power Analysis, chapter 2; R stats::power.t.test; Deng et al. (2013) for the correlation
 * @example powerMeans({ standardDeviation: 1, difference: 1, n: 30 }) // => 0.967708
 * @example powerMeans({ standardDeviation: 1, difference: 0.2, n: 20, groups: 1 }) // => 0.135956
 */
export function powerMeans(plan: MeanPlan & { difference: number; n: number }): number {
  const { ratio, alpha, sides } = fillPlan(plan);
  const groups = checkGroups(plan.groups);
  checkNumber("difference", plan.difference);
  checkNumber("n", plan.n, 2);
  if (groups === 2) checkNumber("n * ratio", plan.n * ratio, 2);
  const freedom = groups === 1 ? plan.n - 1 : plan.n * (1 + ratio) - 2;
  const size = groups === 1 ? plan.n : plan.n * (ratio / (1 + ratio));
  const delta = (Math.abs(plan.difference) / adjustedDeviation(plan)) * Math.sqrt(size);
  if (delta === Infinity) return 1;
  const limit = -studentQuantile(alpha / sides, freedom);
  const near = noncentralTUpper(limit, freedom, delta);
  return Math.min(1, sides === 1 ? near : near + noncentralTLower(-limit, freedom, delta));
}

function checkGroups(groups: 1 | 2 = 2): 1 | 2 {
  if (groups !== 1 && groups !== 2)
    refuse(`groups must be 1 or 2, not ${groups}`, `groups — это 1 или 2, а не ${groups}`);
  return groups;
}

/** The standard deviation that a covariate from before leaves. */
function adjustedDeviation({ standardDeviation, correlation = 0 }: MeanPlan): number {
  checkPositive("standardDeviation", standardDeviation);
  checkNumber("correlation", correlation, -1, 1);
  if (Math.abs(correlation) === 1)
    refuse("correlation of 1 leaves nothing to measure", "при корреляции 1 измерять нечего");
  return standardDeviation * Math.sqrt((1 - correlation) * (1 + correlation));
}
