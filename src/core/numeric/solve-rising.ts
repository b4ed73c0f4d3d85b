import { halve } from "./halve.ts";

/**
 * Where a rising function reaches a target, by doubling and halving; null when it does not within the range.
 * @param from the least place, above 0
 * @param most the greatest place looked at
 * @param steps halvings at most: 30 for nine digits of a function that is dear to ask
 */
export function solveRising(
  f: (at: number) => number,
  target: number,
  from: number,
  most: number,
  steps = 60,
): number | null {
  if (f(from) >= target) return from;
  let [below, above] = [from, from];
  while (f(above) < target) {
    if (above >= most) return null;
    below = above;
    above = Math.min(most, above * 2);
  }
  return halve(below, above, (at) => f(at) >= target, steps);
}
