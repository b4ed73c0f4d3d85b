/** Correlations of rows that come so often each; 0 with a column that does not vary, null when the last one does not. */
export function weightedCorrelations(
  units: readonly Float64Array[],
  tallies: Float64Array,
): number[][] | null {
  const n = tallies.length;
  const means = units.map((unit) => weightedProduct(unit, tallies) / n);
  const covariances = units.map((a, i) =>
    units.slice(0, i + 1).map((b, j) => weightedProduct(a, tallies, b) / n - means[i]! * means[j]!),
  );
  const deviations = covariances.map((row, i) => Math.sqrt(Math.max(0, row[i]!)));
  // A unit column has a variance of 1/n: what is left of a constant one is rounding.
  const varies = deviations.map((deviation) => deviation ** 2 > 1e-12 / n);
  if (!varies.at(-1)) return null;
  const correlation = (i: number, j: number): number => {
    if (i === j) return 1;
    if (!varies[i] || !varies[j]) return 0;
    const r = covariances[Math.max(i, j)]![Math.min(i, j)]! / deviations[i]! / deviations[j]!;
    return Math.max(-1, Math.min(1, r));
  };
  return units.map((_, i) => units.map((__, j) => correlation(i, j)));
}

function weightedProduct(a: Float64Array, weights: Float64Array, b?: Float64Array): number {
  let sum = 0;
  if (b) for (let i = 0; i < a.length; i++) sum += weights[i]! * a[i]! * b[i]!;
  else for (let i = 0; i < a.length; i++) sum += weights[i]! * a[i]!;
  return sum;
}
