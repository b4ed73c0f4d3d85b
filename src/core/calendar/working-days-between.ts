import { checkWhole } from "../kit/check.ts";
import { dayNumber } from "./day-number.ts";
import { lastInstantMs } from "./instant.ts";
import { openingsOf } from "./openings.ts";
import { readCalendar, type WorkingCalendar } from "./working-calendar.ts";

/**
 * How many working days lie in a range of dates, the last one left out.
 * @use for the age of a case in working days and the norm of a month; for hours take workingMillisecondsBetween
 * @param fromDay  first date, such as "2026-03-02"
 * @param toDay    the date after the last; not before fromDay
 * @param calendar working hours, days off, transferred and short days in one zone
 * @returns dates with working hours among fromDay <= date < toDay, whole
 * @throws RangeError when a date does not exist or lies outside 1970..2200, the order is wrong, or the calendar cannot be read
 * @convention a short day is a whole working day
 * @source Civil Code of the Russian Federation, article 190; half-open intervals: Dijkstra (1982), EWD831
 * @example workingDaysBetween("2026-03-02", "2026-03-09", { zone: "UTC", week: { monday: [{ from: "09:00", to: "18:00" }], friday: [{ from: "09:00", to: "18:00" }] } }) // => 2
 */
export function workingDaysBetween(fromDay: string, toDay: string, calendar: WorkingCalendar): number {
  const first = dayNumber("fromDay", fromDay);
  const end = dayNumber("toDay", toDay);
  checkWhole("fromDay", first, 0);
  checkWhole("toDay", end, first, lastInstantMs / 86_400_000);
  const read = readCalendar(calendar);
  let count = 0;
  for (let day = first; day < end; day++) if (openingsOf(read, day).length > 0) count++;
  return count;
}
