import type { Answer, Estimate } from "../kit/answer.ts";
import { shareOf } from "./share-of.ts";

/**
 * Share of coupons, compensations or bonuses given out that customers used.
 * @formula redemption = redeemed / issued
 * @use to judge a compensation or a campaign; wait until they have expired, or the youngest drag the share down
 * @param redeemed used, whole, 0 or more
 * @param issued   given out, whole
 * @param level    two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") when none was issued
 * @throws RangeError when a count is not whole or is negative, or redeemed exceeds issued
 * @source Farris et al. (2010), Marketing Metrics, 2nd ed., 8.3; Wilson (1927), JASA 22:209-212
 * @example redemption(240, 800) // => known { value: 0.3, low: 0.2693, high: 0.3326 }
 */
export function redemption(redeemed: number, issued: number, level = 0.95): Answer<Estimate> {
  return shareOf(["redeemed", redeemed], ["issued", issued], level);
}
