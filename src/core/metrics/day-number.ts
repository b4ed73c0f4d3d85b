import { refuse } from "../kit/check.ts";

/** Days since 1970-01-01 of a calendar date like "2026-03-01"; refuses what is no date. */
export function dayNumber(name: string, day: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const at = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN;
  if (!parts || new Date(at).toISOString().slice(0, 10) !== day)
    refuse(
      `${name} must be a date like 2026-03-01, not ${day}`,
      `${name} — дата вида 2026-03-01, а не ${day}`,
    );
  return at / 86_400_000;
}

/** The calendar date of a number of days since 1970-01-01. */
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
