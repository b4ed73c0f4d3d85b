import { type Answer, type Estimate, known } from "../kit/answer.ts";
import { refuse } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import type { Moments } from "../stats/sample.ts";
import { checkAmounts } from "./mean-of.ts";

/** Lowest and highest mark of each scale that is averaged. */
const markScales = {
  csat5: { from: 1, to: 5 },
  csat7: { from: 1, to: 7 },
  ces7: { from: 1, to: 7 },
  stars5: { from: 1, to: 5 },
} as const;

/** A scale of marks: satisfaction 1-5 or 1-7, effort 1-7, stars 1-5. */
export type MarkScale = keyof typeof markScales;

/**
 * Mean mark of a satisfaction, effort or star scale with Student's interval, kept inside the scale.
 * @formula mean +- t sqrt(s^2 / n), cut at the ends of the scale
 * @use for stars and where a mean is asked for; csat (share of top boxes) tells more of a scale of few steps
 * @param scale   which marks are possible
 * @param moments n, sum and sum of squares of the marks; unanswered are not counted
 * @param level   two-sided confidence, share in (0, 1)
 * @returns marks; no answer: "no-data" for none, "too-few" for one
 * @throws RangeError when the scale is none of these, the mean lies outside the scale, n is not whole, or no marks can have these sums
 * @source Student (1908), Biometrika 6:1-25
 * @example meanMark("csat5", { n: 4, sum: 16, sumSquares: 66 }) // => known { value: 4, low: 2.7008, high: 5 }
 */
export function meanMark(scale: MarkScale, moments: Moments, level = 0.95): Answer<Estimate> {
  checkOneOf("scale", scale, Object.keys(markScales));
  const { from, to } = markScales[scale];
  checkAmounts(moments);
  const mean = meanInterval(moments, level);
  if (!mean.known) return mean;
  const { value, low, high } = mean.value;
  if (value < from || value > to)
    refuse(`a mean of ${value} is not on ${scale}`, `среднее ${value} лежит вне шкалы ${scale}`);
  return known({ value, low: Math.max(from, low), high: Math.min(to, high) });
}
