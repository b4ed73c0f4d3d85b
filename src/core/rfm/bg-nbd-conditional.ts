import { checkNumber } from "../kit/check.ts";
import { bgNbdAlive } from "./bg-nbd-alive.ts";
import { type BgNbdModel, type BgNbdParameters, purchasesWithin } from "./bg-nbd.ts";
import type { PurchaseHistory } from "./purchase-history.ts";

/**
 * Purchases to be expected of one customer within the time to come, from the purchases so far.
 * @formula P(alive) times the mean over beta(a, b + x) of (1 - ((alpha + T) / (alpha + T + p t))^(r + x)) / p; the same as eq. 10 with 2F1(r + x, b + x; a + b + x - 1; t / (alpha + T + t))
 * @use to rank customers by what they will bring; customerLifetimeValue turns it into money
 * @param history    frequency, recency and age, in the unit of time of the fit
 * @param time       ahead, in the same unit, 0 or more
 * @param parameters r, alpha, a, b of bgNbdFit
 * @param model      "bg" or "mbg", as fitted
 * @returns number of purchases, 0 or more
 * @throws RangeError when the history cannot be, time is negative or a parameter is not above 0 (1e-9 to 1e9)
 * @convention the integral rather than the closed form, which divides by a - 1
 * @source Fader, Hardie & Lee (2005), Marketing Science 24:275-284, eq. 10; Batislam et al. (2007) for MBG
 * @example bgNbdConditional({ frequency: 2, recency: 30.43, age: 38.86 }, 39, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }) // => 1.226
 */
export function bgNbdConditional(
  history: PurchaseHistory,
  time: number,
  parameters: BgNbdParameters,
  model: BgNbdModel = "bg",
): number {
  checkNumber("time", time, 0, 1e100);
  const alive = bgNbdAlive(history, parameters, model);
  const { r, alpha, a, b } = parameters;
  const stays = (model === "mbg" ? b + 1 : b) + history.frequency;
  return alive * purchasesWithin(time, r + history.frequency, alpha + history.age, a, stays);
}
