import { instantAtFace } from "../../core/calendar/local-bins.ts";

const dayMs = 86_400_000;

/**
 * The calendar day so many days before another.
 * @example dayBefore("2026-03-01", 1) // => "2026-02-28"
 */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
}

/**
 * When a calendar day begins by a zone's clock.
 * @example dayStart("2026-03-01", "Europe/Moscow").toISOString() // => "2026-02-28T21:00:00.000Z"
 */
export function dayStart(day: string, timeZone: string): Date {
  return new Date(instantAtFace(timeZone, Date.parse(day)));
}
