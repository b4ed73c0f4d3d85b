import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkParetoNbd, paretoNbdLogOf, type ParetoNbdParameters } from "./pareto-nbd.ts";
import { checkHistory, type PurchaseHistory, totalsOf } from "./purchase-history.ts";

/**
 * How likely Pareto/NBD with these parameters finds the histories: to compare parameters, or with bgNbdLogLikelihood of the same customers.
 * @formula sum over customers of ln L, L = G(r + x) alpha^r beta^s / G(r) [(alpha + T)^-(r + x) (beta + T)^-s + s integral over y of t_x..T of (alpha + y)^-(r + x) (beta + y)^-(s + 1)]
 * @use to check a fit against published ones; greater is better, on the same customers only
 * @param histories  frequency, recency and age of each customer in one unit of time
 * @param parameters r, alpha, s, beta, all above 0
 * @returns natural logarithm of the likelihood; no answer ("no-data") without customers
 * @throws RangeError when a history cannot be, a parameter is not above 0 (1e-9 to 1e9), or alpha and beta differ more than 10000-fold
 * @source Schmittlein, Morrison & Colombo (1987), Management Science 33:1-24; Fader & Hardie (2005), note "A Note on Deriving the Pareto/NBD Model"
 * @example paretoNbdLogLikelihood([{ frequency: 2, recency: 30.43, age: 38.86 }], { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }) // => known -9.55
 */
export function paretoNbdLogLikelihood(
  histories: readonly PurchaseHistory[],
  parameters: ParetoNbdParameters,
): Answer<number> {
  checkParetoNbd(parameters);
  histories.forEach((history, at) => checkHistory(history, `histories[${at}]`));
  if (totalsOf(histories).customers === 0) return unknown("no-data");
  return known(
    histories.reduce((sum, each) => sum + (each.customers ?? 1) * paretoNbdLogOf(each, parameters), 0),
  );
}
