import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkWhole } from "../kit/check.ts";

/**
 * Naive forecast: tomorrow as today, for every step ahead.
 * @formula forecast h = last value
 * @use as the yardstick for series without season; hard to beat where values wander
 * @param values  in order of time
 * @param horizon steps to foretell, whole, 1..10000
 * @returns one number for each step; no answer ("no-data") without values
 * @throws RangeError when a value is not finite or the horizon is not whole
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, section 5.2
 * @example naive([3, 5, 4], 2) // => known [4, 4]
 */
export function naive(values: readonly number[], horizon: number): Answer<number[]> {
  checkNumbers("values", values);
  checkWhole("horizon", horizon, 1, 10_000);
  if (values.length === 0) return unknown("no-data");
  return known(new Array<number>(horizon).fill(values.at(-1)!));
}
