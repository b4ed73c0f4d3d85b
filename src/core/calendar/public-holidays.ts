import { checkOneOf } from "../kit/check-one-of.ts";
import { checkWhole } from "../kit/check.ts";
import { englishBankHolidays, federalHolidays } from "./british-and-american-holidays.ts";
import { russianYear } from "./russian-days.ts";

export const holidayCountries = ["ru", "uk", "us"] as const;
/** Russia; England and Wales; the United States (federal). */
export type HolidayCountry = (typeof holidayCountries)[number];

/** Years whose holidays are known here. */
export const firstHolidayYear = 2024;
export const lastHolidayYear = 2027;

/**
 * Public holidays of a year as days off, with substitutes and transfers.
 * Russia 2024-2026 holds the official transfers. Russia 2027 holds what the Labour Code says by itself: the decree on its
 * transfers (the days off of 2-3 January and any worked Saturday) is left out.
 * Left out as well: days of single regions, employers and presidents' orders, Scotland and Northern Ireland.
 * @use to fill daysOff of a working calendar; presetCalendar does it together with worked Saturdays and short days
 * @param country "ru", "uk" (England and Wales) or "us" (federal)
 * @param year    2024..2027
 * @returns dates such as "2026-01-01", ascending; a holiday at a weekend stands for Russia (it is the statute's day) and for the others only its substitute does
 * @throws RangeError when the country or the year is not among these
 * @source Labour Code of the Russian Federation, article 112, and Government decrees 1314 (2023), 1335 (2024), 1466 (2025); Banking and Financial Dealings Act 1971, schedule 1, and proclamations; 5 U.S.C. 6103 and Executive Order 11582
 * @example publicHolidays("uk", 2026) // => ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"]
 */
export function publicHolidays(country: HolidayCountry, year: number): string[] {
  checkOneOf("country", country, holidayCountries);
  checkWhole("year", year, firstHolidayYear, lastHolidayYear);
  if (country === "ru") return russianYear(year).daysOff;
  return country === "uk" ? englishBankHolidays(year) : federalHolidays(year);
}
