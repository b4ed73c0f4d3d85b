import { durationParts } from "../../core/calendar/duration-parts.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { dateTimeFormat, numberFormat, rangeOf, withMinus } from "./intl.ts";

/** Numbers, money and dates as the reader writes them: language of the person, time zone and currency of the workspace. */
export type Formatting = { locale: Locale; timeZone: string; currency: string };

type Instant = string | Date;
const at = (instant: Instant) => new Date(instant);

const date = { day: "numeric", month: "short", year: "numeric" } as const;
const clock = { hour: "2-digit", minute: "2-digit" } as const;

/** Of `locale`, `timeZone` and `currency`; shares are 0..1, money is in major units unless the name says minor, days are "2026-03-31". */
export function createFormat({ locale, timeZone, currency }: Formatting) {
  const number = (value: number, digits = 0) =>
    withMinus(numberFormat(locale, { maximumFractionDigits: digits }).format(value));
  const dates = (options: Intl.DateTimeFormatOptions) => dateTimeFormat(locale, { timeZone, ...options });
  // A calendar day has no zone to shift it.
  const days = (options: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(locale, { timeZone: "UTC", ...options });
  return {
    locale,
    timeZone,
    currency,
    /** "1 204"; `digits` is the most after the comma. */
    number,
    /** "12 тыс.", "12K". */
    compact: (value: number) =>
      withMinus(numberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(value)),
    /** "+0.3", "−2": with its sign, which is a minus, not a hyphen. */
    signed: (value: number, digits = 1) =>
      withMinus(
        numberFormat(locale, { maximumFractionDigits: digits, signDisplay: "exceptZero" }).format(value),
      ),
    /** 0.042 -> "4.2 %". */
    percent: (share: number, digits = 1) =>
      withMinus(numberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share)),
    /** Whole major units from 100 on, minor ones below. */
    money: (major: number, code = currency) => withMinus(moneyFormat(locale, code, major).format(major)),
    /** What a question to a model costs: below a whole unit two digits that are not zero, "$0.0031". */
    moneyFine: (major: number, code = currency) =>
      Math.abs(major) >= 1 || major === 0
        ? moneyFormat(locale, code, major).format(major)
        : numberFormat(locale, {
            style: "currency",
            currency: code,
            currencyDisplay: "narrowSymbol",
            minimumFractionDigits: 0,
            maximumSignificantDigits: 2,
          }).format(major),
    /** "60–360 ₽": both ends as one, the sign once. */
    moneyRange: (low: number, high: number, code = currency) =>
      rangeOf(moneyFormat(locale, code, Math.max(Math.abs(low), Math.abs(high))), low, high),
    /** "3.9–4.6 %". */
    percentRange: (low: number, high: number, digits = 1) =>
      rangeOf(numberFormat(locale, { style: "percent", maximumFractionDigits: digits }), low, high),
    /** "3.9–4.6". */
    numberRange: (low: number, high: number, digits = 1) =>
      rangeOf(numberFormat(locale, { maximumFractionDigits: digits }), low, high),
    /** "1,2 млн ₽". */
    moneyCompact: (major: number, code = currency) =>
      withMinus(
        numberFormat(locale, {
          style: "currency",
          currency: code,
          currencyDisplay: "narrowSymbol",
          notation: "compact",
          maximumFractionDigits: Math.abs(major) >= 1000 || major === 0 ? 1 : 0,
        }).format(major),
      ),
    /** Kopecks, cents: as rows keep it. */
    moneyMinor: (minor: number, code = currency) => {
      const format = moneyFormat(locale, code, 0);
      return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    },
    date: (instant: Instant) => dates(date).format(at(instant)),
    dateTime: (instant: Instant) => dates({ ...date, ...clock }).format(at(instant)),
    time: (instant: Instant) => dates(clock).format(at(instant)),
    /** A calendar day, which has no zone to shift it. */
    day: (day: string) => days(date).format(at(`${day}T00:00:00Z`)),
    dayShort: (day: string) => days({ day: "numeric", month: "short" }).format(at(`${day}T00:00:00Z`)),
    month: (day: string) =>
      days({ month: "short", year: "numeric" }).format(at(`${day.slice(0, 7)}-01T00:00:00Z`)),
    /** Both days inside: "1–15 Mar 2026". */
    days: (first: string, last: string) =>
      days(date).formatRange(at(`${first}T00:00:00Z`), at(`${last}T00:00:00Z`)),
    /** "phone, chat and e-mail". */
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
    /** Instants from <= t < to, in days: the end is shown as the last day inside. */
    period: (from: Instant, to: Instant) => dates(date).formatRange(at(from), new Date(at(to).getTime() - 1)),
    /** "5 minutes ago"; `now` is given where it must stand still. */
    relative: (instant: Instant, now = new Date()) => relativeTime(locale, at(instant), now),
    bytes: (bytes: number) => bytesText(locale, bytes),
    /** 95 -> "1 min 35 s". */
    duration: (seconds: number) => durationText(locale, seconds),
  };
}
export type Format = ReturnType<typeof createFormat>;

/** Of amounts about `size`: kopecks and cents only below a hundred, and only where there are any. */
function moneyFormat(locale: Locale, currency: string, size: number): Intl.NumberFormat {
  return numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
    ...(Math.abs(size) >= 100 ? { maximumFractionDigits: 0 } : {}),
  });
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function relativeTime(locale: Locale, instant: Date, now: Date): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const step = steps.find(([, size]) => Math.abs(seconds) >= size);
  return step ? format.format(Math.round(seconds / step[1]), step[0]) : format.format(0, "second");
}

function bytesText(locale: Locale, bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return numberFormat(locale, {
    style: "unit",
    unit: units[step]!,
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}

function durationText(locale: Locale, seconds: number): string {
  return durationParts(seconds)
    .map(([count, unit]) => numberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(count))
    .join(" ");
}
