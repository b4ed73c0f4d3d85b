import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import { dayText } from "./day-number.ts";
import { epochOf, type Instant, instantText, lastInstantMs } from "./instant.ts";
import { localTime } from "./local-time.ts";
import { openingsOf } from "./openings.ts";
import { readCalendar, type WorkingCalendar } from "./working-calendar.ts";

/** A deadline in days: its date in the calendar's zone, and the moment that day's work ends, ISO text in UTC. */
export type DayDeadline = { day: string; closesAt: string };

/**
 * The last working day of a term of so many working days, as laws and contracts count it: from the day after.
 * @formula the `days`-th date after the date of `start` that has working hours
 * @use for legal terms: 15 working days in Russian finance, the third business day of the UK's FCA; for hours take addWorkingTime
 * @param start    when the complaint came, epoch milliseconds or ISO text with zone; its date is taken in the calendar's zone
 * @param days     working days, whole, 1 or more
 * @param calendar working hours, days off, transferred and short days in one zone
 * @returns date and closing time of the last day; no answer ("infeasible") when so many working days do not come before 2200
 * @throws RangeError when the start has no zone, days is not whole or below 1, or the calendar cannot be read
 * @convention the day of receipt is not counted, whether or not it was a working day; a short or transferred working day counts whole
 * @source Civil Code of the Russian Federation, articles 191 and 194; FCA Handbook DISP 1.5.1 R
 * @example addWorkingDays("2026-03-05T12:00:00+03:00", 2, { zone: "Europe/Moscow", week: { monday: [{ from: "09:00", to: "18:00" }], tuesday: [{ from: "09:00", to: "18:00" }], friday: [{ from: "09:00", to: "18:00" }] }, daysOff: ["2026-03-09"] }) // => known { day: "2026-03-10", closesAt: "2026-03-10T15:00:00.000Z" }
 */
export function addWorkingDays(start: Instant, days: number, calendar: WorkingCalendar): Answer<DayDeadline> {
  checkWhole("days", days, 1);
  const read = readCalendar(calendar);
  const lastDay = lastInstantMs / 86_400_000;
  let left = days;
  for (let day = localTime(read.zone, epochOf("start", start)).day + 1; day < lastDay; day++) {
    const last = openingsOf(read, day).at(-1);
    if (last && --left === 0) return known({ day: dayText(day), closesAt: instantText(last[1]) });
  }
  return unknown("infeasible");
}
