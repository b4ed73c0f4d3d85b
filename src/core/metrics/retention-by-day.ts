import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkWhole } from "../kit/check.ts";
import { wilson } from "../stats/wilson.ts";
import { dayNumber } from "../calendar/day-number.ts";

/** One person: the day first seen, and the days active (dates like "2026-03-01", in any order, repeats do not matter). */
export type PersonDays = { firstDay: string; activeDays: readonly string[] };

/** People, the ages in days to tell of, and the last whole day that is known. */
export type RetentionInput = { people: readonly PersonDays[]; days: readonly number[]; lastDay: string };

/** Of the people old enough: how many were active exactly that many days after the first; share null: nobody is old enough. */
export type DayRetention = { day: number; people: number; active: number; share: Estimate | null };

/**
 * Day-N retention: which share came back exactly N days after they were first seen.
 * @formula retention(N) = people active on first day + N / people whose first day + N is not after the last known day
 * @use for apps and sites; cohortTable for months; classic ("on that very day"), not rolling ("that day or later"), which rises in hindsight
 * @param input people, days (whole, 0 or more: 1, 7, 30), lastDay as a date; all dates in one time zone
 * @param level two-sided confidence, share in (0, 1)
 * @returns one entry for each day asked, share null where nobody is old enough yet; no answer ("no-data") without people
 * @throws RangeError when a date is none or a day is not whole or is negative
 * @convention people too young for day N are left out of it, not counted as lost; those first seen after lastDay are left out wholly
 * @source Fader & Hardie (2007), J. Interactive Marketing 21:76-90 on cohorts; Wilson (1927), JASA 22:209-212
 * @example retentionByDay({ people: [{ firstDay: "2026-03-01", activeDays: ["2026-03-02"] }, { firstDay: "2026-03-05", activeDays: [] }], days: [1, 7], lastDay: "2026-03-08" })
 *   // => known [{ day: 1, people: 2, active: 1, share: { value: 0.5, low: 0.0945, high: 0.9055 } }, { day: 7, people: 1, active: 0 }]
 */
export function retentionByDay(input: RetentionInput, level = 0.95): Answer<DayRetention[]> {
  const last = dayNumber("lastDay", input.lastDay);
  for (const day of input.days) checkWhole("day", day, 0);
  const people = input.people.map((person) => agesOf(person));
  if (people.length === 0) return unknown("no-data");
  return known(
    input.days.map((day) => {
      const grown = people.filter(({ first }) => first + day <= last);
      const active = grown.filter(({ ages }) => ages.has(day)).length;
      const share = wilson(active, grown.length, level);
      return { day, people: grown.length, active, share: share.known ? share.value : null };
    }),
  );
}

function agesOf({ firstDay, activeDays }: PersonDays): { first: number; ages: Set<number> } {
  const first = dayNumber("firstDay", firstDay);
  return { first, ages: new Set(activeDays.map((day) => dayNumber("activeDays", day) - first)) };
}
