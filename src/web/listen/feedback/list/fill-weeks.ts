import { addDays } from "../filter/period.ts";

export type Week = { day: string; count: number };

const daysOfWeek = 7;
/** Ten years: a stray date of the year 0001 must not draw a hundred thousand bars. */
const mostWeeks = 520;

/**
 * Weeks without contacts put in as zeros, so that time runs evenly; only the latest ten years are kept.
 * @param weeks Mondays in order, each once
 * @example fillWeeks([{ day: "2026-01-05", count: 2 }, { day: "2026-01-19", count: 1 }]).map((week) => week.count) // => [2, 0, 1]
 */
export function fillWeeks(weeks: readonly Week[]): Week[] {
  const last = weeks.at(-1);
  const first = weeks[0];
  if (first === undefined || last === undefined) return [];
  const counts = new Map(weeks.map(({ day, count }) => [day, count]));
  const filled: Week[] = [];
  for (let day = last.day; day >= first.day && filled.length < mostWeeks; day = addDays(day, -daysOfWeek)) {
    filled.push({ day, count: counts.get(day) ?? 0 });
  }
  return filled.reverse();
}
