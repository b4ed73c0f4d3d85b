import { epochOf, type Instant } from "./instant.ts";
import { localTime } from "./local-time.ts";
import { openingsOf } from "./openings.ts";
import { type ReadCalendar, readCalendar, type WorkingCalendar } from "./working-calendar.ts";

/**
 * How much working time passed between two moments.
 * Real time is measured: on the day the clocks go forward a round-the-clock desk works 23 hours, on the day they go back 25.
 * @formula sum over the calendar's openings of max(0, min(to, close) - max(from, open)); with the sign of to - from
 * @use for service levels on working hours and the age of a case; for "so many working days" take workingDaysBetween
 * @param from     start, epoch milliseconds or ISO text with zone, from 1970 until 2200
 * @param to       end, the same; before `from` the answer is negative
 * @param calendar working hours, days off, transferred and short days in one zone
 * @returns milliseconds of working time, whole, negative when to < from; 0 when nothing was worked
 * @throws RangeError when a moment has no zone or lies outside 1970..2200, or the calendar cannot be read
 * @convention elapsed time, not the clock's face, is counted over changes of the clocks
 * @source half-open intervals: Dijkstra (1982), EWD831; zone rules: IANA time zone database
 * @example workingMillisecondsBetween("2026-03-06T17:00:00+03:00", "2026-03-10T10:00:00+03:00", { zone: "Europe/Moscow", week: { monday: [{ from: "09:00", to: "18:00" }], tuesday: [{ from: "09:00", to: "18:00" }], friday: [{ from: "09:00", to: "18:00" }] }, daysOff: ["2026-03-09"] }) // => 7200000
 */
export function workingMillisecondsBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const start = epochOf("from", from);
  const end = epochOf("to", to);
  const read = readCalendar(calendar);
  return start <= end ? workedBetween(read, start, end) : -workedBetween(read, end, start);
}

/** For start <= end, epoch milliseconds. */
export function workedBetween(calendar: ReadCalendar, start: number, end: number): number {
  const lastDay = localTime(calendar.zone, end).day;
  let worked = 0;
  for (let day = localTime(calendar.zone, start).day; day <= lastDay; day++) {
    for (const [open, close] of openingsOf(calendar, day)) {
      worked += Math.max(0, Math.min(end, close) - Math.max(start, open));
    }
  }
  return worked;
}
