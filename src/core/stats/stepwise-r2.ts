import type { DriverCorrelations } from "./driver-correlations.ts";

/**
 * Drivers taken in one after another, each freed of those before it (the rows of a Cholesky factor), so that the share of the
 * outcome explained (R2) grows by one square at each step.
 */
export type Steps = {
  correlations: DriverCorrelations;
  members: Int32Array;
  rows: Float64Array[];
  parts: Float64Array;
};

/** A driver that leaves less of itself than this beside the others tells nothing new. */
const redundant = 1e-10;

/** Room for as many steps as there are drivers. */
export function newSteps(correlations: DriverCorrelations): Steps {
  const size = correlations.withOutcome.length;
  return {
    correlations,
    members: new Int32Array(size),
    rows: Array.from({ length: size }, () => new Float64Array(size)),
    parts: new Float64Array(size),
  };
}

/** R2 that the driver adds to the first `depth` taken in; null when they already contain it: then it takes no step. */
export function takeIn(steps: Steps, depth: number, driver: number): number | null {
  const { correlations, members, rows, parts } = steps;
  const among = correlations.among[driver]!;
  const row = rows[depth] ?? new Float64Array(0);
  let own = 1;
  let part = correlations.withOutcome[driver]!;
  for (let step = 0; step < depth; step++) {
    const before = rows[step]!;
    let value = among[members[step]!]!;
    for (let k = 0; k < step; k++) value -= row[k]! * before[k]!;
    value /= before[step]!;
    row[step] = value;
    own -= value * value;
    part -= value * parts[step]!;
  }
  if (own < redundant) return null;
  row[depth] = Math.sqrt(own);
  parts[depth] = part / row[depth]!;
  members[depth] = driver;
  return parts[depth]! ** 2;
}

/** R2 of all these drivers together, 0..1. */
export function explainedShare(correlations: DriverCorrelations, drivers: Iterable<number>): number {
  const steps = newSteps(correlations);
  let depth = 0;
  let r2 = 0;
  for (const driver of drivers) {
    const gain = takeIn(steps, depth, driver);
    if (gain === null) continue;
    r2 += gain;
    depth++;
  }
  return Math.min(1, r2);
}
