import { checkNumber } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { logBeta, logGamma } from "../stats/distributions.ts";
import { betaExpectation } from "./beta-expectation.ts";
import { groupedHistories, type PurchaseHistory } from "./purchase-history.ts";

/** r, alpha: shape and rate (in units of time) of the purchase rates; a, b: beta of the chance to leave after a purchase. */
export type BgNbdParameters = { r: number; alpha: number; a: number; b: number };

/** "bg": a customer may leave after each repeat purchase; "mbg": after the first purchase, too. */
export type BgNbdModel = "bg" | "mbg";

/** Refuses parameters that are not above zero, or of a size at which nothing can be told, and a model that is none of the two. */
export function checkBgNbd({ r, alpha, a, b }: BgNbdParameters, model: BgNbdModel): void {
  checkModel(model);
  for (const [name, value] of Object.entries({ r, alpha, a, b })) checkNumber(name, value, 1e-9, 1e9);
}

/** Refuses a word that names none of the two models. */
export function checkModel(model: BgNbdModel): void {
  checkOneOf("model", model, ["bg", "mbg"]);
}

/** Log likelihood of all; in logarithms throughout, so that a thousand purchases do not overflow. */
export function bgNbdLogSum(
  groups: ReadonlyMap<number, readonly Required<PurchaseHistory>[]>,
  { r, alpha, a, b }: BgNbdParameters,
  model: BgNbdModel,
): number {
  // Who may leave after the first purchase, too, has one chance more to have stayed.
  const staying = model === "mbg" ? b + 1 : b;
  let sum = 0;
  for (const [x, histories] of groups) {
    const rate = r * Math.log(alpha) + logGamma(r + x) - logGamma(r);
    const stayed = rate + logBeta(a, staying + x) - logBeta(a, b);
    const mayHaveLeft = model === "mbg" || x > 0;
    const leftMinusStayed = mayHaveLeft ? Math.log(a) - Math.log(staying + x - 1) : -Infinity;
    for (const { recency, age, customers } of histories) {
      const alive = -(r + x) * Math.log(alpha + age);
      const left = leftMinusStayed - (r + x) * Math.log(alpha + recency);
      const greater = Math.max(alive, left);
      sum += customers * (stayed + greater + Math.log1p(Math.exp(-Math.abs(alive - left))));
    }
  }
  return sum;
}

/** Log likelihood of histories as they come. */
export function bgNbdLogOf(
  histories: readonly PurchaseHistory[],
  parameters: BgNbdParameters,
  model: BgNbdModel,
): number {
  return bgNbdLogSum(groupedHistories(histories), parameters, model);
}

/**
 * Purchases to be expected within a time of a customer who is there now: rates follow a gamma(shape, rate), the chance to leave after
 * each purchase a beta(a, b). Given the chance p it is (1 - (rate / (rate + p time))^shape) / p.
 */
export function purchasesWithin(time: number, shape: number, rate: number, a: number, b: number): number {
  return betaExpectation(a, b, (leaving) =>
    leaving === 0
      ? (shape * time) / rate
      : -Math.expm1(-shape * Math.log1p((leaving * time) / rate)) / leaving,
  );
}
