import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";

/** Share of texts that a machine gave the label, and how often it gives it to those that have it (hit) and that have not (false alarm). */
export type AdjustedCountInput = { counted: number; hitRate: number; falseAlarmRate: number };

/**
 * The share of texts with a label behind what a machine counted, its known mistakes taken out.
 * @formula  p = (counted - false alarm rate) / (hit rate - false alarm rate), held to 0..1
 * @use when a classifier labels a new period in which the label may be more or less frequent than in its examples
 * @param input three shares, 0..1
 * @returns share 0..1; no answer: "not-comparable" where the machine gives the label to those without it as often as to those with it, or oftener
 * @throws RangeError when a share is out of 0..1
 * @source Forman (2008), Quantifying counts and costs via classification, Data Mining and Knowledge Discovery 17:164-206
 * @example adjustedCount({ counted: 0.3, hitRate: 0.8, falseAlarmRate: 0.1 }) // => known 0.2857
 */
export function adjustedCount(input: AdjustedCountInput): Answer<number> {
  const { counted, hitRate, falseAlarmRate } = input;
  checkNumber("counted", counted, 0, 1);
  checkNumber("hitRate", hitRate, 0, 1);
  checkNumber("falseAlarmRate", falseAlarmRate, 0, 1);
  const telling = hitRate - falseAlarmRate;
  if (telling <= 0) return unknown("not-comparable");
  return known(Math.min(1, Math.max(0, (counted - falseAlarmRate) / telling)));
}
