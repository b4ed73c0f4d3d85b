import { checkNumber } from "../kit/check.ts";

/** r, alpha: shape and rate of how often customers buy; s, beta: shape and rate of how soon they leave; alpha and beta in units of time. */
export type ParetoNbdParameters = { r: number; alpha: number; s: number; beta: number };

/** Refuses parameters that are not above zero, or of a size at which nothing can be told. */
export function checkParetoNbd({ r, alpha, s, beta }: ParetoNbdParameters): void {
  for (const [name, value] of Object.entries({ r, alpha, s, beta })) checkNumber(name, value, 1e-9, 1e9);
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
