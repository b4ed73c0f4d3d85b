import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkDriverCorrelations, type DriverCorrelations } from "./driver-correlations.ts";
import { levelGains } from "./level-gains.ts";
import { allSubsetR2, mostDriversForSubsets } from "./subset-r2.ts";
import { totalOf } from "./total-of.ts";

/** Parts of R2 by driver (they sum to r2), and the same as shares of R2 (they sum to 1); all 0..1. */
export type Importance = { r2: number; importance: number[]; shares: number[] };

/**
 * Importance of drivers by LMG, the Shapley value of R2, also called general dominance: what a driver adds, averaged over all
 * orders in which the drivers could be taken in.
 * @formula  LMG_j = sum over S without j of |S|! (p - |S| - 1)! / p! (R2(S + j) - R2(S))
 * @use the default for key drivers of satisfaction when they correlate with each other, up to 15 drivers; relativeWeights for more. It measures association within these data, not what would happen if a driver were improved
 * @param correlations of the drivers with each other and with the outcome, 1..15 drivers; exactly collinear ones share their part
 * @returns r2, importance and shares in the order of the drivers, all 0..1; no answer ("undefined-ratio") when the drivers explain nothing at all
 * @throws RangeError when the matrix is not symmetric with ones on its diagonal, or no data could have these correlations
 * @source Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis, 119ff; Groemping (2006), J Stat Software 17(1)
 * @example lmg({ among: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }) // => known { r2: 0.3733, importance: [0.28667, 0.08667], shares: [0.768, 0.232] }
 */
export function lmg(correlations: DriverCorrelations): Answer<Importance> {
  checkDriverCorrelations(correlations, mostDriversForSubsets);
  return importanceFrom(lmgParts(correlations));
}

/** The parts alone, for correlations that are known to be right. */
export function lmgParts(correlations: DriverCorrelations): number[] {
  const gains = levelGains(allSubsetR2(correlations));
  return gains.map((levels) => totalOf(levels) / levels.length);
}

/** Adds the shares of the sum. */
export function importanceFrom(importance: number[]): Answer<Importance> {
  const r2 = totalOf(importance);
  // What rounding alone leaves explains nothing.
  if (r2 < 1e-15) return unknown("undefined-ratio");
  return known({ r2, importance, shares: importance.map((part) => part / r2) });
}
