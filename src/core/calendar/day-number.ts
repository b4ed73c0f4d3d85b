import { refuse } from "../kit/check.ts";

export const dayMs = 86_400_000;

/**
 * Days since 1970-01-01 of a calendar date; dates become numbers that can be counted.
 * @throws OutOfRange for a date that does not exist
 */
export function dayNumber(name: string, day: string): number {
  const number = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / dayMs : Number.NaN;
  if (Number.isNaN(number) || dayText(number) !== day) {
    refuse(
      `${name} must be a date such as 2026-03-02, not ${day}`,
      `${name} — дата вида 2026-03-02, а не ${day}`,
    );
  }
  return number;
}

/** The date of a day number: 20514 is 2026-03-02. */
export function dayText(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** 0 Monday … 6 Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}
