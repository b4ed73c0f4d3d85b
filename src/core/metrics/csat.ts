import { type Answer, type Estimate } from "../kit/answer.ts";
import { meanInterval, type Moments } from "../stats/mean-interval.ts";

/** Lowest and highest mark of each scale that is averaged. */
export const markScales = {
  csat5: { from: 1, to: 5 },
  csat7: { from: 1, to: 7 },
  ces7: { from: 1, to: 7 },
  stars5: { from: 1, to: 5 },
} as const;
export type MarkScale = keyof typeof markScales;

/**
 * Mean mark of a satisfaction, effort or star scale with Student's interval, kept inside the scale.
 * @param moments n, sum and sum of squares of the marks; unanswered are not counted
 * @returns marks; no answer: "no-data" for none, "too-few" for one
 * @throws RangeError when the mean lies outside the scale, or n is not whole
 * @source Student (1908), Biometrika 6:1-25
 * @example meanMark("csat5", { n: 4, sum: 16, sumSquares: 66 }) // => known { value: 4, low: 2.7008, high: 5 }
 */
export function meanMark(scale: MarkScale, moments: Moments): Answer<Estimate> {
  const { from, to } = markScales[scale];
  const mean = meanInterval(moments);
  if (!mean.known) return mean;
  const { value, low, high } = mean.value;
  if (value < from || value > to) throw new RangeError(`a mean of ${value} is not on ${scale}`);
  return { known: true, value: { value, low: Math.max(from, low), high: Math.min(to, high) } };
}
