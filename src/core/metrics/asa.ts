import type { Answer, Estimate } from "../kit/answer.ts";
import type { Moments } from "../stats/sample.ts";
import { meanOfAmounts } from "./mean-of.ts";

/**
 * Average Speed of Answer with Student's interval: how long those who were answered had waited.
 * @formula ASA = sum of wait seconds of answered contacts / answered contacts
 * @use beside serviceLevel and abandonmentRate, never alone: a few very long waits, or callers who gave up, do not show in it
 * @param waitSeconds n, sum and sum of squares of the seconds that answered contacts waited, those answered at once with 0
 * @param level       two-sided confidence, share in (0, 1)
 * @returns seconds; no answer: "no-data" without answered contacts, "too-few" for one
 * @throws RangeError when a sum is negative, n is not whole, or no waits can have these sums
 * @convention answered contacts only; who abandoned is not in it. Waits of neighbours in a queue are alike, which makes the true interval wider
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.; Student (1908), Biometrika 6:1-25
 * @example asa({ n: 400, sum: 8000, sumSquares: 1000000 }) // => known { value: 20, low: 15.49, high: 24.51 }
 */
export function asa(waitSeconds: Moments, level = 0.95): Answer<Estimate> {
  return meanOfAmounts(waitSeconds, level);
}
