import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { twoSidedP } from "./distributions.ts";
import { linearizedInterval } from "./linearized-interval.ts";
import { categoryShares, checkRatingCounts, pairAgreement, type RatingCounts } from "./rating-counts.ts";
import { totalOf } from "./total-of.ts";

/** One category: its share of all ratings (0..1) and kappa of "this or another"; null where nobody or everybody used it. */
export type CategoryKappa = { share: number; kappa: number | null };

/**
 * Kappa with its interval (-1..1) and standard error, the standard error under kappa = 0 with z and p, agreement seen and
 * expected by chance (shares 0..1), each category by itself, and the number of things.
 */
export type FleissTest = Estimate & {
  standardError: number;
  standardErrorZero: number;
  z: number;
  p: number;
  observed: number;
  expected: number;
  categories: CategoryKappa[];
  n: number;
};

/**
 * Fleiss' kappa: agreement of any number of raters on categories beyond what chance would give, when every thing has as many ratings.
 * @formula  kappa = (P - Pe) / (1 - Pe), P = mean of sum_j n_ij (n_ij - 1) / (m (m - 1)), Pe = sum p_j^2; variance under 0: 2 ((sum p q)^2 - sum p q (q - p)) / (N m (m - 1) (sum p q)^2)
 * @use when each thing was rated by the same number of people, not always the same ones; krippendorffAlpha when some ratings are missing or categories are ordered. Low though all agree when one category takes nearly all: compare randolphKappa
 * @param counts rows are things, columns categories: how many raters chose it; all rows have the same sum, 2 or more
 * @param level  confidence of the interval, share in (0, 1)
 * @returns kappa, interval, standard errors, z, p, observed, expected, categories, n; no answer: "no-data" without things, "too-few" for one, "no-variation" when all ratings fall into one category
 * @throws RangeError when rows differ in length or sum, a count is negative, or categories or raters are fewer than two
 * @convention Test by Fleiss, Nee & Landis (R irr, Stata), for the kappa = 0 only; the interval by Gwet's linearized variance over things with Student's t (irrCAC)
 * @source Fleiss (1971), Psychol Bull 76:378-382; Fleiss, Nee & Landis (1979), Psychol Bull 86:974-977; Gwet (2021), Educ Psychol Meas 81:781-790
 * @example fleissKappa([[7, 1], [3, 5]]) // => known { value: 0.1619, observed: 0.6071, expected: 0.53125, n: 2 }
 */
export function fleissKappa(counts: RatingCounts, level = 0.95): Answer<FleissTest> {
  checkLevel("level", level);
  const n = counts.length;
  if (n === 0) return unknown("no-data");
  const raters = checkRatingCounts(counts);
  if (n < 2) return unknown("too-few");
  const shares = categoryShares(counts, raters);
  if (shares.some((share) => share > 1 - 1e-12)) return unknown("no-variation");
  const agreements = pairAgreement(counts, raters);
  const observed = totalOf(agreements) / n;
  const expected = totalOf(shares.map((share) => share * share));
  const value = (observed - expected) / (1 - expected);
  const influence = agreements.map((agreement, at) => {
    const chance = totalOf(counts[at]!.map((count, j) => (count / raters) * shares[j]!));
    return (agreement - expected - 2 * (1 - value) * (chance - expected)) / (1 - expected);
  });
  const standardErrorZero = errorOfNoAgreement(shares, n, raters);
  return known({
    ...linearizedInterval(value, influence, level),
    standardErrorZero,
    z: value / standardErrorZero,
    p: twoSidedP(value / standardErrorZero),
    observed,
    expected,
    categories: shares.map((share, j) => ({
      share,
      kappa: kappaOf(
        counts.map((row) => row[j]!),
        share,
        raters,
      ),
    })),
    n,
  });
}

function errorOfNoAgreement(shares: readonly number[], n: number, raters: number): number {
  const mixed = totalOf(shares.map((p) => p * (1 - p)));
  const skewed = totalOf(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  return Math.sqrt((2 * (mixed * mixed - skewed)) / (n * raters * (raters - 1))) / mixed;
}

/** Kappa of one category against all others together. */
function kappaOf(chosen: readonly number[], share: number, raters: number): number | null {
  if (share <= 0 || share >= 1) return null;
  const split = totalOf(chosen.map((count) => (count / raters) * ((raters - count) / (raters - 1))));
  return 1 - split / (chosen.length * share * (1 - share));
}
