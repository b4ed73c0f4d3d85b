import { durationParts } from "../../core/calendar/duration-parts.ts";
import type { MetricUnit } from "../../core/catalogue/metric.ts";
import { metricDigits } from "../../core/catalogue/metric-digits.ts";
import type { Locale } from "../../core/kit/fault.ts";
import type { MetricReply } from "../metrics/contract.ts";

export type WriteValue = (value: number) => string;

/** How a metric's values are written on paper: as on the screen. */
export function valueFormat(unit: MetricUnit, currency: string, locale: Locale): WriteValue {
  if (unit === "seconds") return (seconds) => durationText(seconds, locale);
  const style: Intl.NumberFormatOptions =
    unit === "share"
      ? { style: "percent" }
      : unit === "money"
        ? { style: "currency", currency, currencyDisplay: "narrowSymbol" }
        : {};
  return (value) => {
    const maximumFractionDigits = metricDigits(unit, value);
    return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits }).format(value);
  };
}

function durationText(seconds: number, locale: Locale): string {
  return durationParts(seconds)
    .map(([count, unit]) =>
      new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(count),
    )
    .join(" ");
}

/** A stretch of time as it stands under a line; `start` is by the company's clock. */
export function stretchFormat(grain: MetricReply["grain"], locale: Locale): (start: string) => string {
  const isLong = grain === "month" || grain === "quarter";
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    month: "short",
    ...(isLong ? { year: "numeric" } : { day: "numeric" }),
    ...(grain === "hour" ? { hour: "2-digit", minute: "2-digit" } : {}),
  });
  return (start) => day.format(Date.parse(`${start.length === 10 ? `${start}T00:00` : start}:00Z`));
}
