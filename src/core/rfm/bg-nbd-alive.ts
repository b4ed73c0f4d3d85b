import { type BgNbdModel, type BgNbdParameters, checkBgNbd } from "./bg-nbd.ts";
import { checkHistory, type PurchaseHistory } from "./purchase-history.ts";

/**
 * Chance that a customer is still one, from the purchases so far.
 * @formula P = 1 / (1 + (x > 0) a / (b + x - 1) ((alpha + T) / (alpha + t_x))^(r + x)); mbg: 1 / (1 + a / (b + x) (...)^(r + x))
 * @use to find who is about to be lost; never show the 1 of a customer without repeat purchases as loyalty: "bg" cannot see them leave, take "mbg" or paretoNbdAlive
 * @param history    frequency, recency and age, in the unit of time of the fit
 * @param parameters r, alpha, a, b of bgNbdFit
 * @param model      "bg" or "mbg", as fitted
 * @returns chance of 0..1
 * @throws RangeError when the history cannot be or a parameter is not above 0 (1e-9 to 1e9)
 * @source Fader, Hardie & Lee (2008), note "Computing P(alive) using the BG/NBD model"; Batislam et al. (2007) for MBG
 * @example bgNbdAlive({ frequency: 26, recency: 30.86, age: 31 }, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }) // => 0.9689
 * @example bgNbdAlive({ frequency: 0, recency: 0, age: 38.86 }, { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, "mbg") // => 0.3897
 */
export function bgNbdAlive(
  history: PurchaseHistory,
  parameters: BgNbdParameters,
  model: BgNbdModel = "bg",
): number {
  checkHistory(history);
  checkBgNbd(parameters, model);
  const { r, alpha, a, b } = parameters;
  const { frequency: x, recency, age } = history;
  if (model === "bg" && x === 0) return 1;
  const staying = model === "mbg" ? b + x : b + x - 1;
  const logOdds =
    Math.log(a) - Math.log(staying) + (r + x) * (Math.log(alpha + age) - Math.log(alpha + recency));
  return 1 / (1 + Math.exp(logOdds));
}
