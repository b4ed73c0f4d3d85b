import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import { epochOf, type Instant, instantText, lastInstantMs } from "./instant.ts";
import { localTime } from "./local-time.ts";
import { openingsOf } from "./openings.ts";
import { type ReadCalendar, readCalendar, type WorkingCalendar } from "./working-calendar.ts";

/**
 * The moment when so much working time has passed: a deadline in working hours.
 * @formula the earliest t >= start with workingMillisecondsBetween(start, t) = milliseconds; for a negative duration the latest t <= start
 * @use for deadlines in hours and minutes; for "15 working days" of a law take addWorkingDays, for a clock that stops while the customer is awaited workingDeadline
 * @param start        from when, epoch milliseconds or ISO text with zone
 * @param milliseconds working time to add, whole; negative counts back
 * @param calendar     working hours, days off, transferred and short days in one zone
 * @returns the moment as ISO text in UTC; no answer ("infeasible") when so much working time does not come between 1970 and 2200
 * @throws RangeError when the start has no zone, the duration is not whole, or the calendar cannot be read
 * @convention a deadline that falls on closing time is closing time, not the next opening; nothing added gives the start back, also out of hours
 * @source inverse of workingMillisecondsBetween; zone rules: IANA time zone database
 * @example addWorkingTime("2026-03-06T17:00:00+03:00", 7200000, { zone: "Europe/Moscow", week: { monday: [{ from: "09:00", to: "18:00" }], friday: [{ from: "09:00", to: "18:00" }] } }) // => known "2026-03-09T07:00:00.000Z"
 */
export function addWorkingTime(
  start: Instant,
  milliseconds: number,
  calendar: WorkingCalendar,
): Answer<string> {
  const epochMs = epochOf("start", start);
  checkWhole("milliseconds", milliseconds, -Number.MAX_SAFE_INTEGER);
  const read = readCalendar(calendar);
  const reached =
    milliseconds >= 0 ? momentAfter(read, epochMs, milliseconds) : momentBefore(read, epochMs, -milliseconds);
  return reached === null ? unknown("infeasible") : known(instantText(reached));
}

/** When `amount` of working time after `start` is used up; null when not before 2200. */
export function momentAfter(calendar: ReadCalendar, start: number, amount: number): number | null {
  if (amount === 0) return start;
  const lastDay = lastInstantMs / 86_400_000;
  let left = amount;
  for (let day = localTime(calendar.zone, start).day; day < lastDay; day++) {
    for (const [open, close] of openingsOf(calendar, day)) {
      const from = Math.max(start, open);
      if (close <= from) continue;
      if (left <= close - from) return from + left;
      left -= close - from;
    }
  }
  return null;
}

function momentBefore(calendar: ReadCalendar, end: number, amount: number): number | null {
  let left = amount;
  for (let day = localTime(calendar.zone, end).day; day >= 0; day--) {
    for (const [open, close] of openingsOf(calendar, day).reverse()) {
      const to = Math.min(end, close);
      if (open >= to) continue;
      if (left <= to - open) return Math.max(0, to - left);
      left -= to - open;
    }
  }
  return null;
}
