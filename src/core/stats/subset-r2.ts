import { checkDriverCorrelations, type DriverCorrelations } from "./driver-correlations.ts";
import { jointMatrix, takeOut } from "./residual-matrix.ts";

/** 2^15 subsets are looked through in some 20 ms. */
export const mostDriversForSubsets = 15;

/**
 * How much of the outcome each possible set of drivers explains: R2 of all 2^p regressions, from correlations alone.
 * @formula  R2(S) = r_S' R_S^-1 r_S
 * @use to see what a driver adds to any set of others, or which small set does nearly as well as all; lmg and dominanceAnalysis sum it up
 * @param correlations of the drivers with each other and with the outcome, 1..15 drivers; exactly collinear ones are allowed
 * @returns 2^p shares of 0..1; the place of a set has bit j set for each driver j in it: [none, {0}, {1}, {0, 1}, {2}, ...]
 * @throws RangeError when the matrix is not symmetric with ones on its diagonal, or no data could have these correlations
 * @source Budescu (1993), Psychological Bulletin 114:542-551
 * @example subsetR2({ among: [[1, 0.5], [0.5, 1]], withOutcome: [0.6, 0.4] }) // => [0, 0.36, 0.16, 0.3733]
 */
export function subsetR2(correlations: DriverCorrelations): number[] {
  checkDriverCorrelations(correlations, mostDriversForSubsets);
  return Array.from(allSubsetR2(correlations));
}

/**
 * The same for correlations that are known to be right. Each set grows out of a smaller one by a driver of higher number, and only
 * those of higher number still need be freed of it: most sets cost next to nothing.
 */
export function allSubsetR2(correlations: DriverCorrelations): Float64Array {
  const drivers = correlations.withOutcome.length;
  const size = drivers + 1;
  const matrices: Float64Array[] = Array.from({ length: size }, () => new Float64Array(size * size));
  matrices[0] = jointMatrix(correlations);
  const r2 = new Float64Array(1 << drivers);
  const grow = (subset: number, from: number, depth: number): void => {
    for (let driver = from; driver < drivers; driver++) {
      const gain = takeOut(matrices[depth]!, matrices[depth + 1]!, size, driver, driver + 1);
      const wider = subset | (1 << driver);
      r2[wider] = Math.min(1, r2[subset]! + (gain ?? 0));
      grow(wider, driver + 1, gain === null ? depth : depth + 1);
    }
  };
  grow(0, 0, 0);
  return r2;
}
