import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { type MaseInput, meanMiss, naiveScale } from "./mase.ts";

/**
 * MASE of several series at once, such as the queues of a contact centre: weighted misses over weighted scales.
 * @formula sum of w mean|actual - predicted| / sum of w mean|y(t) - y(t - m)|
 * @use for one figure over queues; large series count more, and one constant series does no harm
 * @param series for each: actual and predicted, training before, weight (0 or more, 1 if left out)
 * @param period season m of the naive forecast, whole, 1 or more
 * @returns ratio, 0 or more; no answer as mase, or ("no-data") without series
 * @throws RangeError when lists differ in length, a number is not finite or a weight is negative
 * @convention ratio of averages (Hugging Face evaluate), not the average of ratios
 * @source Hyndman & Koehler (2006), Int J Forecasting 22:679, eq. 3
 * @example maseOfSeries([{ actual: [0.5, -1, 7], predicted: [0, -1, 8], training: [0.5, -1, 7] }, { actual: [1, 1, -6], predicted: [2, 2, -5], training: [1, 1, -6] }]) // => known 0.181818
 */
export function maseOfSeries(series: readonly MaseInput[], period = 1): Answer<number> {
  if (series.length === 0) return unknown("no-data");
  let misses = 0;
  let scales = 0;
  for (const { actual, predicted, training, weight = 1 } of series) {
    checkNumber("weight", weight, 0, 1e150);
    const miss = meanMiss(actual, predicted);
    if (!miss.known) return miss;
    const scale = naiveScale(training, period);
    if (!scale.known && scale.why !== "no-variation") return scale;
    misses += weight * miss.value;
    scales += weight * (scale.known ? scale.value : 0);
  }
  return scales > 0 ? known(misses / scales) : unknown("no-variation");
}
