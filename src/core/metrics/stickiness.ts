import { type Answer, type Estimate, known } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import type { Moments } from "../stats/sample.ts";
import { meanOfAmounts } from "./mean-of.ts";

/**
 * Stickiness: on which share of the days of a month a monthly user was there; the same as mean DAU / MAU.
 * @formula stickiness = sum of active days of monthly users / (MAU days) = mean DAU / MAU, with Student's interval of the mean
 * @use for products of daily habit; a tax return that people need once a year is not a failure
 * @param activeDays n = users active in the window (MAU), sum and sum of squares of the days each was active
 * @param days       length of the window in days, whole, 1 or more
 * @param level      two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer: "no-data" without users, "too-few" for one
 * @throws RangeError when a sum is negative, no days can have these sums, or the mean exceeds the window
 * @convention mean DAU over the window, not the DAU of its last day, which depends on the weekday
 * @source Seufert (2014), Freemium Economics, ch. 3; Student (1908), Biometrika 6:1-25
 * @example stickiness({ n: 1000, sum: 6000, sumSquares: 76000 }) // => known { value: 0.2, low: 0.1869, high: 0.2131 }
 */
export function stickiness(activeDays: Moments, days = 30, level = 0.95): Answer<Estimate> {
  checkWhole("days", days, 1);
  const mean = meanOfAmounts(activeDays, level, days);
  if (!mean.known) return mean;
  const { value, low, high } = mean.value;
  return known({ value: value / days, low: low / days, high: high / days });
}
