/**
 * Where a function of a share is least in 0..1: a grid finds the valley, the golden section its bottom.
 * @source Kiefer (1953), Proc Am Math Soc 4:502
 */
export function leastOnShare(cost: (share: number) => number): number {
  const steps = 40;
  let best = 0;
  for (let at = 1; at <= steps; at++) if (cost(at / steps) < cost(best / steps)) best = at;
  let low = Math.max(0, best - 1) / steps;
  let high = Math.min(steps, best + 1) / steps;
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 60; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (cost(left) <= cost(right)) high = right;
    else low = left;
  }
  const middle = (low + high) / 2;
  // A least value on the border itself is not reached by halving.
  return [0, 1].reduce((found, border) => (cost(border) < cost(found) ? border : found), middle);
}
