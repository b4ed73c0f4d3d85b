import { checkWhole } from "../kit/check.ts";
import { bgBbAlive } from "./bg-bb-alive.ts";
import { type BgBbParameters, type OpportunityHistory } from "./bg-bb.ts";

/**
 * Purchases to be expected of one customer at the opportunities to come, from those taken so far.
 * @formula sum over m = 1..M of P(there at opportunity n + m) (alpha + x) / (alpha + beta + n)
 * @use to plan yearly donations or renewals; times customers, summed, for the whole base. A history of 0 opportunities is a new customer
 * @param history    frequency, recency and opportunities
 * @param ahead      opportunities to come, whole, 0 to 10000
 * @param parameters alpha, beta, gamma, delta of bgBbFit
 * @returns number of purchases, 0 or more
 * @throws RangeError when the history cannot be, ahead is not whole, or a parameter is not above 0 (1e-9 to 1e9)
 * @convention the sum rather than the closed form, which divides by gamma - 1
 * @source Fader, Hardie & Shang (2010), Marketing Science 29:1086-1108, eq. 13
 * @example bgBbExpected({ frequency: 6, recency: 6, opportunities: 6 }, 5, { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }) // => 3.75
 */
export function bgBbExpected(history: OpportunityHistory, ahead: number, parameters: BgBbParameters): number {
  checkWhole("ahead", ahead, 0, 10_000);
  const { alpha, beta, gamma, delta } = parameters;
  const { frequency: x, opportunities: n } = history;
  let there = bgBbAlive(history, parameters, 0);
  let opportunities = 0;
  for (let place = n; place < n + ahead; place++) {
    there *= (delta + place) / (gamma + delta + place);
    opportunities += there;
  }
  return (opportunities * (alpha + x)) / (alpha + beta + n);
}
