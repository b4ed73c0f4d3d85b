import { checkNumber } from "../kit/check.ts";
import { logBeta } from "../stats/distributions.ts";

/** Beta distribution of the customers' chances to leave at the end of a period. */
export type SbgParameters = { alpha: number; beta: number };

/** Refuses parameters that are not above zero, or of a size at which nothing can be told. */
export function checkSbg({ alpha, beta }: SbgParameters): void {
  checkNumber("alpha", alpha, 1e-9, 1e9);
  checkNumber("beta", beta, 1e-9, 1e9);
}

/** Logarithm of the share that is still there after so many periods. */
export function sbgLogSurvival(periods: number, { alpha, beta }: SbgParameters): number {
  return logBeta(alpha, beta + periods) - logBeta(alpha, beta);
}
