import type { Locale } from "../../../core/kit/fault.ts";

/** Offered first; any other ISO 4217 code the browser knows follows. */
const usual = ["RUB", "USD", "EUR", "KZT", "BYN", "UZS", "GBP", "CNY", "TRY", "AED"];

/** "RUB — российский рубль". */
export function currencyOptions(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const rest = Intl.supportedValuesOf("currency").filter((code) => !usual.includes(code));
  return [...usual, ...rest].map((value) => ({ value, label: `${value} — ${names.of(value) ?? value}` }));
}

export function currencyOfLocale(locale: Locale): string {
  return locale === "ru" ? "RUB" : "USD";
}
