import type { Answer, Estimate } from "../kit/answer.ts";
import { shareOf } from "./share-of.ts";

/**
 * Share of the customers of a period's first day who had left by its end.
 * @formula churn = lost / at start; retention is 1 - churn
 * @use for contracts and subscriptions, where leaving is seen; where customers just fall silent take bgNbdAlive. One rate hides that old customers leave less: see sbgFit
 * @param lost    customers who were there at the start and left, whole, 0 or more; those who came and left within the period must not be in it
 * @param atStart customers at the start, whole
 * @param level   two-sided confidence, share in (0, 1)
 * @returns share of 0..1 for the period; no answer ("no-data") without customers at the start
 * @throws RangeError when a count is not whole or is negative, or lost exceeds atStart
 * @convention divided by customers at the start, not by the mean of start and end
 * @source Farris et al. (2010), Marketing Metrics, 2nd ed., 5.1; Wilson (1927), JASA 22:209-212
 * @example churnRate(50, 1000) // => known { value: 0.05, low: 0.03813, high: 0.06531 }
 */
export function churnRate(lost: number, atStart: number, level = 0.95): Answer<Estimate> {
  return shareOf(["lost", lost], ["atStart", atStart], level);
}
