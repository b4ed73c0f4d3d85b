import { checkPairs } from "../kit/check.ts";
import { checkLabels, distinctLabels, type Label, labelFinder } from "./labels.ts";

/** Ratings of several raters: one list for each rater, place by place of the same things; null where a rater gave none. */
export type Ratings = readonly (readonly (Label | null)[])[];

/**
 * The ratings of things with two or more of them. Things rated alike share a pattern: the ratings of pattern p are `codes` from
 * starts[p] to starts[p + 1], each the place of a rating in `values`; `patternOf` has the pattern of each thing.
 */
export type UnitRatings = {
  values: Label[];
  codes: Int32Array;
  starts: Int32Array;
  patterns: number;
  patternOf: Int32Array;
};

/** @throws RangeError when lists differ in length or a rating is neither null, a string nor a finite number */
export function ratingsByUnit(ratings: Ratings): UnitRatings {
  ratings.forEach((list, at) => {
    checkPairs("ratings[0]", ratings[0]!, `ratings[${at}]`, list);
    checkLabels(
      `ratings[${at}]`,
      list.map((rating) => rating ?? ""),
    );
  });
  const things = Array.from({ length: ratings[0]?.length ?? 0 }, (_, unit) =>
    ratings.flatMap((list) => (list[unit] === null ? [] : [list[unit]!])),
  ).filter((given) => given.length > 1);
  const values = distinctLabels(things);
  const placeOf = labelFinder("values", values);
  return { values, ...pooled(things.map((given) => given.map(placeOf).sort((a, b) => a - b))) };
}

function pooled(things: readonly number[][]): Omit<UnitRatings, "values"> {
  const numbers = new Map<string, number>();
  const patterns: number[][] = [];
  const patternOf = Int32Array.from(things, (codes) => {
    const key = codes.join();
    const number = numbers.get(key) ?? numbers.size;
    if (number === patterns.length) {
      numbers.set(key, number);
      patterns.push(codes);
    }
    return number;
  });
  const starts = new Int32Array(patterns.length + 1);
  patterns.forEach((codes, at) => {
    starts[at + 1] = starts[at]! + codes.length;
  });
  return { codes: Int32Array.from(patterns.flat()), starts, patterns: patterns.length, patternOf };
}

/** Sum of the distances of all pairs of ratings of one pattern. */
export function pairDistances(
  { codes, starts }: UnitRatings,
  pattern: number,
  distance: (a: number, b: number) => number,
): number {
  const to = starts[pattern + 1]!;
  let sum = 0;
  for (let i = starts[pattern]!; i < to; i++) {
    for (let j = i + 1; j < to; j++) sum += distance(codes[i]!, codes[j]!);
  }
  return sum;
}
