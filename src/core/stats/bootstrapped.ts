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
  const value = values.reduce((sum, each, i) => sum + each * (counts[i]! / n), 0);
  return {
    value,
    draw: (random) => resampledMean(tally, random),
    // Leaving one out moves the mean in proportion to the distance from it.
    acceleration: () => skewOf([...values].map((each, i) => ({ pull: each - value, times: counts[i]! }))),
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
      const mean = cases.reduce((sum, each) => sum + each.value * (each.times / n), 0);
      return skewOf(cases.map(({ value, times }) => ({ pull: mean - value, times })));
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
      const mean = without.reduce(sum, 0) / n;
      return Number.isFinite(mean) ? skewOf(without.map((value) => ({ pull: mean - value, times: 1 }))) : 0;
    },
  };
}

function quantileOfRanks(valueOf: (rank: number) => number, n: number, share: number): number {
  const place = share * (n - 1);
  const before = Math.floor(place);
  const low = valueOf(before);
  return low + (place - before) * (valueOf(Math.min(before + 1, n - 1)) - low);
}

function skewOf(pulls: readonly { pull: number; times: number }[]): number {
  const most = Math.max(...pulls.map(({ pull }) => Math.abs(pull)));
  if (!(most > 0)) return 0;
  let [squares, cubes] = [0, 0];
  for (const { pull, times } of pulls) {
    const part = pull / most;
    squares += times * part * part;
    cubes += times * part * part * part;
  }
  return cubes / (6 * squares ** 1.5);
}
