import type { Locale } from "./fault.ts";

/**
 * A number with its noun in the form that it asks for.
 * @param forms of the noun: one, other in English; one, few, many in Russian
 * @example counted("ru", 24, ["обращение", "обращения", "обращений"]) // => "24 обращения"
 */
export function counted(locale: Locale, count: number, forms: readonly string[]): string {
  const rule = new Intl.PluralRules(locale).select(count);
  const at = locale === "ru" ? ["one", "few", "many"].indexOf(rule) : Number(rule !== "one");
  return `${new Intl.NumberFormat(locale).format(count)} ${forms[at]}`;
}
