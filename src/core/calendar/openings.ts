import { dayMs, weekdayOf } from "./day-number.ts";
import { momentOf } from "./local-time.ts";
import type { ReadCalendar } from "./working-calendar.ts";

/** Epoch milliseconds, from <= t < to. */
export type Opening = readonly [number, number];

/**
 * The working stretches of a day as moments, ascending and apart. On the days when clocks are moved they are as long as they
 * really lasted: a night shift over the change has an hour less or more.
 */
export function openingsOf(calendar: ReadCalendar, day: number): Opening[] {
  const spans = calendar.dates.get(day) ?? calendar.week[weekdayOf(day)]!;
  if (spans.length === 0) return [];
  const midnight = momentOf(calendar.zone, day, 0);
  if (momentOf(calendar.zone, day + 1, 0) - midnight === dayMs) {
    return spans.map(([from, to]) => [midnight + from * 60_000, midnight + to * 60_000]);
  }
  let last = midnight;
  return spans.map(([from, to]) => {
    // A period that starts in the hour the clocks skip would begin after its own end.
    const start = Math.max(last, momentOf(calendar.zone, day, from));
    last = Math.max(start, momentOf(calendar.zone, day, to));
    return [start, last];
  });
}
