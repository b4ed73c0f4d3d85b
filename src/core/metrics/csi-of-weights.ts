import { type Answer, type Estimate, known } from "../kit/answer.ts";
import { checkNumber, refuse } from "../kit/check.ts";
import { meanInterval } from "../stats/mean-interval.ts";
import type { Moments } from "../stats/sample.ts";
import { percentOfScale } from "./csi-answers.ts";

/**
 * Customer Satisfaction Index whose weights are set beforehand: each person's marks of several factors are weighted into one mark, and
 * the index is their mean.
 * @formula a person's mark = sum(w_k s_k) / sum(w_k); CSI = 100 (mean - from) / (to - from); Student's t
 * @use where importance is agreed on and not asked each time, and where a database adds up; csi where people state it
 * @param marks n, sum and sum of squares of the people's weighted marks; who left a factor out is not among them
 * @param scale lowest and highest mark
 * @param level two-sided confidence, share in (0, 1)
 * @returns percent of the scale, 0 (all worst) to 100 (all best); no answer: "no-data" without people, "too-few" for one
 * @throws RangeError when the ends of the scale are no range, the mean lies off it, or the sums cannot belong together
 * @convention csi with the same importance of everybody gives the same value and interval
 * @source Hill, Roche & Allen (2007), Customer Satisfaction, ch. 11; Student (1908), Biometrika 6:1-25
 * @example csiOfWeights({ n: 3, sum: 11, sumSquares: 40.625 }, { from: 1, to: 5 }) // => known { value: 66.67, low: 42.95, high: 90.38 }
 */
export function csiOfWeights(
  marks: Moments,
  scale: { from: number; to: number },
  level = 0.95,
): Answer<Estimate> {
  const { from, to } = scale;
  checkNumber("scale.from", from, -1e9, 1e9);
  checkNumber("scale.to", to, -1e9, 1e9);
  if (from >= to) refuse("scale.from must be below scale.to", "scale.from должно быть меньше scale.to");
  const mean = meanInterval(marks, level);
  if (!mean.known) return mean;
  const { value, low, high } = mean.value;
  // A hair for the rounding of weighted sums.
  const hair = 1e-9 * (to - from);
  if (value < from - hair || value > to + hair)
    refuse(`a mean of ${value} is off the scale`, `среднее ${value} лежит вне шкалы`);
  const percent = (mark: number) => percentOfScale(Math.min(to, Math.max(from, mark)), scale);
  return known({ value: percent(value), low: percent(low), high: percent(high) });
}
