import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, checkNumber, checkPairs, refuse } from "../kit/check.ts";
import type { ChiSquareTest } from "./chi-square-independence.ts";
import { chiSquareUpper } from "./distributions.ts";

/** What the check finds: the test, and whether to stop (p below 0.001). */
export type SampleRatioCheck = ChiSquareTest & { mismatch: boolean };

/** Fabijan et al.: below this, the split is broken and no result of the experiment may be trusted. */
const alarm = 0.001;

/**
 * Sample-ratio mismatch: did the arms of an experiment get the shares of visitors that were planned?
 * @formula sum (observed - expected)^2 / expected, expected = n weight / sum of weights; freedom: arms - 1
 * @use first, before any result is read; a mismatch means that assignment or logging is broken, and no result may be trusted; looked at daily it raises false alarms: then take a sequential test
 * @param observed   visitors of each arm, whole counts
 * @param weights    planned shares, in any common unit (1 and 1; 50 and 49); an arm of weight 0 must be empty and does not count
 * @param continuity Yates's correction, with two arms only; off by default
 * @returns chiSquare, freedom, p, and mismatch: p < 0.001; no answer: "no-data" without visitors or when fewer than two arms have weight
 * @throws RangeError when lengths differ, a count is not whole, a weight is negative, or an arm of weight 0 has visitors
 * @convention arms of weight 0 are left out of the degrees of freedom (GrowthBook counts them); no continuity correction, and an alarm at 0.001
 * @source Fabijan et al. (2019), KDD, "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments"; Pearson (1900)
 * @example srm([821588, 815482], [1, 1]) // => known { chiSquare: 22.774, freedom: 1, p: 1.8e-6, mismatch: true }
 * @example srm([20, 15, 25], [1, 1, 1]) // => known { chiSquare: 2.5, freedom: 2, p: 0.2865, mismatch: false }
 */
export function srm(
  observed: readonly number[],
  weights: readonly number[],
  continuity = false,
): Answer<SampleRatioCheck> {
  checkPairs("observed", observed, "weights", weights);
  const arms = observed
    .map((count, at) => readArm(count, weights[at]!, at))
    .filter(({ weight }) => weight > 0);
  const visitors = arms.reduce((sum, { count }) => sum + count, 0);
  const whole = arms.reduce((sum, { weight }) => sum + weight, 0);
  if (visitors === 0 || arms.length < 2) return unknown("no-data");
  const corrects = continuity && arms.length === 2;
  const chiSquare = arms.reduce((sum, { count, weight }) => {
    const expected = visitors * (weight / whole);
    const gap = Math.abs(count - expected);
    return sum + (gap - (corrects ? Math.min(0.5, gap) : 0)) ** 2 / expected;
  }, 0);
  const p = chiSquareUpper(chiSquare, arms.length - 1);
  return known({ chiSquare, freedom: arms.length - 1, p, mismatch: p < alarm });
}

function readArm(count: number, weight: number, at: number): { count: number; weight: number } {
  checkCount(`observed[${at}]`, count);
  checkNumber(`weights[${at}]`, weight, 0);
  if (weight === 0 && count > 0)
    refuse(
      `observed[${at}] has visitors though its weight is 0`,
      `в observed[${at}] есть посетители, хотя вес равен 0`,
    );
  return { count, weight };
}
