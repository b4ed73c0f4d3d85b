import { checkNumber } from "../kit/check.ts";
import { type BgNbdModel, type BgNbdParameters, checkBgNbd, purchasesWithin } from "./bg-nbd.ts";

/**
 * Repeat purchases that a new customer makes on average within a time.
 * @formula E[X(t)] = (a + b - 1) / (a - 1) [1 - (alpha / (alpha + t))^r 2F1(r, b; a + b - 1; t / (alpha + t))], taken as the mean over beta(a, b) of (1 - (alpha / (alpha + p t))^r) / p
 * @use to draw what a cohort will buy, or what a newly won customer is worth; bgNbdConditional for one with a history
 * @param time       in the unit of time of the fit, 0 or more
 * @param parameters r, alpha, a, b of bgNbdFit
 * @param model      "bg" or "mbg", as fitted
 * @returns number of purchases after the first, 0 or more
 * @throws RangeError when time is negative or a parameter is not above 0 (1e-9 to 1e9)
 * @convention the integral rather than the closed form, which divides by a - 1 and fails at a = 1
 * @source Fader, Hardie & Lee (2005), Marketing Science 24:275-284, eq. 9; Batislam et al. (2007) for MBG
 * @example bgNbdExpected(78, { r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425754 }) // => 1.8580
 */
export function bgNbdExpected(time: number, parameters: BgNbdParameters, model: BgNbdModel = "bg"): number {
  checkNumber("time", time, 0, 1e100);
  checkBgNbd(parameters, model);
  const { r, alpha, a, b } = parameters;
  // The mean of (1 - p) f(p) over beta(a, b) is that of f over beta(a, b + 1), times b / (a + b).
  return model === "bg"
    ? purchasesWithin(time, r, alpha, a, b)
    : (b / (a + b)) * purchasesWithin(time, r, alpha, a, b + 1);
}
