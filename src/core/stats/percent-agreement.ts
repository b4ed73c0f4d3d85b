import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";
import { pairDistances, type Ratings, ratingsByUnit } from "./ratings-by-unit.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/**
 * Raw agreement: the share of pairs of ratings of the same thing that are equal, without any allowance for chance.
 * @formula  mean over things of (agreeing pairs) / (pairs); Wilson interval with the number of things
 * @use always, beside a kappa or alpha: it is the number that people understand, and it exposes a kappa that is low only because one category takes nearly all
 * @param ratings one list for each rater, place by place of the same things; null where a rater gave none; things with fewer than two ratings are left out
 * @param level   confidence of the interval, share in (0, 1)
 * @returns share of 0..1 with interval; no answer ("too-few") when nothing was rated twice
 * @throws RangeError when lists differ in length or a rating is neither null, a string nor a finite number
 * @convention For two raters the interval is Wilson's; for more it is the same and so, if anything, too wide
 * @source Fleiss (1971), Psychol Bull 76:378-382; Wilson (1927), JASA 22:209-212
 * @example percentAgreement([["bug", "price", "bug", null], ["bug", "price", "price", "bug"]]) // => known { value: 0.6667, low: 0.2077, high: 0.9385 }
 */
export function percentAgreement(ratings: Ratings, level = 0.95): Answer<Estimate> {
  const z = zOf(level);
  const byUnit = ratingsByUnit(ratings);
  const { starts, patternOf } = byUnit;
  if (patternOf.length === 0) return unknown("too-few");
  let sum = 0;
  for (const pattern of patternOf) {
    const size = starts[pattern + 1]! - starts[pattern]!;
    sum += (2 * pairDistances(byUnit, pattern, (a, b) => (a === b ? 1 : 0))) / (size * (size - 1));
  }
  return known({ value: sum / patternOf.length, ...wilsonBounds(sum, patternOf.length, z) });
}
