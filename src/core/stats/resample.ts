import { binomialDraw } from "./binomial-draw.ts";
import { gammaDraw } from "./gamma-draw.ts";

/** Different values in ascending order, how often each came, and how many came up to it. */
export type Tally = { values: Float64Array; counts: Float64Array; upTo: Float64Array; n: number };

/** Values, each as often as `counts` says (once when not told), put together and sorted; at least one must have come. */
export function tallyOf(values: readonly number[], counts?: readonly number[]): Tally {
  const sums = new Map<number, number>();
  for (const [i, value] of values.entries()) {
    const count = counts ? counts[i]! : 1;
    if (count > 0) sums.set(value, (sums.get(value) ?? 0) + count);
  }
  const sorted = Float64Array.from(sums.keys()).sort();
  const tally = {
    values: sorted,
    counts: sorted.map((value) => sums.get(value)!),
    upTo: sorted.slice(),
    n: 0,
  };
  for (const [i, count] of tally.counts.entries()) {
    tally.n += count;
    tally.upTo[i] = tally.n;
  }
  return tally;
}

/** Mean of a sample drawn with replacement: one binomial a value when many are alike, else case by case. */
export function resampledMean(tally: Tally, random: () => number): number {
  const { values, counts, n } = tally;
  const centre = values[0]!;
  let sum = 0;
  if (values.length * 4 > n) {
    for (let i = 0; i < n; i++) sum += valueAt(tally, Math.floor(random() * n)) - centre;
    return centre + sum / n;
  }
  let left = n;
  let rest = n;
  for (let i = values.length - 1; i > 0 && left > 0; i--) {
    const drawn = binomialDraw(left, counts[i]! / rest, random);
    sum += drawn * (values[i]! - centre);
    left -= drawn;
    rest -= counts[i]!;
  }
  return centre + sum / n;
}

/**
 * Quantile (type 7) of a sample drawn with replacement, without drawing it: its two middle ranks are order statistics of uniforms.
 */
export function resampledQuantile(tally: Tally, share: number, random: () => number): number {
  const { n } = tally;
  const place = share * (n - 1);
  const before = Math.floor(place);
  const below = gammaDraw(before + 1, random);
  const first = below / (below + gammaDraw(n - before, random));
  const lower = valueAt(tally, Math.floor(first * n));
  if (before + 1 >= n || place === before) return lower;
  // The next rank is the least of those that remain above.
  const second = 1 - (1 - first) * (1 - random()) ** (1 / (n - before - 1));
  return lower + (place - before) * (valueAt(tally, Math.floor(second * n)) - lower);
}

/** The value of a rank, from 0. */
export function valueAt({ values, upTo, n }: Tally, rank: number): number {
  if (values.length === n) return values[Math.min(rank, n - 1)]!;
  let low = 0;
  let high = values.length - 1;
  const wanted = Math.min(rank, n - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return values[low]!;
}
