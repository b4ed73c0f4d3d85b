import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkWhole } from "../kit/check.ts";

/**
 * Drift forecast: the line from the first value through the last, drawn on.
 * @formula forecast h = y(n) + h (y(n) - y(1)) / (n - 1)
 * @use as the yardstick for series that grow or shrink without season; one odd first or last value bends it
 * @param values  in order of time
 * @param horizon steps to foretell, whole, 1..10000
 * @returns one number for each step; no answer ("too-few") for fewer than two values
 * @throws RangeError when a value is not finite or the horizon is not whole
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, section 5.2
 * @example drift([10, 13, 12], 2) // => known [13, 14]
 */
export function drift(values: readonly number[], horizon: number): Answer<number[]> {
  checkNumbers("values", values, -1e300, 1e300);
  checkWhole("horizon", horizon, 1, 10_000);
  if (values.length < 2) return unknown("too-few");
  const last = values.at(-1)!;
  const step = last / (values.length - 1) - values[0]! / (values.length - 1);
  return known(Array.from({ length: horizon }, (_, at) => last + (at + 1) * step));
}
