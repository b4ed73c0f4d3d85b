import { seededRandom } from "../kit/seeded-random.ts";

/**
 * Sums of rows dealt at random into blocks: of each block how many rows, the sum of each column, and of each product of two columns
 * (the lower half, row after row). Columns have mean 0 as a whole, so nothing large is taken from anything.
 */
export type MomentBlocks = { sums: Float64Array; width: number; count: number; columns: number };

/** Deals the rows into blocks and sums them: a resample of blocks then costs the same for any number of rows. */
export function momentBlocks(units: readonly Float64Array[], count: number, seed: number): MomentBlocks {
  const columns = units.length;
  const width = 1 + columns + (columns * (columns + 1)) / 2;
  const sums = new Float64Array(count * width);
  const random = seededRandom(seed);
  const rows = units[0]!.length;
  for (let row = 0; row < rows; row++) {
    let at = Math.floor(random() * count) * width;
    sums[at++]!++;
    for (let i = 0; i < columns; i++) sums[at++]! += units[i]![row]!;
    for (let i = 0; i < columns; i++) {
      const value = units[i]![row]!;
      for (let j = 0; j <= i; j++) sums[at++]! += value * units[j]![row]!;
    }
  }
  return { sums, width, count, columns };
}

/** Correlations of blocks that come so often each; 0 with a column that does not vary, null when the last one does not. */
export function blockCorrelations(
  { sums, width, count, columns }: MomentBlocks,
  tallies: Float64Array,
): number[][] | null {
  const total = new Float64Array(width);
  for (let block = 0; block < count; block++) {
    const times = tallies[block]!;
    if (times > 0) for (let k = 0; k < width; k++) total[k]! += times * sums[block * width + k]!;
  }
  const n = total[0]!;
  if (n === 0) return null;
  const covariance = (i: number, j: number) => {
    const product = total[1 + columns + (Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]!;
    return product / n - (total[1 + i]! / n) * (total[1 + j]! / n);
  };
  const deviations = Array.from({ length: columns }, (_, i) => Math.sqrt(Math.max(0, covariance(i, i))));
  // A unit column has a variance of 1/n: what is left of a constant one is rounding.
  const varies = deviations.map((deviation) => deviation ** 2 > 1e-12 / n);
  if (!varies.at(-1)) return null;
  const correlation = (i: number, j: number): number => {
    if (i === j) return 1;
    if (!varies[i] || !varies[j]) return 0;
    return Math.max(-1, Math.min(1, covariance(i, j) / deviations[i]! / deviations[j]!));
  };
  return Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (__, j) => correlation(i, j)),
  );
}
