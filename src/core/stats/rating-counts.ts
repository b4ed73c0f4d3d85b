import { checkNumbers, checkPairs, refuse } from "../kit/check.ts";
import { totalOf } from "./total-of.ts";

/** How many raters put each thing (row) into each category (column). The same number of raters for every thing. */
export type RatingCounts = readonly (readonly number[])[];

/**
 * The number of raters for each thing.
 * @throws RangeError when rows differ in length or in their sum, a count is negative, categories or raters are fewer than two
 */
export function checkRatingCounts(counts: RatingCounts): number {
  const categories = counts[0]?.length ?? 0;
  if (categories < 2)
    refuse("counts must have at least two categories", "в counts нужны хотя бы две категории");
  const raters = totalOf(counts[0]!);
  if (!(raters > 1) || !Number.isFinite(raters)) {
    refuse("each thing must have at least two raters", "у каждого объекта нужны хотя бы две оценки");
  }
  counts.forEach((row, at) => {
    checkPairs("counts[0]", counts[0]!, `counts[${at}]`, row);
    checkNumbers(`counts[${at}]`, row, 0);
    if (Math.abs(totalOf(row) - raters) > 1e-9 * raters) {
      refuse(
        `each thing must have the same number of raters, see counts[${at}]`,
        `у всех объектов должно быть поровну оценок, см. counts[${at}]`,
      );
    }
  });
  return raters;
}

/** For each thing the share of pairs of its raters who agree, 0..1. */
export function pairAgreement(counts: RatingCounts, raters: number): number[] {
  return counts.map((row) => totalOf(row.map((count) => (count / raters) * ((count - 1) / (raters - 1)))));
}

/** Share of all ratings in each category. */
export function categoryShares(counts: RatingCounts, raters: number): number[] {
  return counts[0]!.map((_, j) => totalOf(counts.map((row) => row[j]! / raters)) / counts.length);
}
