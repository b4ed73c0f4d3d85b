import { resampledMean, resampledQuantile, type Tally, valueAt } from "./resample.ts";

/** A statistic of a sample: its value, a draw of it from the sample, and how its spread changes with it (leave-one-out skewness / 6). */
export type Bootstrapped = {
  value: number;
  draw: (random: () => number) => number;
  acceleration: () => number;
};

/** The mean. */
export function meanStatistic(tally: Tally): Bootstrapped {
  const { values, counts, n } = tally;
  const centre = values[0]!;
  // Added up as draws are, so that a draw of the same sample is the same number.
  const value = centre + values.reduce((sum, each, i) => sum + (each - centre) * counts[i]!, 0) / n;
  return {
    value,
    draw: (random) => resampledMean(tally, random),
    // Leaving one out moves the mean the other way, in proportion to the distance from it.
    acceleration: () => skewOf([...values].map((each, i) => ({ value: -each, times: counts[i]! }))),
  };
}

/** A quantile of type 7. */
export function quantileStatistic(tally: Tally, share: number): Bootstrapped {
  const { n } = tally;
  return {
    value: quantileOfRanks((rank) => valueAt(tally, rank), n, share),
    draw: (random) => resampledQuantile(tally, share, random),
    acceleration: () => {
      // Without one case only three things can happen: it lay below the two middle ranks, was the first of them, or lay above.
      const first = Math.floor(share * (n - 2));
      const without = (gone: number) =>
        quantileOfRanks((rank) => valueAt(tally, rank < gone ? rank : rank + 1), n - 1, share);
      const cases = [
        { value: without(0), times: first + 1 },
        { value: without(first + 1), times: 1 },
        { value: without(n - 1), times: n - first - 2 },
      ];
      return skewOf(cases);
    },
  };
}

/** Sum of values over sum of denominators, drawn in pairs. */
export function ratioStatistic(values: readonly number[], denominators: readonly number[]): Bootstrapped {
  const n = values.length;
  const sum = (total: number, each: number) => total + each;
  const top = values.reduce(sum, 0);
  const bottom = denominators.reduce(sum, 0);
  return {
    value: top / bottom,
    draw: (random) => {
      let drawnTop = 0;
      let drawnBottom = 0;
      for (let i = 0; i < n; i++) {
        const at = Math.floor(random() * n);
        drawnTop += values[at]!;
        drawnBottom += denominators[at]!;
      }
      return drawnTop / drawnBottom;
    },
    acceleration: () => {
      const without = values.map((value, i) => (top - value) / (bottom - denominators[i]!));
      return without.every(Number.isFinite) ? skewOf(without.map((value) => ({ value, times: 1 }))) : 0;
    },
  };
}

function quantileOfRanks(valueOf: (rank: number) => number, n: number, share: number): number {
  const place = share * (n - 1);
  const before = Math.floor(place);
  const low = valueOf(before);
  return low + (place - before) * (valueOf(Math.min(before + 1, n - 1)) - low);
}

/** Skewness of leave-one-out values, turned round, by 6 and the root of their number. */
function skewOf(without: readonly { value: number; times: number }[]): number {
  const first = without[0]!.value;
  const n = without.reduce((sum, { times }) => sum + times, 0);
  // From one of them, so that values that are all alike have no skewness, not one of rounding.
  const mean = without.reduce((sum, { value, times }) => sum + (value - first) * (times / n), 0);
  const pulls = without.map(({ value, times }) => ({ pull: mean - (value - first), times }));
  const most = pulls.reduce((largest, { pull }) => Math.max(largest, Math.abs(pull)), 0);
  if (!(most > 0)) return 0;
  let [squares, cubes] = [0, 0];
  for (const { pull, times } of pulls) {
    const part = pull / most;
    squares += times * part * part;
    cubes += times * part * part * part;
  }
  return cubes / (6 * squares ** 1.5);
}
