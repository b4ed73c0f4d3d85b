import { checkWhole } from "../kit/check.ts";
import { logBeta } from "../stats/distributions.ts";
import {
  bgBbLogOf,
  type BgBbParameters,
  checkBgBb,
  checkOpportunities,
  type OpportunityHistory,
} from "./bg-bb.ts";

/**
 * Chance that a customer will still be there at an opportunity to come, from those taken so far.
 * @formula P = B(alpha + x, beta + n - x) / B(alpha, beta) B(gamma, delta + n + m) / B(gamma, delta) / L, m opportunities ahead
 * @use m = 1 for "there at the next one", as published tables print it; m = 0 for "there at the last one"
 * @param history    frequency, recency and opportunities
 * @param parameters alpha, beta, gamma, delta of bgBbFit
 * @param ahead      opportunities ahead, whole, 0 to a million
 * @returns chance of 0..1
 * @throws RangeError when the history cannot be or a parameter is not above 0 (1e-9 to 1e9)
 * @convention 1 ahead unless said otherwise
 * @source Fader, Hardie & Shang (2010), Marketing Science 29:1086-1108, eq. 11
 * @example bgBbAlive({ frequency: 2, recency: 4, opportunities: 6 }, { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }) // => 0.59
 */
export function bgBbAlive(history: OpportunityHistory, parameters: BgBbParameters, ahead = 1): number {
  checkOpportunities(history);
  checkBgBb(parameters);
  checkWhole("ahead", ahead, 0, 1_000_000);
  const { alpha, beta, gamma, delta } = parameters;
  const { frequency: x, opportunities: n } = history;
  const buying = logBeta(alpha + x, beta + n - x) - logBeta(alpha, beta);
  const staying = logBeta(gamma, delta + n + ahead) - logBeta(gamma, delta);
  return Math.min(1, Math.exp(buying + staying - bgBbLogOf(history, parameters)));
}
