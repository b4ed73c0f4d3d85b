import { checkNumber } from "../kit/check.ts";
import { checkParetoNbd, customerTime, type ParetoNbdParameters } from "./pareto-nbd.ts";

/**
 * Repeat purchases that a new customer makes on average within a time, by Pareto/NBD.
 * @formula E[X(t)] = r beta / (alpha (s - 1)) [1 - (beta / (beta + t))^(s - 1)]; r beta / alpha ln((beta + t) / beta) for s = 1
 * @use to draw the purchases of a cohort over time; summed over customers with their own times for the whole base
 * @param time       in the unit of time of the fit, 0 or more
 * @param parameters r, alpha (purchase rates), s, beta (leaving rates), all above 0
 * @returns number of purchases after the first, 0 or more
 * @throws RangeError when time is negative or a parameter is not above 0 (1e-9 to 1e9)
 * @source Schmittlein, Morrison & Colombo (1987), Management Science 33:1-24; Fader & Hardie (2005), note on Pareto/NBD, eq. 27
 * @example paretoNbdExpected(39, { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 }) // => 1.213
 */
export function paretoNbdExpected(time: number, parameters: ParetoNbdParameters): number {
  checkNumber("time", time, 0, 1e100);
  checkParetoNbd(parameters);
  return (parameters.r / parameters.alpha) * customerTime(time, parameters.s, parameters.beta);
}
