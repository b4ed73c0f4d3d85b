import { checkParetoNbd, paretoNbdWays, type ParetoNbdParameters } from "./pareto-nbd.ts";
import { checkHistory, type PurchaseHistory } from "./purchase-history.ts";

/**
 * Chance that a customer is still one, by Pareto/NBD, which can also see a one-time buyer leave.
 * @formula P = 1 / (1 + s / (r + s + x) (alpha + T)^(r + x) (beta + T)^s A0), A0 the integral over the times at which the customer may have left
 * @use to find who is about to be lost, one-time buyers too; bgNbdAlive gives these a chance of 1
 * @param history    frequency, recency and age, in the unit of time of the fit
 * @param parameters r, alpha, s, beta of paretoNbdFit
 * @returns chance of 0..1
 * @throws RangeError when the history cannot be, a parameter is not above 0 (1e-9 to 1e9), or alpha and beta differ more than 10000-fold
 * @source Schmittlein, Morrison & Colombo (1987), Management Science 33:1-24, eq. 11-13
 * @example paretoNbdAlive({ frequency: 26, recency: 30.86, age: 31 }, { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }) // => 0.9979
 */
export function paretoNbdAlive(history: PurchaseHistory, parameters: ParetoNbdParameters): number {
  checkHistory(history);
  checkParetoNbd(parameters);
  const { alive, left } = paretoNbdWays(history, parameters);
  return 1 / (1 + Math.exp(left - alive));
}
