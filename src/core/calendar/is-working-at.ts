import { epochOf, type Instant } from "./instant.ts";
import { localTime } from "./local-time.ts";
import { openingsOf } from "./openings.ts";
import { readCalendar, type WorkingCalendar } from "./working-calendar.ts";

/**
 * Whether work is going on at a moment.
 * @use to choose between "we answer now" and "we answer from nine o'clock"
 * @param at       epoch milliseconds or ISO text with zone
 * @param calendar working hours, days off, transferred and short days in one zone
 * @returns true from the opening on, false from the moment of closing
 * @throws RangeError when the moment has no zone or the calendar cannot be read
 * @source half-open intervals: Dijkstra (1982), EWD831
 * @example isWorkingAt("2026-03-06T18:00:00+03:00", { zone: "Europe/Moscow", week: { friday: [{ from: "09:00", to: "18:00" }] } }) // => false
 */
export function isWorkingAt(at: Instant, calendar: WorkingCalendar): boolean {
  const epochMs = epochOf("at", at);
  const read = readCalendar(calendar);
  const { day } = localTime(read.zone, epochMs);
  return openingsOf(read, day).some(([open, close]) => open <= epochMs && epochMs < close);
}
