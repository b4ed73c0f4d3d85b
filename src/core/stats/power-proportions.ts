import { checkNumber } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { cohenH } from "./cohen-h.ts";
import { normalQuantile, normalUpper } from "./distributions.ts";
import { fillPlan, type Plan } from "./power-plan.ts";

/** pooled: z test with a common share under "no difference" (R's power.prop.test); unpooled: each its own spread; arcsine: Cohen's h (pwr, G*Power). */
export type ShareMethod = "pooled" | "unpooled" | "arcsine";
/** A comparison of shares being planned. */
export type SharePlan = Plan & { method?: ShareMethod };

/**
 * Power of a test of two shares: how surely a step from one share to another will be found with n in each group.
 * @formula pooled: Phi((|p1 - p2| - z sqrt(p (1-p) (1/n1 + 1/n2))) / sqrt(p1 (1-p1)/n1 + p2 (1-p2)/n2)); arcsine: Phi(|h| sqrt(n1 n2/(n1+n2)) - z) + the other tail, h = 2 asin sqrt p1 - 2 asin sqrt p2
 * @use before an experiment, with the smallest step that would matter; never afterwards with the shares that were seen
 * @param plan first and second share, 0..1; n of the first group, 1 or more; ratio of the second group's size to it (1), alpha (0.05), sides 1 or 2 (2), method pooled, unpooled or arcsine (pooled)
 * @returns power, share in 0..1
 * @throws RangeError when a share is outside 0..1, n below 1, ratio not above 0, or alpha outside (0, 1)
 * @convention pooled and unpooled count the tail of the true direction only (R's default strict = FALSE), arcsine both (pwr)
 * @source Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 4.2; R stats::power.prop.test; Cohen (1988), chapter 6
 * @example powerProportions({ first: 0.5, second: 0.75, n: 50 }) // => 0.740166
 * @example powerProportions({ first: 0.5, second: 0.6, n: 100, method: "arcsine" }) // => 0.296285
 */
export function powerProportions(plan: SharePlan & { first: number; second: number; n: number }): number {
  const { ratio, alpha, sides } = fillPlan(plan);
  const { first, second, n, method = "pooled" } = plan;
  checkNumber("first", first, 0, 1);
  checkNumber("second", second, 0, 1);
  checkOneOf("method", method, ["pooled", "unpooled", "arcsine"]);
  checkNumber("n", n, 1);
  const z = -normalQuantile(alpha / sides);
  if (method === "arcsine") return arcsinePower(first, second, n * (ratio / (1 + ratio)), z, sides);
  const own = Math.sqrt(first * (1 - first) + (second * (1 - second)) / ratio);
  const common = (first + second * ratio) / (1 + ratio);
  const still = method === "unpooled" ? own : Math.sqrt(common * (1 - common) * (1 + 1 / ratio));
  const gap = Math.abs(first - second) * Math.sqrt(n) - z * still;
  // Both shares 0 or 1: the outcome is certain.
  if (own === 0) return gap > 0 ? 1 : 0;
  return 1 - normalUpper(gap / own);
}

function arcsinePower(first: number, second: number, size: number, z: number, sides: number): number {
  const shift = Math.abs(cohenH(first, second)) * Math.sqrt(size);
  const near = normalUpper(z - shift);
  return sides === 1 ? near : Math.min(1, near + normalUpper(z + shift));
}
