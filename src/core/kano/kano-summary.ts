import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { chiSquareUpper } from "../stats/distributions.ts";
import { wilson } from "../stats/wilson.ts";
import type { KanoCategory } from "./kano-category.ts";
import { checkKanoCounts, kanoAnswers, type KanoCounts, kanoOrder, kanoRanked } from "./kano-counts.ts";
import { fongOf, type KanoFong } from "./kano-fong.ts";

/** What customers say of one feature. Shares are 0..1, worse is -1..0. */
export type KanoSummary = {
  n: number;
  /** The most frequent; of equal counts the first of M, O, A, I, R, Q. */
  category: KanoCategory;
  /** Of the categories that Fong's test does not tell from the most frequent, the first of M, O, A, I, R, Q. */
  cautiousCategory: KanoCategory;
  better: Estimate | null;
  worse: Estimate | null;
  totalStrength: number;
  categoryStrength: number;
  fong: KanoFong;
  /** Whether M, O, A and I are all equally frequent but for chance: chi-square of 3 degrees of freedom. */
  uniform: { chiSquare: number; p: number } | null;
};

/**
 * A feature's Kano category with all that says how sure it is: coefficients, strengths, Fong's test.
 * @formula better = (A + O) / (A + O + M + I); worse = -(O + M) / (A + O + M + I); total strength = (M + O + A) / n; category strength = (first - second) / n
 * @use for one feature and one segment: mixed segments blur into I; kanoBootstrap for the chance of each category
 * @param counts answers by category, whole numbers, 0 or more
 * @param level  two-sided confidence of the intervals of better and worse, share in (0, 1)
 * @returns the summary; better, worse and uniform null when nobody chose A, O, M or I; no answer ("no-data") without answers
 * @throws RangeError when a count is not whole or is negative, or level is outside (0, 1)
 * @convention ties go M > O > A > I, as a missed must-be costs most; R and Q are not part of better and worse, but of both strengths. More than some 5 % of Q means that the question was not understood
 * @source Berger et al. (1993), Center for Quality of Management J. 2(4):3-36; Lee & Newcomb (1997) for the strengths; Fong (1996), CQM J. 5(2)
 * @example kanoSummary({ M: 15, O: 24, A: 121, I: 124, R: 6, Q: 6 }) // => known { category: "I", cautiousCategory: "A", better: { value: 0.5106 },
 *   worse: { value: -0.1373 }, totalStrength: 0.5405, categoryStrength: 0.0101, uniform: { chiSquare: 150.06 } }
 */
export function kanoSummary(counts: KanoCounts, level = 0.95): Answer<KanoSummary> {
  checkKanoCounts(counts);
  checkLevel("level", level);
  const n = kanoAnswers(counts);
  if (n === 0) return unknown("no-data");
  const [first, second] = kanoRanked(counts) as [KanoCategory, KanoCategory];
  const { difference, critical } = fongOf(counts[first], counts[second], n);
  const { A, O, M, I } = counts;
  const worse = estimated(O + M, A + O + M + I, level);
  return known({
    n,
    category: first,
    cautiousCategory: kanoOrder.find((each) => isNoLess(counts[each], counts[first], n))!,
    better: estimated(A + O, A + O + M + I, level),
    worse: worse && { value: 0 - worse.value, low: 0 - worse.high, high: 0 - worse.low },
    totalStrength: (M + O + A) / n,
    categoryStrength: (counts[first] - counts[second]) / n,
    fong: { difference, critical, significant: difference > critical },
    uniform: uniformity([A, O, M, I]),
  });
}

function isNoLess(count: number, largest: number, n: number): boolean {
  const { difference, critical } = fongOf(largest, count, n);
  return difference <= critical;
}

function estimated(hits: number, trials: number, level: number): Estimate | null {
  const share = wilson(hits, trials, level);
  return share.known ? share.value : null;
}

function uniformity(four: readonly number[]): { chiSquare: number; p: number } | null {
  const expected = four.reduce((sum, count) => sum + count, 0) / 4;
  if (expected === 0) return null;
  const chiSquare = four.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { chiSquare, p: chiSquareUpper(chiSquare, 3) };
}
