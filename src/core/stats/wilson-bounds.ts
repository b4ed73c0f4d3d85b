/**
 * The two shares at which `hits` of `trials` would lie z standard errors away: the inner piece of Wilson's interval and of those built
 * on it. Trials above 0; bounds never leave 0..1, not even by a rounding.
 */
export function wilsonBounds(hits: number, trials: number, z: number): { low: number; high: number } {
  const share = hits / trials;
  const square = (z * z) / trials;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials));
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === trials ? 1 : Math.min(1, middle + half),
  };
}
