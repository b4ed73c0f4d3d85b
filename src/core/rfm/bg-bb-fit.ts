import { type Answer, known, unknown } from "../kit/answer.ts";
import { bgBbLogOf, type BgBbParameters, checkOpportunities, type OpportunityHistory } from "./bg-bb.ts";
import { fitPositive } from "./fit-positive.ts";

/** Fitted parameters, the log likelihood they reach, and how many customers they come from. */
export type BgBbFit = BgBbParameters & { logLikelihood: number; customers: number };

/**
 * Fits BG/BB to histories where there is one chance to buy a period: yearly donations, a survey a quarter, a monthly market.
 * @formula maximum of the likelihood of Fader, Hardie & Shang (2010), eq. 5, over the logarithms of alpha, beta, gamma, delta
 * @use where purchases come at most once a period and leaving is not seen; bgNbdFit where they may come at any time
 * @param histories frequency, recency (number of the last opportunity taken) and opportunities, with `customers` for groups of equal ones
 * @returns alpha, beta, gamma, delta, log likelihood and number of customers; no answer: "no-data" without customers or opportunities, "too-few" when nobody bought, "not-converged" when a parameter runs to 0 or infinity
 * @throws RangeError when a history cannot be
 * @source Fader, Hardie & Shang (2010), Marketing Science 29:1086-1108
 * @example bgBbFit([{ frequency: 0, recency: 0, opportunities: 3, customers: 400 }, { frequency: 1, recency: 1, opportunities: 3, customers: 120 }, { frequency: 1, recency: 2, opportunities: 3, customers: 50 },
 *   { frequency: 1, recency: 3, opportunities: 3, customers: 60 }, { frequency: 2, recency: 2, opportunities: 3, customers: 80 }, { frequency: 2, recency: 3, opportunities: 3, customers: 110 }, { frequency: 3, recency: 3, opportunities: 3, customers: 180 }])
 *   // => known { customers: 1000 }
 */
export function bgBbFit(histories: readonly OpportunityHistory[]): Answer<BgBbFit> {
  histories.forEach((history, at) => checkOpportunities(history, `histories[${at}]`));
  const sumOf = (part: (history: OpportunityHistory) => number) =>
    histories.reduce((sum, history) => sum + part(history) * (history.customers ?? 1), 0);
  const customers = sumOf(() => 1);
  if (customers === 0 || sumOf(({ opportunities }) => opportunities) === 0) return unknown("no-data");
  if (sumOf(({ frequency }) => frequency) === 0) return unknown("too-few");
  const found = fitPositive(
    ([alpha, beta, gamma, delta]) => {
      const parameters = { alpha: alpha!, beta: beta!, gamma: gamma!, delta: delta! };
      return histories.reduce((sum, each) => sum + (each.customers ?? 1) * bgBbLogOf(each, parameters), 0);
    },
    [1, 1, 1, 2],
  );
  if (!found.known) return found;
  const [alpha, beta, gamma, delta] = found.value.parameters;
  const { logLikelihood } = found.value;
  return known({ alpha: alpha!, beta: beta!, gamma: gamma!, delta: delta!, logLikelihood, customers });
}
