import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "../stats/distributions.ts";
import { wilsonBounds } from "../stats/wilson-bounds.ts";
import { checkWeightSums, kishSize, type WeightSums } from "./weight-sums.ts";

/** An estimate from weighted answers; effectiveN tells how many unweighted ones would be as sure. */
export type WeightedEstimate = Estimate & { n: number; effectiveN: number };

/**
 * A share from answers that carry survey weights, with an interval that pays for the unequal weights.
 * @formula p = W_hits / W; n_eff = W^2 / sum(w^2); Wilson's interval of p at n_eff
 * @use when the sample was weighted back to the customer base; wilson without weights
 * @param hits   weights of those who say yes: n, sum, and sum of squares of the weights
 * @param misses weights of those who say no
 * @param level  two-sided confidence, share in (0, 1)
 * @returns share of 0..1 with low and high, n and effectiveN; no answer: "no-data" when no weight is above zero
 * @throws RangeError when sums are negative or no weights can have them, or level is outside (0, 1)
 * @convention Kish's effective size, which takes weights as unrelated to the answer
 * @source Kish (1965), Survey Sampling, 11.7; Wilson (1927), JASA 22:209-212
 * @example weightedShare({ n: 2, sum: 3, sumSquares: 5 }, { n: 2, sum: 3, sumSquares: 5 }) // => known { value: 0.5, effectiveN: 3.6, low: 0.1408, high: 0.8592 }
 */
export function weightedShare(hits: WeightSums, misses: WeightSums, level = 0.95): Answer<WeightedEstimate> {
  checkWeightSums("hits", hits);
  checkWeightSums("misses", misses);
  const z = zOf(level);
  const sum = hits.sum + misses.sum;
  const sumSquares = hits.sumSquares + misses.sumSquares;
  if (sum === 0 || sumSquares === 0) return unknown("no-data");
  const effectiveN = kishSize(sum, sumSquares);
  const value = hits.sum / sum;
  const bounds = wilsonBounds(value * effectiveN, effectiveN, z);
  return known({ value, ...bounds, n: hits.n + misses.n, effectiveN });
}
