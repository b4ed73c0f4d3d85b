import type { Answer, Estimate } from "../kit/answer.ts";
import { refuse } from "../kit/check.ts";
import type { Moments } from "../stats/sample.ts";
import { meanOfAmounts } from "./mean-of.ts";

/**
 * Average Revenue Per Paying User of a period: only users who paid something.
 * @formula ARPPU = revenue / paying users, with Student's interval; ARPU = ARPPU times the share who pay
 * @use for price and basket; arpu for the product as a whole
 * @param revenue n = users who paid, sum and sum of squares of what each paid, in one money unit
 * @param level   two-sided confidence, share in (0, 1)
 * @returns money a payer, in the unit given; no answer: "no-data" without payers, "too-few" for one
 * @throws RangeError when a sum is negative, n is not whole, no amounts can have these sums, or payers paid nothing
 * @source Farris et al. (2010), Marketing Metrics, 2nd ed., 5.2; Student (1908), Biometrika 6:1-25
 * @example arppu({ n: 100, sum: 50000, sumSquares: 27500000 }) // => known { value: 500, low: 468.47, high: 531.53 }
 */
export function arppu(revenue: Moments, level = 0.95): Answer<Estimate> {
  if (revenue.n > 0 && revenue.sum === 0)
    refuse(
      "payers who paid nothing are none: n counts only who paid",
      "кто не платил, тот не плательщик: n — только заплатившие",
    );
  return meanOfAmounts(revenue, level);
}
