import type { MetricUnit } from "./metric.ts";

const digits: Partial<Record<MetricUnit, number>> = { share: 1, score: 1, mark: 2, ratio: 3, days: 1 };

/**
 * Digits after the comma that a value is written with: enough to see a difference, not more than an interval bears. A count of hundreds has
 * no use for tenths, a mean of few a day has.
 * @param value in its unit; a share's digits are those of its per cents
 * @example metricDigits("count", 7.25) // => 1
 */
export function metricDigits(unit: MetricUnit, value: number): number {
  if (unit === "count") return Math.abs(value) < 100 ? 1 : 0;
  return digits[unit] ?? 0;
}
