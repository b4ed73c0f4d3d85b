import { checkNumber, refuse } from "../kit/check.ts";
import { logGamma } from "../stats/distributions.ts";
import { hypergeometricOfOne } from "./hypergeometric-of-one.ts";
import type { PurchaseHistory } from "./purchase-history.ts";

/** r, alpha: shape and rate of how often customers buy; s, beta: shape and rate of how soon they leave; alpha and beta in units of time. */
export type ParetoNbdParameters = { r: number; alpha: number; s: number; beta: number };

/** Alpha and beta further apart than this would need thousands of steps. */
const furthestRatio = 1e4;

/** Refuses parameters that are not above zero, or of a size at which nothing can be told. */
export function checkParetoNbd(parameters: ParetoNbdParameters): void {
  for (const name of ["r", "alpha", "s", "beta"] as const) checkNumber(name, parameters[name], 1e-9, 1e9);
  if (!isWithinReach(parameters))
    refuse(
      "alpha and beta must not differ more than 10000-fold",
      "alpha и beta различаются не больше чем в 10000 раз",
    );
}

/** Whether alpha and beta are near enough to each other for the fraction. */
export function isWithinReach({ alpha, beta }: ParetoNbdParameters): boolean {
  return alpha / beta <= furthestRatio && beta / alpha <= furthestRatio;
}

/**
 * Mean time that a customer spends as one within `time` from now, where the leaving rate follows a gamma(s, beta):
 * beta (1 - (beta / (beta + time))^(s - 1)) / (s - 1), in a form that holds for s = 1, too.
 */
export function customerTime(time: number, s: number, beta: number): number {
  const stretch = Math.log1p(time / beta);
  const power = (1 - s) * stretch;
  return Math.abs(power) < 1e-12 ? beta * stretch : (beta * stretch * Math.expm1(power)) / power;
}

/** Logarithms of the two ways to a history: still a customer, or left after the last purchase; without what both have in common. */
export function paretoNbdWays(
  history: PurchaseHistory,
  parameters: ParetoNbdParameters,
): { alive: number; left: number } {
  const { r, alpha, s, beta } = parameters;
  const { frequency: x, recency, age } = history;
  const alive = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
  const from = logTail(recency, x, parameters);
  const to = logTail(age, x, parameters);
  const left =
    recency === age ? -Infinity : Math.log(s) - Math.log(r + s + x) + from + Math.log(-Math.expm1(to - from));
  return { alive, left };
}

/**
 * Logarithm of (r + s + x) times the integral of (alpha + y)^-(r + x) (beta + y)^-(s + 1) over y from `time` on. Of the two forms the
 * one with a positive argument is taken, after Euler's transformation, which leaves a 2F1 with a 1.
 */
function logTail(time: number, x: number, { r, alpha, s, beta }: ParetoNbdParameters): number {
  const order = r + s + x;
  const isSlower = alpha >= beta;
  const far = (isSlower ? alpha : beta) + time;
  const rest = 1 - Math.abs(alpha - beta) / far;
  const [power, other] = isSlower ? [s, r + x] : [r + x - 1, s + 1];
  return (
    -order * Math.log(far) -
    power * Math.log(rest) +
    Math.log(hypergeometricOfOne(other, order + 1, 1 - rest))
  );
}

/** Logarithm of the likelihood of one history. */
export function paretoNbdLogOf(history: PurchaseHistory, parameters: ParetoNbdParameters): number {
  const { r, alpha, s, beta } = parameters;
  const { alive, left } = paretoNbdWays(history, parameters);
  const both = Math.max(alive, left) + Math.log1p(Math.exp(-Math.abs(alive - left)));
  return logGamma(r + history.frequency) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta) + both;
}
