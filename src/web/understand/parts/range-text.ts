import type { Locale } from "../../../core/kit/fault.ts";
import { numberFormat, rangeOf } from "../../kit/intl.ts";

type Ends = { low: number; high: number };

/**
 * An interval of money as short as the language allows.
 * @example moneyRange("en", "USD", { low: 1.1e6, high: 1.4e6 }) // => "$1.1–1.4M"
 */
export function moneyRange(locale: Locale, currency: string, { low, high }: Ends): string {
  const wide = moneyFormat(locale, currency, 1);
  const format = wide.format(low) === wide.format(high) ? moneyFormat(locale, currency, 2) : wide;
  return rangeOf(format, low, high);
}

/** Three digits and one after the comma, as the value beside it has; two only where the ends would else be one. */
function moneyFormat(locale: Locale, currency: string, digits: number): Intl.NumberFormat {
  return numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
    maximumSignificantDigits: 3,
    roundingPriority: "lessPrecision",
  });
}

/**
 * An interval of shares; `digits` after the comma grow for rare things, so that 0.04 % does not read as zero.
 * @example percentRange("en", { low: 0.039, high: 0.045 }) // => "3.9% – 4.5%"
 */
export function percentRange(locale: Locale, { low, high }: Ends): string {
  return rangeOf(percentFormat(locale, high), low, high);
}

/**
 * A share on the measure of its interval: "2.0%" stands beside "1.9% – 2.2%", not "2%".
 * @example percentText("en", 0.02) // => "2.0%"
 */
export function percentText(locale: Locale, share: number): string {
  return percentFormat(locale, share).format(share);
}

function percentFormat(locale: Locale, share: number): Intl.NumberFormat {
  const digits = share === 0 ? 0 : digitsFor(share);
  return numberFormat(locale, {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** Digits that tell a share apart from its neighbours: one from 1 % on, two below. */
export function digitsFor(share: number): number {
  return share >= 0.01 ? 1 : 2;
}

/**
 * The same with one digit and, where asked for, with its sign.
 * @example signedPercent("en", -0.021, "exceptZero") // => "−2.1%"
 */
export function signedPercent(locale: Locale, share: number, signDisplay: "auto" | "exceptZero"): string {
  const style = {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay,
  } as const;
  return numberFormat(locale, style).format(share).replace("-", "−");
}

/**
 * A number with always so many digits, so that a value and its interval stand on one measure; the minus is a minus, not a hyphen.
 * @example fixedNumber("en", -0.2, 2) // => "−0.20"
 */
export function fixedNumber(
  locale: Locale,
  value: number,
  digits: number,
  signDisplay: "auto" | "exceptZero" = "auto",
): string {
  return numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay,
  })
    .format(value)
    .replace("-", "−");
}
