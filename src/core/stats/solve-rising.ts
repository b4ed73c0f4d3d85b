/**
 * Where a rising function reaches a target, by doubling and halving; null when it does not within the range.
 * @param from the least place, above 0
 * @param most the greatest place looked at
 */
export function solveRising(
  f: (at: number) => number,
  target: number,
  from: number,
  most: number,
): number | null {
  if (f(from) >= target) return from;
  let [below, above] = [from, from];
  while (f(above) < target) {
    if (above >= most) return null;
    below = above;
    above = Math.min(most, above * 2);
  }
  for (let step = 0; step < 200 && above - below > 1e-12 * above; step++) {
    const middle = (below + above) / 2;
    if (f(middle) < target) below = middle;
    else above = middle;
  }
  return above;
}
