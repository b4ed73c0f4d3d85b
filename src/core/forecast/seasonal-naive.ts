import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkWhole } from "../kit/check.ts";

/**
 * Seasonal naive forecast: each step as one season before.
 * @formula forecast h = y(n + h - m k), the last known value of the same place of the season
 * @use as the yardstick of every seasonal series: a forecast that does not beat it must not be used
 * @param values  in order of time, without gaps
 * @param period  places of a season, whole, 1 or more
 * @param horizon steps to foretell, whole, 1..10000
 * @returns one number for each step; no answer ("too-few") with less than one season
 * @throws RangeError when a value is not finite, or period or horizon is not whole
 * @source Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, section 5.2
 * @example seasonalNaive([1, 2, 3, 4, 5, 6], 3, 4) // => known [4, 5, 6, 4]
 */
export function seasonalNaive(values: readonly number[], period: number, horizon: number): Answer<number[]> {
  checkNumbers("values", values);
  checkWhole("period", period, 1);
  checkWhole("horizon", horizon, 1, 10_000);
  if (values.length < period) return unknown("too-few");
  const season = values.slice(values.length - period);
  return known(Array.from({ length: horizon }, (_, at) => season[at % period]!));
}
