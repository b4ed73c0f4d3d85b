/** A distribution of counts with one peak, as far as a two-sided test needs it. */
export type CountChances = {
  least: number;
  most: number;
  logChance: (count: number) => number;
  atMost: (count: number) => number;
  atLeast: (count: number) => number;
};

/** Counts as likely as the one seen may differ from it by a rounding; the slack of R. */
const slack = 1e-7;

/**
 * Two-sided p of a count: the chance of all counts that are no likelier than the one seen.
 * @param seen a count of least..most
 * @param mean tells on which side of the peak it lies
 */
export function twoSidedByLikelihood(seen: number, mean: number, chances: CountChances): number {
  const { least, most, logChance, atMost, atLeast } = chances;
  const isRare = (count: number) => logChance(count) <= logChance(seen) + slack;
  if (seen === mean) return 1;
  if (seen > mean) {
    const low = lastWhere(isRare, least - 1, Math.floor(mean));
    return Math.min(1, atLeast(seen) + (low < least ? 0 : atMost(low)));
  }
  const high = -lastWhere((count) => isRare(-count), -most - 1, -Math.ceil(mean));
  return Math.min(1, atMost(seen) + (high > most ? 0 : atLeast(high)));
}

/** The last of from..to where a condition holds that holds up to some place and not beyond; `from` is taken to hold. */
function lastWhere(holds: (count: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
