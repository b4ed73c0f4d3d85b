import { metricDigits } from "../../../core/catalogue/metric-digits.ts";
import type { MetricDefinition } from "../../../understand/metrics/contract.ts";
import type { Format } from "../../kit/format.ts";

export type MetricUnit = MetricDefinition["unit"];
type Ends = { low: number; high: number };

/** A metric's value as people write it: 39.8, 82.1 %, 5 min 12 s, $1,200. */
export function metricText(format: Format, unit: MetricUnit, value: number): string {
  if (unit === "share") return format.percent(value, 1);
  if (unit === "money") return format.money(value);
  if (unit === "seconds") return format.duration(value);
  return format.number(value, metricDigits(unit, value));
}

/** Both ends of an interval. */
export function metricRange(format: Format, unit: MetricUnit, { low, high }: Ends): string {
  if (unit === "share") return format.percentRange(low, high, 1);
  if (unit === "money") return format.moneyRange(low, high);
  if (unit === "seconds") return `${format.duration(low)} – ${format.duration(high)}`;
  return format.numberRange(low, high, metricDigits(unit, high));
}

/** A difference with its sign; of shares in per cent points of the same scale. */
export function metricSigned(format: Format, unit: MetricUnit, value: number): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "";
  return `${sign}${metricText(format, unit, Math.abs(value))}`;
}

/** All the digits there are, for who must compare with another program: shares in per cent. */
export function metricExact(format: Format, unit: MetricUnit, value: number): string {
  return unit === "share" ? format.percent(value, 4) : format.number(value, 4);
}

/** On an axis: as short as can be. */
export function metricAxis(format: Format, unit: MetricUnit, value: number): string {
  if (unit === "share") return format.percent(value, Math.abs(value) < 0.02 && value !== 0 ? 1 : 0);
  if (unit === "money") return format.moneyCompact(value);
  if (unit === "seconds") return format.duration(value);
  return Math.abs(value) >= 10_000 ? format.compact(value) : format.number(value, 2);
}
