/** The zones the demo companies live in. */
export type DemoZone = "Europe/Moscow" | "Europe/London" | "America/Chicago";

const HOUR = 3_600_000;

/** The instant of the n-th (or, for -1, the last) Sunday of a month at the given UTC hour; month is 1..12. */
function sunday(year: number, month: number, nth: number, hour: number): number {
  if (nth < 0) {
    const last = new Date(Date.UTC(year, month, 0));
    return Date.UTC(year, month - 1, last.getUTCDate() - last.getUTCDay(), hour);
  }
  const first = new Date(Date.UTC(year, month - 1, 1));
  return Date.UTC(year, month - 1, 1 + ((7 - first.getUTCDay()) % 7) + 7 * (nth - 1), hour);
}

/**
 * Hours to add to UTC to get the wall clock of a zone; summer time by the rules in force since 2007.
 * Written out because asking Intl for every one of 100,000 rows takes seconds.
 * @example offsetHours("Europe/London", Date.UTC(2025, 6, 1)) // => 1
 */
export function offsetHours(zone: DemoZone, at: number): number {
  const year = new Date(at).getUTCFullYear();
  if (zone === "Europe/Moscow") return 3;
  if (zone === "Europe/London") return at >= sunday(year, 3, -1, 1) && at < sunday(year, 10, -1, 1) ? 1 : 0;
  return at >= sunday(year, 3, 2, 8) && at < sunday(year, 11, 1, 7) ? -5 : -6;
}

/** The wall clock of a zone, held in the UTC fields of a Date. */
export const wallClock = (zone: DemoZone, at: number): Date => new Date(at + offsetHours(zone, at) * HOUR);

/** The instant at which the zone's wall clock shows the given UTC-field time. */
export function fromWallClock(zone: DemoZone, wall: number): number {
  const guess = wall - offsetHours(zone, wall) * HOUR;
  return wall - offsetHours(zone, guess) * HOUR;
}

/** The same day of the month so many months earlier; the 31st becomes the month's last day. */
export function monthsBefore(at: Date, months: number): Date {
  const target = new Date(at);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return target;
}
