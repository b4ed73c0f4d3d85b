import { pairDistances, type UnitRatings } from "./ratings-by-unit.ts";

/** What a difference of two ratings means. */
export type Measurement = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Sums of squared distances of pairs of ratings, each pair twice: within things (divided by their ratings less one) and among all
 * `count` ratings, when patterns of ratings come so often as `tallies` says.
 */
export type Disagreement = (tallies: Float64Array) => { within: number; among: number; count: number };

export function disagreementOf(measurement: Measurement, ratings: UnitRatings): Disagreement {
  const values = ratings.values as number[];
  if (measurement === "ordinal") return rankDisagreement(ratings);
  if (measurement === "interval") return intervalDisagreement(ratings, placesInRange(values));
  const distance: Distance =
    measurement === "nominal"
      ? (a, b) => (a === b ? 0 : 1)
      : (a, b) => relativeGap(values[a]!, values[b]!) ** 2;
  const among =
    measurement === "nominal" ? pairsThatDiffer : (totals: Float64Array) => pairByPair(totals, distance);
  const ofPattern = patternwise(
    ratings,
    (pattern, size) => (2 * pairDistances(ratings, pattern, distance)) / (size - 1),
  );
  const totals = new Float64Array(values.length);
  return (tallies) => {
    const count = countTotals(ratings, tallies, totals);
    return { within: weightedSum(ofPattern, tallies), among: among(totals), count };
  };
}

type Distance = (a: number, b: number) => number;

/** Alpha depends on neither zero nor unit of an interval scale; numbers of 0..1 can be squared. */
function placesInRange(values: readonly number[]): number[] {
  const least = values[0]!;
  const half = values.at(-1)! / 2 - least / 2;
  return values.map((value) => (value / 2 - least / 2) / half);
}

/** (a - b) / (a + b) for numbers of 0 or more. */
function relativeGap(a: number, b: number): number {
  return a === b ? 0 : (a / 2 - b / 2) / (a / 2 + b / 2);
}

function pairsThatDiffer(totals: Float64Array): number {
  let before = 0;
  let pairs = 0;
  for (const total of totals) {
    pairs += 2 * before * total;
    before += total;
  }
  return pairs;
}

function pairByPair(totals: Float64Array, distance: Distance): number {
  let sum = 0;
  for (let a = 0; a < totals.length; a++) {
    if (totals[a] === 0) continue;
    for (let b = 0; b < a; b++) sum += 2 * totals[a]! * totals[b]! * distance(a, b);
  }
  return sum;
}

/** Squared differences of all pairs are 2 n times the squared deviations: means and spreads of the patterns are enough. */
function intervalDisagreement(ratings: UnitRatings, places: readonly number[]): Disagreement {
  const { codes, starts } = ratings;
  const sizes = patternwise(ratings, (_, size) => size);
  const means = patternwise(ratings, (pattern) =>
    meanIn(places, codes, starts[pattern]!, starts[pattern + 1]!),
  );
  const spreads = patternwise(ratings, (pattern) =>
    spreadIn(places, codes, starts[pattern]!, starts[pattern + 1]!),
  );
  const within = spreads.map((spread, at) => (2 * sizes[at]! * spread) / (sizes[at]! - 1));
  return (tallies) => {
    const count = weightedSum(sizes, tallies);
    let mean = 0;
    for (let at = 0; at < means.length; at++) mean += (tallies[at]! * sizes[at]! * means[at]!) / count;
    let spread = 0;
    for (let at = 0; at < means.length; at++) {
      spread += tallies[at]! * (spreads[at]! + sizes[at]! * (means[at]! - mean) ** 2);
    }
    // Places lie within 0..1: less than this is rounding.
    const among = spread > 1e-30 * count ? 2 * count * spread : 0;
    return { within: weightedSum(within, tallies), among, count };
  };
}

/** Krippendorff's ordinal distance is the difference of mean ranks, and these depend on all ratings that are there. */
function rankDisagreement(ratings: UnitRatings): Disagreement {
  const { codes, starts, patterns, values } = ratings;
  const totals = new Float64Array(values.length);
  const ranks = new Float64Array(values.length);
  return (tallies) => {
    const count = countTotals(ratings, tallies, totals);
    let below = 0;
    let spread = 0;
    for (let at = 0; at < totals.length; at++) {
      ranks[at] = below + totals[at]! / 2;
      below += totals[at]!;
      spread += totals[at]! * (ranks[at]! - count / 2) ** 2;
    }
    let within = 0;
    for (let pattern = 0; pattern < patterns; pattern++) {
      if (tallies[pattern] === 0) continue;
      const [from, to] = [starts[pattern]!, starts[pattern + 1]!];
      within += (tallies[pattern]! * 2 * (to - from) * spreadIn(ranks, codes, from, to)) / (to - from - 1);
    }
    return { within, among: 2 * count * spread, count };
  };
}

/** A number for each pattern, from its place and how many ratings it has. */
function patternwise(
  { starts, patterns }: UnitRatings,
  number: (pattern: number, size: number) => number,
): Float64Array {
  return Float64Array.from({ length: patterns }, (_, at) => number(at, starts[at + 1]! - starts[at]!));
}

/** Fills in how many ratings have each value; gives how many there are. */
function countTotals(
  { codes, starts, patterns }: UnitRatings,
  tallies: Float64Array,
  totals: Float64Array,
): number {
  totals.fill(0);
  let count = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    const tally = tallies[pattern]!;
    if (tally === 0) continue;
    for (let at = starts[pattern]!; at < starts[pattern + 1]!; at++) totals[codes[at]!]! += tally;
    count += tally * (starts[pattern + 1]! - starts[pattern]!);
  }
  return count;
}

function meanIn(values: ArrayLike<number>, codes: Int32Array, from: number, to: number): number {
  let mean = 0;
  for (let at = from; at < to; at++) mean += values[codes[at]!]! / (to - from);
  return mean;
}

/** Sum of squared deviations from the mean. */
function spreadIn(values: ArrayLike<number>, codes: Int32Array, from: number, to: number): number {
  const mean = meanIn(values, codes, from, to);
  let sum = 0;
  for (let at = from; at < to; at++) sum += (values[codes[at]!]! - mean) ** 2;
  return sum;
}

function weightedSum(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += weights[at]! * values[at]!;
  return sum;
}
