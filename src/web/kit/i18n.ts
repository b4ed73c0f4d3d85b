import i18next, { changeLanguage, use as extend } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../core/kit/fault.ts";
import { initialLocale, keepLocale } from "./locale.ts";

type Words = { [name: string]: string | Words };
type AreaWords = Record<string, Record<Locale, Words>>;

/** Makes the words of all areas known; one namespace per area, "kit" where none is named. */
export function startWords(areas: AreaWords): void {
  const of = (locale: Locale) =>
    Object.fromEntries(Object.entries(areas).map(([area, words]) => [area, words[locale]]));
  const locale = initialLocale();
  void extend(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    ns: Object.keys(areas),
    defaultNS: "kit",
    resources: { ru: of("ru"), en: of("en") },
    // React escapes already.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = locale;
}

/** Switches the screen at once and remembers it on this device. */
export async function showLocale(locale: Locale): Promise<void> {
  if (i18next.language === locale) return;
  keepLocale(locale);
  await changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** The language of the screen. */
export function currentLocale(): Locale {
  return i18next.language === "ru" ? "ru" : "en";
}
