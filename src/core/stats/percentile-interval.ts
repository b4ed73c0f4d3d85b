/** The middle `level` of what a bootstrap drew, by linear interpolation between the sorted draws (R's type 7). At least one draw. */
export function percentileInterval(draws: readonly number[], level: number): { low: number; high: number } {
  const sorted = Float64Array.from(draws).sort();
  return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
}

function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const before = Math.floor(place);
  const low = sorted[before]!;
  return low + (place - before) * (sorted[Math.min(before + 1, sorted.length - 1)]! - low);
}
