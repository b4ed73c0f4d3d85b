import { checkLevel, checkNumber } from "../kit/check.ts";
import { powerProportions, type SharePlan } from "./power-proportions.ts";
import { halve } from "../numeric/halve.ts";

/**
 * The alpha at which a test of two shares with n in each group has this power: how strict one can afford to be.
 * @formula the alpha at which powerProportions reaches the power
 * @use when size and step are given and several comparisons are to share an alpha
 * @param plan first and second share, 0..1; n of the first group, 1 or more; power (0.8); ratio of the second group's size to it (1), sides 1 or 2 (2), method pooled, unpooled or arcsine (pooled)
 * @returns alpha, share in 0..1; near 1 when there is nothing to find
 * @throws RangeError when a share is outside 0..1, n below 1, power outside (0, 1)
 * @source R stats::power.prop.test(sig.level = NULL)
 * @example alphaProportions({ first: 0.5, second: 0.9, n: 50, power: 0.9 }) // => 0.00132136
 */
export function alphaProportions(
  plan: Omit<SharePlan, "alpha"> & { first: number; second: number; n: number; power?: number },
): number {
  const { power = 0.8 } = plan;
  checkLevel("power", power);
  checkNumber("n", plan.n, 1);
  // Halved on the scale of logarithms: alphas of 1e-9 are of interest, too.
  const isEnough = (log: number) => powerProportions({ ...plan, alpha: Math.exp(log) }) >= power;
  return Math.exp(halve(Math.log(1e-300), Math.log(1 - 1e-15), isEnough));
}
