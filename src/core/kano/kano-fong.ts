import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkKanoCounts, kanoAnswers, type KanoCounts, kanoRanked } from "./kano-counts.ts";

/** Difference of the two largest counts, and how large it must be to be more than chance. */
export type KanoFong = { difference: number; critical: number; significant: boolean };

/**
 * Fong's test: whether the most frequent Kano category truly leads the second, or both may be equal but for chance.
 * @formula |m1 - m2| > 1.65 sqrt((m1 + m2) (2 n - m1 - m2) / (2 n))
 * @use before calling a feature by its most frequent category; kanoBootstrap tells the same as chances of each category
 * @param counts answers by category, whole numbers, 0 or more
 * @returns difference and critical value in answers, significant when the difference exceeds it; no answer ("no-data") without answers
 * @throws RangeError when a count is not whole or is negative
 * @convention 1.65 as printed by Fong (the 90 % two-sided normal quantile 1.645, rounded up), on all six categories
 * @source Fong (1996), Center for Quality of Management J. 5(2), "Using the self-stated importance questionnaire to interpret Kano questionnaire results"
 * @example kanoFong({ M: 95, O: 123, A: 45, I: 33, R: 0, Q: 0 }) // => known { difference: 28, critical: 19.36, significant: true }
 */
export function kanoFong(counts: KanoCounts): Answer<KanoFong> {
  checkKanoCounts(counts);
  const n = kanoAnswers(counts);
  if (n === 0) return unknown("no-data");
  const { difference, critical } = fongOf(...twoLargest(counts), n);
  return known({ difference, critical, significant: difference > critical });
}

/** Fong's difference and critical value of two counts of n answers. */
export function fongOf(one: number, other: number, n: number): { difference: number; critical: number } {
  const both = one + other;
  return { difference: Math.abs(one - other), critical: 1.65 * Math.sqrt(both * ((2 * n - both) / (2 * n))) };
}

function twoLargest(counts: KanoCounts): [number, number] {
  const [first, second] = kanoRanked(counts);
  return [counts[first!], counts[second!]];
}
