import type { Answer, Estimate } from "../kit/answer.ts";
import type { Moments } from "../stats/sample.ts";
import { meanOfAmounts } from "./mean-of.ts";

/**
 * Average Handle Time with Student's interval: how long an agent is busy with one contact.
 * @formula AHT = sum of handle seconds / contacts; handle = talk + hold + after-call work
 * @use for staffing (erlang...) and to compare teams; handle times have a long tail, so tell the median beside it; ahtParts for what it is made of
 * @param handleSeconds n, sum and sum of squares of the seconds of each handled contact
 * @param level         two-sided confidence, share in (0, 1)
 * @returns seconds; no answer: "no-data" without contacts, "too-few" for one
 * @throws RangeError when a sum is negative, n is not whole, or no times can have these sums
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.; Student (1908), Biometrika 6:1-25
 * @example aht({ n: 100, sum: 30000, sumSquares: 9990000 }) // => known { value: 300, low: 280.16, high: 319.84 }
 */
export function aht(handleSeconds: Moments, level = 0.95): Answer<Estimate> {
  return meanOfAmounts(handleSeconds, level);
}
