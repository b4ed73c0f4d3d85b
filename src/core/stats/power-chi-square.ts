import { checkLevel, checkNumber, checkWhole } from "../kit/check.ts";
import { chiSquareQuantile } from "./distributions.ts";
import { noncentralChiSquareUpper } from "./noncentral-chi-square.ts";

/** A chi-square test being planned: Cohen's w (0.1 small, 0.3 medium, 0.5 large), degrees of freedom, alpha (0.05). */
export type ChiSquarePlan = { effect: number; freedom: number; alpha?: number };

/**
 * Power of a chi-square test: how surely an effect of this size (Cohen's w) will be found with n in all.
 * @formula P(X > chi2(1 - alpha; f)), X noncentral chi-square with noncentrality n w^2; w = sqrt(sum (p1 - p0)^2 / p0)
 * @use to plan a table (answers by segment) or a check of shares; for two shares powerProportions is plainer
 * @param plan effect w, 0 or more; freedom whole, 1..1e6; n in all, 1 or more; alpha (0.05)
 * @returns power, share in 0..1
 * @throws RangeError when the effect is negative, n or freedom below 1, or alpha outside (0, 1)
 * @source Cohen (1988), Statistical Power Analysis, chapter 7; R pwr::pwr.chisq.test
 * @example powerChiSquare({ effect: 0.3, freedom: 1, n: 100 }) // => 0.850839
 */
export function powerChiSquare(plan: ChiSquarePlan & { n: number }): number {
  const { effect, freedom, n, alpha = 0.05 } = plan;
  checkNumber("effect", effect, 0);
  checkWhole("freedom", freedom, 1, 1e6);
  checkNumber("n", n, 1);
  checkLevel("alpha", alpha);
  const root = effect * Math.sqrt(n);
  if (root > 1e6) return 1;
  return noncentralChiSquareUpper(chiSquareQuantile(1 - alpha, freedom), freedom, root * root);
}
