/**
 * The border of a condition between a place where it does not hold and one where it does, by halving: slow but sure.
 * @param without   a place where it does not hold, on either side of the border
 * @param within    a place where it holds
 * @param steps     halvings at most; each brings the border twice as near, 100 as near as numbers lie
 * @returns the place nearest to the border where it holds
 * @example halve(0, 2, (x) => x * x >= 2) // => 1.4142135623730951
 */
export function halve(without: number, within: number, holds: (at: number) => boolean, steps = 100): number {
  let [outside, inside] = [without, within];
  for (let step = 0; step < steps; step++) {
    const middle = (outside + inside) / 2;
    if (middle === outside || middle === inside) break;
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
