import { type Answer, known, unknown } from "../kit/answer.ts";
import {
  bgBbLogOf,
  type BgBbParameters,
  checkBgBb,
  checkOpportunities,
  type OpportunityHistory,
} from "./bg-bb.ts";

/**
 * How likely BG/BB with these parameters finds the histories: to compare parameters on the same customers.
 * @formula sum over customers of ln L, L = B(alpha + x, beta + n - x) / B(alpha, beta) B(gamma, delta + n) / B(gamma, delta) + sum over i = t_x..n-1 of B(alpha + x, beta + i - x) / B(alpha, beta) B(gamma + 1, delta + i) / B(gamma, delta)
 * @use to check a fit against published ones; greater is better
 * @param histories  frequency, recency and opportunities, with `customers` for groups of equal ones
 * @param parameters alpha, beta, gamma, delta, all above 0
 * @returns natural logarithm of the likelihood; no answer ("no-data") without customers
 * @throws RangeError when a history cannot be or a parameter is not above 0 (1e-9 to 1e9)
 * @source Fader, Hardie & Shang (2010), Marketing Science 29:1086-1108, eq. 5
 * @example bgBbLogLikelihood([{ frequency: 2, recency: 4, opportunities: 6, customers: 155 }], { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }) // => known -805.3
 */
export function bgBbLogLikelihood(
  histories: readonly OpportunityHistory[],
  parameters: BgBbParameters,
): Answer<number> {
  checkBgBb(parameters);
  histories.forEach((history, at) => checkOpportunities(history, `histories[${at}]`));
  const customers = histories.reduce((sum, each) => sum + (each.customers ?? 1), 0);
  if (customers === 0) return unknown("no-data");
  return known(histories.reduce((sum, each) => sum + (each.customers ?? 1) * bgBbLogOf(each, parameters), 0));
}
