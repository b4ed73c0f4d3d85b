import { checkOneOf } from "../kit/check-one-of.ts";
import {
  firstHolidayYear,
  holidayCountries,
  type HolidayCountry,
  lastHolidayYear,
  publicHolidays,
} from "./public-holidays.ts";
import { russianYear } from "./russian-days.ts";
import {
  type WorkingPeriod,
  readCalendar,
  type Weekday,
  weekdays,
  type WorkingCalendar,
} from "./working-calendar.ts";

/** What a preset may be told otherwise; hours are those of Monday to Friday. */
export type PresetInput = { country: HolidayCountry; zone?: string; periods?: WorkingPeriod[] };

const usual: Record<HolidayCountry, { zone: string; periods: WorkingPeriod[] }> = {
  ru: {
    zone: "Europe/Moscow",
    periods: [
      { from: "09:00", to: "13:00" },
      { from: "14:00", to: "18:00" },
    ],
  },
  uk: { zone: "Europe/London", periods: [{ from: "09:00", to: "17:00" }] },
  us: { zone: "America/New_York", periods: [{ from: "09:00", to: "17:00" }] },
};

/**
 * A ready working calendar of a country: Monday to Friday, eight hours, public holidays of 2024-2027, and for Russia its
 * worked Saturdays and the eves that end an hour earlier.
 * @use as a start that a company edits; what the years lack (Russia's transfers of 2027) is told at publicHolidays
 * @param input country "ru", "uk" (England and Wales) or "us" (federal); zone and daily periods if other than the usual
 * @returns a plain working calendar; it can be stored, changed and given to every function that takes one
 * @throws RangeError when the country, the zone or a period cannot be read
 * @convention eight hours: Russia 9-13 and 14-18 in Moscow, England and Wales 9-17 in London, the United States 9-17 in New York
 * @source as publicHolidays; Labour Code of the Russian Federation, article 95 on eves of holidays
 * @example presetCalendar({ country: "ru" }) // => { zone: "Europe/Moscow", transferred: { "2025-11-01": "monday" }, shorterByMinutes: 60 }
 */
export function presetCalendar(input: PresetInput): WorkingCalendar {
  checkOneOf("country", input.country, holidayCountries);
  const years = Array.from(
    { length: lastHolidayYear - firstHolidayYear + 1 },
    (_, i) => firstHolidayYear + i,
  );
  const russian = input.country === "ru" ? years.map(russianYear) : [];
  const calendar: WorkingCalendar = {
    zone: input.zone ?? usual[input.country].zone,
    week: weekOf(input.periods ?? usual[input.country].periods),
    daysOff: years.flatMap((year) => publicHolidays(input.country, year)),
    transferred: Object.assign({}, ...russian.map((year) => year.transferred)) as Record<string, Weekday>,
    shortDays: russian.flatMap((year) => year.shortDays),
    shorterByMinutes: 60,
  };
  readCalendar(calendar);
  return calendar;
}

function weekOf(periods: readonly WorkingPeriod[]): WorkingCalendar["week"] {
  return Object.fromEntries(
    weekdays.slice(0, 5).map((weekday) => [weekday, periods.map((each) => ({ ...each }))]),
  );
}
