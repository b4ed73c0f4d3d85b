/**
 * Where a rising function reaches 0, between two places that hold it, by halving: slow but sure.
 * @param least where the function is below 0
 * @param most  where it is above 0
 */
export function risingRoot(
  rises: (x: number) => number,
  least: number,
  most: number,
  tolerance = 1e-10,
): number {
  let low = least;
  let high = most;
  while (high - low > tolerance * Math.max(1, Math.abs(high))) {
    const middle = (low + high) / 2;
    if (rises(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
