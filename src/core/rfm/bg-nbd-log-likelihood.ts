import { type Answer, known, unknown } from "../kit/answer.ts";
import { bgNbdLogOf, type BgNbdModel, type BgNbdParameters, checkBgNbd } from "./bg-nbd.ts";
import { checkHistory, type PurchaseHistory, totalsOf } from "./purchase-history.ts";

/**
 * How likely BG/NBD (or MBG/NBD) with these parameters finds the histories: to compare parameters or the two models.
 * @formula sum over customers of ln L, L = B(a, b + x) / B(a, b) G(r + x) alpha^r / G(r) [(alpha + T)^-(r + x) + (x > 0) a / (b + x - 1) (alpha + t_x)^-(r + x)]
 * @use to check a fit against published ones; greater is better, on the same customers only
 * @param histories  frequency, recency and age of each customer in one unit of time
 * @param parameters r, alpha, a, b, all above 0
 * @param model      "bg" or "mbg"
 * @returns natural logarithm of the likelihood; no answer ("no-data") without customers
 * @throws RangeError when a history cannot be or a parameter is not above 0 (1e-9 to 1e9)
 * @source Fader, Hardie & Lee (2005), Marketing Science 24:275-284, eq. 6; Batislam et al. (2007) for MBG
 * @example bgNbdLogLikelihood([{ frequency: 2, recency: 30.43, age: 38.86 }], { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }) // => known -9.4586
 */
export function bgNbdLogLikelihood(
  histories: readonly PurchaseHistory[],
  parameters: BgNbdParameters,
  model: BgNbdModel = "bg",
): Answer<number> {
  checkBgNbd(parameters, model);
  histories.forEach((history, at) => checkHistory(history, `histories[${at}]`));
  return totalsOf(histories).customers === 0
    ? unknown("no-data")
    : known(bgNbdLogOf(histories, parameters, model));
}
