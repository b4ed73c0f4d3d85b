import { dot } from "./unit-deviations.ts";

/** Correlations of rows that come so often each; 0 with a column that does not vary, null when the last one does not. */
export function weightedCorrelations(
  units: readonly Float64Array[],
  tallies: Float64Array,
): number[][] | null {
  const size = units.length;
  const covariances = weightedCovariances(units, tallies);
  const deviations = units.map((_, i) => Math.sqrt(Math.max(0, covariances[i * size + i]!)));
  // A unit column has a variance of 1/n: what is left of a constant one is rounding.
  const varies = deviations.map((deviation) => deviation ** 2 > 1e-12 / tallies.length);
  if (!varies.at(-1)) return null;
  const correlation = (i: number, j: number): number => {
    if (i === j) return 1;
    if (!varies[i] || !varies[j]) return 0;
    const r = covariances[Math.max(i, j) * size + Math.min(i, j)]! / deviations[i]! / deviations[j]!;
    return Math.max(-1, Math.min(1, r));
  };
  return units.map((_, i) => units.map((__, j) => correlation(i, j)));
}

/** Lower half of the covariances, row after row. The columns have mean 0 as a whole, so nothing large is taken from anything. */
function weightedCovariances(units: readonly Float64Array[], tallies: Float64Array): Float64Array {
  const size = units.length;
  const covariances = new Float64Array(size * size);
  const means = new Float64Array(size);
  const weighted = new Float64Array(tallies.length);
  for (let i = 0; i < size; i++) {
    const unit = units[i]!;
    for (let row = 0; row < weighted.length; row++) {
      weighted[row] = (unit[row]! * tallies[row]!) / weighted.length;
      means[i]! += weighted[row]!;
    }
    for (let j = 0; j <= i; j++) covariances[i * size + j] = dot(weighted, units[j]!) - means[i]! * means[j]!;
  }
  return covariances;
}
