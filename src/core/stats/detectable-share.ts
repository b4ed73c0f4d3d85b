import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { checkPower, fillPlan } from "./power-plan.ts";
import { powerProportions, type SharePlan } from "./power-proportions.ts";
import { halve } from "../numeric/halve.ts";

/**
 * The nearest second share that a test of two shares with n in each group will tell from the first with this power.
 * @formula the share above (or below) the first at which powerProportions reaches the power
 * @use when the size is given by traffic or time: is the step that would be found small enough to matter?
 * @param plan first share, 0..1; n of the first group, 1 or more; power (0.8); direction up or down (up); ratio of the second group's size to the first's (1), alpha (0.05), sides 1 or 2 (2), method pooled, unpooled or arcsine (pooled)
 * @returns the second share, 0..1; no answer ("infeasible") when not even 1 (or 0) would be told from the first
 * @throws RangeError when a share is outside 0..1, n below 1, power is not above alpha or outside (0, 1)
 * @source R stats::power.prop.test
 * @example detectableShare({ first: 0.5, n: 50, power: 0.9 }) // => known 0.80263
 * @example detectableShare({ first: 0.5, n: 3 }) // => unknown "infeasible"
 */
export function detectableShare(
  plan: SharePlan & { first: number; n: number; power?: number; direction?: "up" | "down" },
): Answer<number> {
  const { first, power = 0.8, direction = "up" } = plan;
  checkPower(power, fillPlan(plan).alpha);
  checkOneOf("direction", direction, ["up", "down"]);
  checkNumber("first", first, 0, 1);
  const isFound = (second: number) => powerProportions({ ...plan, second }) >= power;
  const end = direction === "down" ? 0 : 1;
  return isFound(end) ? known(halve(first, end, isFound)) : unknown("infeasible");
}
