import type { Locale } from "../../core/kit/fault.ts";

const kept = "otklik.locale";

/** The language chosen on this device, else what the browser prefers: Russian if it is named at all, else English. */
export function initialLocale(): Locale {
  const chosen = localStorage.getItem(kept);
  if (chosen === "ru" || chosen === "en") return chosen;
  return navigator.languages.some((language) => /^ru\b/i.test(language)) ? "ru" : "en";
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(kept, locale);
}
