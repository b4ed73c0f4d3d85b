import { seededRandom } from "../kit/seeded-random.ts";
import { normalQuantile } from "../stats/distributions.ts";
import { countSampler } from "./count-sampler.ts";
import { dispersionOf, type SegmentCost, segmentCost, type SeriesFamily } from "./segment-cost.ts";

export type PenaltyInput = {
  values: readonly number[];
  family: SeriesFamily;
  leastLength: number;
  falseAlarmShare: number;
  simulations: number;
  seed: number;
};

/**
 * What one change must gain in fit so that a series without any change shows one only as rarely as wished: the quantile, over simulated
 * quiet series of the same length, mean and scatter, of the gain per change at which the first change would be told.
 */
export function changePenalty(input: PenaltyInput): number {
  const { values, family, leastLength, falseAlarmShare, simulations } = input;
  const draw = quietDraw(input);
  const gains = Array.from({ length: simulations }, () => {
    const cost = segmentCost(
      values.map(() => draw()),
      family,
    );
    return cost === null ? 0 : firstGain(cost, values.length, leastLength);
  });
  gains.sort((a, b) => a - b);
  const rank = Math.ceil((1 - falseAlarmShare) * (simulations + 1));
  return gains[Math.min(rank, simulations) - 1]!;
}

function quietDraw({ values, family, seed }: PenaltyInput): () => number {
  const random = seededRandom(seed);
  if (family === "normal") return () => normalQuantile(Math.max(random(), 2 ** -33));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return countSampler(mean, family === "poisson" ? 1 : dispersionOf(values), random);
}

/** The greatest gain of one change, or per change of two: a bump costs two changes, and one alone may gain little. */
function firstGain(cost: SegmentCost, length: number, leastLength: number): number {
  const whole = cost(0, length);
  const heads = Float64Array.from({ length: length + 1 }, (_, to) => (to > 0 ? cost(0, to) : 0));
  const tails = Float64Array.from({ length: length + 1 }, (_, from) =>
    from < length ? cost(from, length) : 0,
  );
  let best = 0;
  for (let first = leastLength; first <= length - leastLength; first++) {
    best = Math.max(best, whole - heads[first]! - tails[first]!);
    for (let second = first + leastLength; second <= length - leastLength; second++) {
      const gain = (whole - heads[first]! - cost(first, second) - tails[second]!) / 2;
      if (gain > best) best = gain;
    }
  }
  return best;
}
