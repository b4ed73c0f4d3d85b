import type { UnitRatings } from "./ratings-by-unit.ts";

/** What a difference of two ratings means. */
export type Measurement = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Sums of squared distances of pairs of ratings, each pair twice: within things (divided by their ratings less one) and among all
 * ratings. `totals` are the ratings by value, `tallies` how often each thing comes.
 */
export type Disagreement = (totals: Float64Array, tallies: Float64Array) => { within: number; among: number };

export function disagreementOf(measurement: Measurement, byUnit: UnitRatings): Disagreement {
  if (measurement === "nominal")
    return withFixedDistance(byUnit, (a, b) => (a === b ? 0 : 1), pairsThatDiffer);
  if (measurement === "ordinal") return rankDisagreement(byUnit);
  const values = byUnit.values as number[];
  if (measurement === "interval") {
    const places = placesInRange(values);
    const distance = (a: number, b: number) => (places[a]! - places[b]!) ** 2;
    return withFixedDistance(byUnit, distance, (totals) => squaredGaps(places, totals));
  }
  const distance = (a: number, b: number) => relativeGap(values[a]!, values[b]!) ** 2;
  return withFixedDistance(byUnit, distance, (totals) => pairByPair(totals, distance));
}

/** Alpha depends on neither zero nor unit of an interval scale; numbers of 0..1 can be squared. */
function placesInRange(values: readonly number[]): number[] {
  const least = values[0]!;
  const half = values.at(-1)! / 2 - least / 2;
  return values.map((value) => (value / 2 - least / 2) / half);
}

/** (a - b) / (a + b) for numbers of 0 or more, not both 0 unless equal. */
function relativeGap(a: number, b: number): number {
  return a === b ? 0 : (a / 2 - b / 2) / (a / 2 + b / 2);
}

/** The disagreement within a thing does not change from resample to resample. */
function withFixedDistance(
  byUnit: UnitRatings,
  distance: (a: number, b: number) => number,
  among: (totals: Float64Array) => number,
): Disagreement {
  const ofUnit = Float64Array.from({ length: byUnit.units }, (_, unit) =>
    unitDisagreement(byUnit, unit, distance),
  );
  return (totals, tallies) => {
    let within = 0;
    for (let unit = 0; unit < ofUnit.length; unit++) within += tallies[unit]! * ofUnit[unit]!;
    return { within, among: among(totals) };
  };
}

function unitDisagreement(
  { codes, starts }: UnitRatings,
  unit: number,
  distance: (a: number, b: number) => number,
): number {
  const from = starts[unit]!;
  const to = starts[unit + 1]!;
  let sum = 0;
  for (let i = from; i < to; i++) for (let j = from; j < i; j++) sum += distance(codes[i]!, codes[j]!);
  return (2 * sum) / (to - from - 1);
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

function pairByPair(totals: Float64Array, distance: (a: number, b: number) => number): number {
  let sum = 0;
  for (let a = 0; a < totals.length; a++) {
    if (totals[a] === 0) continue;
    for (let b = 0; b < a; b++) sum += 2 * totals[a]! * totals[b]! * distance(a, b);
  }
  return sum;
}

/** Squared differences of all pairs from the squared deviations: 2 n sum (x - mean)^2. */
function squaredGaps(values: ArrayLike<number>, totals: Float64Array): number {
  let count = 0;
  let sum = 0;
  for (let at = 0; at < totals.length; at++) {
    count += totals[at]!;
    sum += totals[at]! * values[at]!;
  }
  const mean = sum / count;
  let squares = 0;
  let kinds = 0;
  for (let at = 0; at < totals.length; at++) {
    if (totals[at] === 0) continue;
    kinds++;
    squares += totals[at]! * (values[at]! - mean) ** 2;
  }
  return kinds > 1 ? 2 * count * squares : 0;
}

/** Krippendorff's ordinal distance is the difference of mean ranks, and these depend on all ratings that are there. */
function rankDisagreement({ codes, starts, units, values }: UnitRatings): Disagreement {
  const ranks = new Float64Array(values.length);
  return (totals, tallies) => {
    let below = 0;
    for (let at = 0; at < totals.length; at++) {
      ranks[at] = below + totals[at]! / 2;
      below += totals[at]!;
    }
    let within = 0;
    for (let unit = 0; unit < units; unit++) {
      if (tallies[unit]! > 0)
        within += tallies[unit]! * spreadOf(ranks, codes, starts[unit]!, starts[unit + 1]!);
    }
    return { within, among: squaredGaps(ranks, totals) };
  };
}

/** Squared rank differences of all pairs of one thing, divided by its ratings less one. */
function spreadOf(ranks: Float64Array, codes: Int32Array, from: number, to: number): number {
  const size = to - from;
  let mean = 0;
  for (let at = from; at < to; at++) mean += ranks[codes[at]!]! / size;
  let squares = 0;
  for (let at = from; at < to; at++) squares += (ranks[codes[at]!]! - mean) ** 2;
  return (2 * size * squares) / (size - 1);
}
