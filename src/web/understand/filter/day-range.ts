import type { Locale } from "../../../core/kit/fault.ts";

/**
 * Calendar days from the first to the last, both inside, as short as the language allows.
 * @example dayRange("en", "2026-03-01", "2026-03-28") // => "Mar 1 – 28, 2026"
 */
export function dayRange(locale: Locale, first: string, last: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return format.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`));
}
