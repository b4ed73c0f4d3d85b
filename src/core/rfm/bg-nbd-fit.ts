import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkModel, bgNbdLogSum, type BgNbdModel, type BgNbdParameters } from "./bg-nbd.ts";
import { fitPositive } from "./fit-positive.ts";
import { checkHistory, groupedHistories, type PurchaseHistory, totalsOf } from "./purchase-history.ts";

/** Fitted parameters, the log likelihood they reach, and how many customers they come from. */
export type BgNbdFit = BgNbdParameters & { logLikelihood: number; customers: number };

/**
 * Fits BG/NBD (or MBG/NBD) to purchase histories: how often customers buy and how they silently leave.
 * @formula maximum of the likelihood of Fader, Hardie & Lee (2005), eq. 6, over the logarithms of r, alpha, a, b
 * @use for shops, where nobody says goodbye; sbgFit for contracts, bgBbFit where there is one chance to buy a period
 * @param histories frequency, recency and age of each customer in one unit of time (weeks, say), or of groups with `customers`; see rfmSummary
 * @param model     "bg", or "mbg", in which a customer may leave after the very first purchase
 * @returns r, alpha, a, b, log likelihood and number of customers; no answer: "no-data" without customers, "too-few" when nobody bought again, "not-converged" when a parameter runs to 0 or infinity (often with few hundred customers)
 * @throws RangeError when a history cannot be
 * @convention recency is the age at the last purchase (0 without repeats), not the time since
 * @source Fader, Hardie & Lee (2005), Marketing Science 24:275-284; Batislam, Denizel & Filiztekin (2007), Int. J. Research in Marketing 24:201-209 for MBG
 * @example bgNbdFit([{ frequency: 0, recency: 0, age: 39, customers: 574 }, { frequency: 1, recency: 3, age: 39, customers: 70 }, { frequency: 1, recency: 12, age: 39, customers: 60 },
 *   { frequency: 1, recency: 30, age: 39, customers: 50 }, { frequency: 2, recency: 10, age: 39, customers: 40 }, { frequency: 2, recency: 32, age: 39, customers: 45 },
 *   { frequency: 4, recency: 15, age: 39, customers: 40 }, { frequency: 4, recency: 35, age: 39, customers: 60 }, { frequency: 8, recency: 20, age: 39, customers: 15 },
 *   { frequency: 8, recency: 37, age: 39, customers: 46 }]) // => known { r: 0.279, alpha: 5.92, a: 18.4, b: 116.2, logLikelihood: -4924.25, customers: 1000 }
 */
export function bgNbdFit(histories: readonly PurchaseHistory[], model: BgNbdModel = "bg"): Answer<BgNbdFit> {
  checkModel(model);
  histories.forEach((history, at) => checkHistory(history, `histories[${at}]`));
  const { customers, repeats } = totalsOf(histories);
  if (customers === 0) return unknown("no-data");
  const oldest = histories.reduce((most, { age }) => Math.max(most, age), 0);
  if (repeats === 0 || oldest === 0) return unknown("too-few");
  const groups = groupedHistories(histories);
  const found = fitPositive(
    ([r, alpha, a, b]) => bgNbdLogSum(groups, { r: r!, alpha: (alpha! * oldest) / 10, a: a!, b: b! }, model),
    [1, 1, 1, 1],
  );
  if (!found.known) return found;
  const [r, alpha, a, b] = found.value.parameters;
  const { logLikelihood } = found.value;
  return known({ r: r!, alpha: (alpha! * oldest) / 10, a: a!, b: b!, logLikelihood, customers });
}
