import { type Answer, known, unknown } from "../kit/answer.ts";
import { zOf } from "../stats/distributions.ts";
import { checkWeightSums, kishSize, type WeightSums } from "./weight-sums.ts";
import type { WeightedEstimate } from "./weighted-share.ts";

/** Survey weights of each group of the 0-10 scale. */
export type NpsWeights = { promoters: WeightSums; passives: WeightSums; detractors: WeightSums };

/**
 * Net Promoter Score from answers that carry survey weights.
 * @formula NPS = 100 (W_p - W_d) / W; variance = sum over groups of sum(w^2) (score - NPS)^2 / W^2, where scores are 1, 0, -1
 * @use when the sample was weighted back to the customer base; nps without weights
 * @param weights by group: n, sum, and sum of squares of the weights
 * @param level   two-sided confidence, share in (0, 1)
 * @returns points of -100..100 with low and high, n and effectiveN; no answer: "no-data" when no weight is above zero, "no-variation" when all are of one group
 * @throws RangeError when sums are negative or no weights can have them, or level is outside (0, 1)
 * @convention linearised variance; equal weights give npsWald
 * @source Kish (1965), Survey Sampling, 11.7; linearisation as in Lumley (2010), Complex Surveys, 2.2
 * @example weightedNps({ promoters: { n: 60, sum: 90, sumSquares: 140 }, passives: { n: 30, sum: 30, sumSquares: 30 },
 *   detractors: { n: 40, sum: 30, sumSquares: 25 } }) // => known { value: 40, low: 26.7, high: 53.3, effectiveN: 115.4 }
 */
export function weightedNps(weights: NpsWeights, level = 0.95): Answer<WeightedEstimate> {
  const { promoters, passives, detractors } = weights;
  checkWeightSums("promoters", promoters);
  checkWeightSums("passives", passives);
  checkWeightSums("detractors", detractors);
  const z = zOf(level);
  const sum = promoters.sum + passives.sum + detractors.sum;
  const sumSquares = promoters.sumSquares + passives.sumSquares + detractors.sumSquares;
  if (sum === 0 || sumSquares === 0) return unknown("no-data");
  const value = promoters.sum / sum - detractors.sum / sum;
  const spread =
    promoters.sumSquares * (1 - value) ** 2 +
    passives.sumSquares * value ** 2 +
    detractors.sumSquares * (1 + value) ** 2;
  if (spread === 0) return unknown("no-variation");
  const half = (z * Math.sqrt(spread)) / sum;
  return known({
    value: 100 * value,
    low: 100 * Math.max(-1, value - half),
    high: 100 * Math.min(1, value + half),
    n: promoters.n + passives.n + detractors.n,
    effectiveN: kishSize(sum, sumSquares),
  });
}
