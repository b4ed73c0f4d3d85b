import { checkNumber } from "../kit/check.ts";
import { paretoNbdAlive } from "./pareto-nbd-alive.ts";
import { customerTime, type ParetoNbdParameters } from "./pareto-nbd.ts";
import type { PurchaseHistory } from "./purchase-history.ts";

/**
 * Purchases to be expected of one customer within the time to come, by Pareto/NBD, from the purchases so far.
 * @formula P(alive) (r + x) / (alpha + T) (beta + T) / (s - 1) [1 - ((beta + T) / (beta + T + t))^(s - 1)]
 * @use to rank customers by what they will bring; bgNbdConditional is the same for BG/NBD
 * @param history    frequency, recency and age, in the unit of time of the fit
 * @param time       ahead, in the same unit, 0 or more
 * @param parameters r, alpha, s, beta of paretoNbdFit
 * @returns number of purchases, 0 or more
 * @throws RangeError when the history cannot be, time is negative, a parameter is not above 0 (1e-9 to 1e9), or alpha and beta differ more than 10000-fold
 * @source Schmittlein, Morrison & Colombo (1987), Management Science 33:1-24, eq. 22; Fader & Hardie (2005), note on Pareto/NBD, eq. 41
 * @example paretoNbdConditional({ frequency: 26, recency: 30.86, age: 31 }, 52, { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }) // => 25.46
 */
export function paretoNbdConditional(
  history: PurchaseHistory,
  time: number,
  parameters: ParetoNbdParameters,
): number {
  checkNumber("time", time, 0, 1e100);
  const alive = paretoNbdAlive(history, parameters);
  const { r, alpha, s, beta } = parameters;
  const perTime = (r + history.frequency) / (alpha + history.age);
  return alive * perTime * customerTime(time, s, beta + history.age);
}
