import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkPairs } from "../kit/check.ts";

/**
 * Weighted absolute percentage error: all misses together as a share of all that came.
 * @formula sum |actual - predicted| / sum |actual|
 * @use for volumes by interval, also with zeros in them; it weighs busy intervals more, as staffing does
 * @param actual    what came
 * @param predicted what was foretold, place by place
 * @returns share, 0 or more (0.1 is 10 %); no answer ("no-data") without values, ("undefined-ratio") when nothing came
 * @throws RangeError when the lists differ in length or a number is not finite
 * @source Kolassa & Schuetz (2007), Foresight 6:40 ("MAD/mean ratio")
 * @example wape([100, 0, 50], [90, 5, 60]) // => known 0.1667
 */
export function wape(actual: readonly number[], predicted: readonly number[]): Answer<number> {
  checkPairs("actual", actual, "predicted", predicted);
  checkNumbers("actual", actual, -1e290, 1e290);
  checkNumbers("predicted", predicted, -1e290, 1e290);
  if (actual.length === 0) return unknown("no-data");
  const missed = actual.reduce((sum, value, at) => sum + Math.abs(value - predicted[at]!), 0);
  const came = actual.reduce((sum, value) => sum + Math.abs(value), 0);
  const share = missed / came;
  return Number.isFinite(share) ? known(share) : unknown("undefined-ratio");
}
