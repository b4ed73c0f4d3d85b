import type { Answer, Estimate } from "../kit/answer.ts";
import { checkCount } from "../kit/check.ts";
import { poissonRateInterval } from "../stats/poisson-rate-interval.ts";

/**
 * How many contacts one customer (order, delivery, active user) brings, with the exact Poisson interval.
 * @formula contact rate = contacts / base; Garwood's interval of the contacts, divided by the base
 * @use to tell growth of the customer base from growth of its troubles: compare rates, not numbers of contacts
 * @param contacts in the period, whole, 0 or more; may exceed the base
 * @param base     customers, orders or active users of the same period, whole, 0 or more
 * @param level    two-sided confidence, share in (0, 1)
 * @returns contacts per one of the base; no answer ("no-data") when the base is 0
 * @throws RangeError when a count is not whole or is negative, or level is outside (0, 1)
 * @convention contacts are taken as independent; where one customer calls ten times the interval is too narrow
 * @source Garwood (1936), Biometrika 28:437-442
 * @example contactRate(150, 1000) // => known { value: 0.15, low: 0.12696, high: 0.17602 }
 */
export function contactRate(contacts: number, base: number, level = 0.95): Answer<Estimate> {
  checkCount("base", base);
  return poissonRateInterval(contacts, base, level);
}
