import type { Answer, Estimate } from "../kit/answer.ts";
import type { Moments } from "../stats/sample.ts";
import { meanOfAmounts } from "./mean-of.ts";

/**
 * Average Revenue Per User of a period, over all users, those who paid nothing too.
 * @formula ARPU = revenue / users, with Student's interval
 * @use to compare products or months by what a user brings; arppu for what a payer pays
 * @param revenue n = all active users, sum and sum of squares of what each brought, in one money unit (kopecks, roubles)
 * @param level   two-sided confidence, share in (0, 1)
 * @returns money a user, in the unit given; no answer: "no-data" without users, "too-few" for one
 * @throws RangeError when a sum is negative, n is not whole, or no amounts can have these sums
 * @convention few big payers make the interval wide and not quite honest: bootstrap it where it matters
 * @source Farris et al. (2010), Marketing Metrics, 2nd ed., 5.2; Student (1908), Biometrika 6:1-25
 * @example arpu({ n: 1000, sum: 50000, sumSquares: 12500000 }) // => known { value: 50, low: 43.79, high: 56.21 }
 */
export function arpu(revenue: Moments, level = 0.95): Answer<Estimate> {
  return meanOfAmounts(revenue, level);
}
