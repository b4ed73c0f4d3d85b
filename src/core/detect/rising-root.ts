/**
 * Where a rising function reaches 0, by doubling and then halving: slow but sure.
 * @param least where the function is below 0
 * @param most  as far as is looked
 * @returns null when it stays below 0 up to there
 */
export function risingRoot(rises: (x: number) => number, least: number, most: number): number | null {
  let low = least;
  let high = Math.min(most, 1);
  while (rises(high) < 0) {
    if (high === most) return null;
    low = high;
    high = Math.min(most, 2 * high);
  }
  while (high - low > tolerance * high) {
    const middle = (low + high) / 2;
    if (rises(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const tolerance = 1e-9;
