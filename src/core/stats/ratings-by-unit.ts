import { checkPairs } from "../kit/check.ts";
import { checkLabels, distinctLabels, type Label, labelFinder } from "./labels.ts";

/** Ratings of several raters: one list for each rater, place by place of the same things; null where a rater gave none. */
export type Ratings = readonly (readonly (Label | null)[])[];

/**
 * The ratings of things with two or more of them, thing after thing: those of thing u are `codes` from starts[u] to starts[u + 1],
 * each the place of a rating in `values`.
 */
export type UnitRatings = { values: Label[]; codes: Int32Array; starts: Int32Array; units: number };

/** @throws RangeError when lists differ in length or a rating is neither null, a string nor a finite number */
export function ratingsByUnit(ratings: Ratings): UnitRatings {
  const raters = ratings.map((list, at) => {
    checkPairs("ratings[0]", ratings[0]!, `ratings[${at}]`, list);
    checkLabels(
      `ratings[${at}]`,
      list.map((rating) => rating ?? ""),
    );
    return list;
  });
  const things = Array.from({ length: ratings[0]?.length ?? 0 }, (_, unit) =>
    raters.flatMap((list) => (list[unit] === null ? [] : [list[unit]!])),
  ).filter((given) => given.length > 1);
  const values = distinctLabels(things);
  const placeOf = labelFinder("values", values);
  const starts = new Int32Array(things.length + 1);
  things.forEach((given, unit) => {
    starts[unit + 1] = starts[unit]! + given.length;
  });
  return { values, codes: Int32Array.from(things.flat(), placeOf), starts, units: things.length };
}

/** Share of agreeing pairs of ratings of one thing, 0..1. */
export function unitAgreement({ codes, starts }: UnitRatings, unit: number): number {
  const from = starts[unit]!;
  const to = starts[unit + 1]!;
  let same = 0;
  for (let i = from; i < to; i++) for (let j = from; j < i; j++) if (codes[i] === codes[j]) same++;
  return (2 * same) / ((to - from) * (to - from - 1));
}
