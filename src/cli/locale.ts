import type { Locale } from "../core/kit/fault.ts";

/** A sentence in both languages. */
export type Bilingual = Record<Locale, string>;

/**
 * The language of the terminal: OTKLIK_LANG, else the system's LC_ALL, LC_MESSAGES, LANG in their usual order.
 * @example terminalLocale({ LANG: "ru_RU.UTF-8" }) // => "ru"
 * @example terminalLocale({}) // => "en"
 */
export function terminalLocale(env: Record<string, string | undefined>): Locale {
  const asked = env["OTKLIK_LANG"] || env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^ru/i.test(asked) ? "ru" : "en";
}
