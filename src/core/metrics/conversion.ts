import type { Answer, Estimate } from "../kit/answer.ts";
import { shareOf } from "./share-of.ts";

/**
 * Share of visitors (or of those who reached a step) who did what was hoped for.
 * @formula conversion = converted / visitors
 * @use for one step; conversionFunnel for a way of several; an A/B test for which of two is better
 * @param converted people who did it, whole, 0 or more
 * @param visitors  people who could have, whole; count people, not visits, or the interval is too narrow
 * @param level     two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") without visitors
 * @throws RangeError when a count is not whole or is negative, or converted exceeds visitors
 * @source Farris et al. (2010), Marketing Metrics, 2nd ed., 9.6; Wilson (1927), JASA 22:209-212
 * @example conversion(30, 1000) // => known { value: 0.03, low: 0.02109, high: 0.04250 }
 */
export function conversion(converted: number, visitors: number, level = 0.95): Answer<Estimate> {
  return shareOf(["converted", converted], ["visitors", visitors], level);
}
