import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { linearizedInterval } from "./linearized-interval.ts";
import { checkRatingCounts, pairAgreement, type RatingCounts } from "./rating-counts.ts";

/** Kappa with its interval (-1..1) and standard error, agreement seen and expected by chance (shares 0..1), and the number of things. */
export type RandolphKappa = Estimate & {
  standardError: number;
  observed: number;
  expected: number;
  n: number;
};

/**
 * Randolph's free-marginal kappa: agreement of several raters beyond what blind choice among k categories would give.
 * @formula  kappa = (P - 1 / k) / (1 - 1 / k), P = mean over things of the share of agreeing pairs of raters
 * @use when raters do not know how many things belong to each category, as is usual with topics and codes; unlike fleissKappa it does not fall when one category takes nearly all
 * @param counts rows are things, columns the k categories that could be chosen (also those nobody chose); all rows have the same sum, 2 or more
 * @param level  confidence of the interval, share in (0, 1)
 * @returns kappa, interval, standard error, observed, expected, n; no answer: "no-data" without things, "too-few" for one
 * @throws RangeError when rows differ in length or sum, a count is negative, or categories or raters are fewer than two
 * @convention The interval treats things as a sample and categories as given; it shrinks to a point where all things agree alike
 * @source Randolph (2005), Joensuu Learning and Instruction Symposium, ERIC ED490661; Brennan & Prediger (1981), Educ Psychol Meas 41:687-699
 * @example randolphKappa([[7, 1], [3, 5]]) // => known { value: 0.2143, observed: 0.6071, expected: 0.5 }
 */
export function randolphKappa(counts: RatingCounts, level = 0.95): Answer<RandolphKappa> {
  checkLevel("level", level);
  const n = counts.length;
  if (n === 0) return unknown("no-data");
  const raters = checkRatingCounts(counts);
  if (n < 2) return unknown("too-few");
  const expected = 1 / counts[0]!.length;
  const parts = pairAgreement(counts, raters).map((agreement) => (agreement - expected) / (1 - expected));
  const value = parts.reduce((sum, part) => sum + part, 0) / n;
  const observed = value * (1 - expected) + expected;
  return known({ ...linearizedInterval(value, parts, level), observed, expected, n });
}
