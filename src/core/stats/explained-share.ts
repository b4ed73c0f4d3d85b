import type { DriverCorrelations } from "./driver-correlations.ts";
import { jointMatrix, takeOut } from "./residual-matrix.ts";

/** R2 of all these drivers together, 0..1. Those that others tell exactly add nothing. */
export function explainedShare(correlations: DriverCorrelations, drivers: Iterable<number>): number {
  const size = correlations.withOutcome.length + 1;
  const matrix = jointMatrix(correlations);
  let r2 = 0;
  for (const driver of drivers) r2 += takeOut(matrix, matrix, size, driver, 0) ?? 0;
  return Math.min(1, r2);
}
