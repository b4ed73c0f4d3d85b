import { type Answer, known, unknown } from "../kit/answer.ts";
import { fitPositive } from "./fit-positive.ts";
import { isWithinReach, paretoNbdLogOf, type ParetoNbdParameters } from "./pareto-nbd.ts";
import { checkHistory, groupedHistories, type PurchaseHistory, totalsOf } from "./purchase-history.ts";

/** Fitted parameters, the log likelihood they reach, and how many customers they come from. */
export type ParetoNbdFit = ParetoNbdParameters & { logLikelihood: number; customers: number };

/**
 * Fits Pareto/NBD to purchase histories: customers buy at their own rate and may leave at any time, not only after a purchase.
 * @formula maximum of the likelihood of paretoNbdLogLikelihood over the logarithms of r, alpha, s, beta
 * @use where one-time buyers must be able to leave; bgNbdFit is quicker and forecasts nearly the same
 * @param histories frequency, recency and age of each customer in one unit of time (weeks, say), or of groups with `customers`; see rfmSummary
 * @returns r, alpha, s, beta, log likelihood and number of customers; no answer: "no-data" without customers, "too-few" when nobody bought again, "not-converged" when a parameter runs to 0 or infinity
 * @throws RangeError when a history cannot be
 * @convention recency is the age at the last purchase (0 without repeats), not the time since
 * @source Schmittlein, Morrison & Colombo (1987), Management Science 33:1-24; Fader & Hardie (2005), note "A Note on Deriving the Pareto/NBD Model"
 * @example paretoNbdFit([{ frequency: 0, recency: 0, age: 39, customers: 574 }, { frequency: 1, recency: 3, age: 39, customers: 70 }, { frequency: 1, recency: 12, age: 39, customers: 60 },
 *   { frequency: 1, recency: 30, age: 39, customers: 50 }, { frequency: 2, recency: 10, age: 39, customers: 40 }, { frequency: 2, recency: 32, age: 39, customers: 45 },
 *   { frequency: 4, recency: 15, age: 39, customers: 40 }, { frequency: 4, recency: 35, age: 39, customers: 60 }, { frequency: 8, recency: 20, age: 39, customers: 15 },
 *   { frequency: 8, recency: 37, age: 39, customers: 46 }]) // => known { customers: 1000 }
 */
export function paretoNbdFit(histories: readonly PurchaseHistory[]): Answer<ParetoNbdFit> {
  histories.forEach((history, at) => checkHistory(history, `histories[${at}]`));
  const { customers, repeats } = totalsOf(histories);
  if (customers === 0) return unknown("no-data");
  const oldest = histories.reduce((most, { age }) => Math.max(most, age), 0);
  if (repeats === 0 || oldest === 0) return unknown("too-few");
  const distinct = [...groupedHistories(histories).values()].flat();
  const scale = oldest / 10;
  const found = fitPositive(
    ([r, alpha, s, beta]) => {
      const parameters = { r: r!, alpha: alpha! * scale, s: s!, beta: beta! * scale };
      if (!isWithinReach(parameters)) return -Infinity;
      return distinct.reduce((sum, each) => sum + each.customers * paretoNbdLogOf(each, parameters), 0);
    },
    [1, 2, 1, 2],
  );
  if (!found.known) return found;
  const [r, alpha, s, beta] = found.value.parameters;
  const { logLikelihood } = found.value;
  return known({ r: r!, alpha: alpha! * scale, s: s!, beta: beta! * scale, logLikelihood, customers });
}
