import type { DriverCorrelations } from "./driver-correlations.ts";

/** A driver that leaves less of itself than this beside the others tells nothing new. */
const redundant = 1e-10;

/** Correlations of drivers and outcome, the outcome last, row after row. */
export function jointMatrix({ among, withOutcome }: DriverCorrelations): Float64Array {
  return Float64Array.from([...among.flatMap((row, at) => [...row, withOutcome[at]!]), ...withOutcome, 1]);
}

/**
 * Frees all rows from `first` on of what the driver tells of them and writes them to `into` (which may be the same matrix).
 * @returns the R2 that the driver adds; null, and nothing is written, when those taken out before told all of it
 */
export function takeOut(
  matrix: Float64Array,
  into: Float64Array,
  size: number,
  driver: number,
  first: number,
): number | null {
  const row = driver * size;
  const own = matrix[row + driver]!;
  if (own < redundant) return null;
  const gain = matrix[row + size - 1]! ** 2 / own;
  for (let i = first; i < size; i++) {
    if (i === driver) continue;
    const factor = matrix[i * size + driver]! / own;
    for (let j = first; j < size; j++) into[i * size + j] = matrix[i * size + j]! - factor * matrix[row + j]!;
  }
  return gain;
}
