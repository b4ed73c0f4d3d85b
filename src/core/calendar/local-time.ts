import { refuse } from "../kit/check.ts";
import { isKnownZone, zoneOffsetMinutes } from "../parsing/zoned-instant.ts";
import { dayMs } from "./day-number.ts";

const minuteMs = 60_000;

/** @throws OutOfRange when the zone is not an IANA name that the calendar knows */
export function checkZone(name: string, zone: string): void {
  if (!isKnownZone(zone)) {
    refuse(
      `${name} must be an IANA zone such as Europe/Moscow, not ${zone}`,
      `${name} — часовой пояс IANA, например Europe/Moscow, а не ${zone}`,
    );
  }
}

/** The day number on the clocks of a zone, and the milliseconds since its local midnight by the clock's face. */
export function localTime(zone: string, epochMs: number): { day: number; sinceMidnightMs: number } {
  const local = epochMs + zoneOffsetMinutes(zone, epochMs) * minuteMs;
  const day = Math.floor(local / dayMs);
  return { day, sinceMidnightMs: local - day * dayMs };
}

/**
 * The moment when the clocks of a zone show so many minutes after midnight of a day.
 * A time that the clocks skip means the same distance after the gap; of a time they show twice, one is taken, always the same.
 */
export function momentOf(zone: string, day: number, minutes: number): number {
  const local = day * dayMs + minutes * minuteMs;
  const guess = local - zoneOffsetMinutes(zone, local) * minuteMs;
  return local - zoneOffsetMinutes(zone, guess) * minuteMs;
}

/**
 * Minutes after midnight of a clock time "09:30"; "24:00" is the end of the day.
 * @throws OutOfRange
 */
export function clockMinutes(name: string, clock: string): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(clock) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (!(total <= 1440)) {
    refuse(
      `${name} must be a clock time of 00:00..24:00, not ${clock}`,
      `${name} — время суток 00:00..24:00, а не ${clock}`,
    );
  }
  return total;
}
