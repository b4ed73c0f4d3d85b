import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { type ChiSquarePlan, powerChiSquare } from "./power-chi-square.ts";
import { checkPower, mostSubjects } from "./power-plan.ts";
import { solveRising } from "../numeric/solve-rising.ts";

/**
 * How many a chi-square test needs in all to find an effect of this size (Cohen's w) with this power.
 * @formula the n at which powerChiSquare reaches the power
 * @use to plan a table (answers by segment) or a check of shares, as a sample-ratio check
 * @param plan effect w, 0 or more; freedom whole, 1..1e6; power (0.8); alpha (0.05)
 * @returns exact root and total rounded up; no answer ("infeasible") when 1e15 are not enough, as for an effect of 0
 * @throws RangeError when the effect is negative, freedom below 1, power is not above alpha or outside (0, 1)
 * @source Cohen (1988), Statistical Power Analysis, chapter 7; R pwr::pwr.chisq.test
 * @example sampleSizeChiSquare({ effect: 0.1, freedom: 20 }) // => known { exact: 2096.08, total: 2097 }
 */
export function sampleSizeChiSquare(
  plan: ChiSquarePlan & { power?: number },
): Answer<{ exact: number; total: number }> {
  const { power = 0.8, alpha = 0.05 } = plan;
  checkLevel("alpha", alpha);
  checkPower(power, alpha);
  const exact = solveRising((n) => powerChiSquare({ ...plan, n }), power, 1, mostSubjects);
  return exact === null ? unknown("infeasible") : known({ exact, total: Math.ceil(exact * (1 - 1e-10)) });
}
