import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers } from "../kit/check.ts";

/** How many unweighted answers would be as sure, and the price of weighting: n / effectiveN, 1 or more. */
export type EffectiveSampleSize = { n: number; effectiveN: number; designEffect: number };

/**
 * What weighting leaves of a sample: as many equal weights would be as sure as these.
 * @formula  effectiveN = (sum w)^2 / sum w^2; designEffect = n / effectiveN = 1 + cv(w)^2
 * @use after weighting a survey to its population; a design effect above 2 says that weights rather than answers make the result
 * @param weights one for each answer, 0 or more
 * @returns n (weights above 0), effectiveN of 1..n, designEffect; no answer ("no-data") when no weight is above 0
 * @throws RangeError when a weight is negative or not finite
 * @convention weights of 0 are no answers
 * @source Kish (1965), Survey Sampling, 11.7
 * @example effectiveSampleSize([1, 1, 2, 4]) // => known { n: 4, effectiveN: 2.909, designEffect: 1.375 }
 */
export function effectiveSampleSize(weights: readonly number[]): Answer<EffectiveSampleSize> {
  checkNumbers("weights", weights, 0);
  const most = weights.reduce((largest, weight) => Math.max(largest, weight), 0);
  if (most === 0) return unknown("no-data");
  let [n, sum, squares] = [0, 0, 0];
  for (const weight of weights) {
    if (weight === 0) continue;
    // Against the largest, so that huge weights can be squared.
    const part = weight / most;
    n++;
    sum += part;
    squares += part * part;
  }
  const effectiveN = (sum * sum) / squares;
  return known({ n, effectiveN, designEffect: n / effectiveN });
}
