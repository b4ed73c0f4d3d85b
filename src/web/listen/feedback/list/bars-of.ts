import { addDays } from "../../../kit/period/period.ts";

export type Week = { day: string; count: number };
/** One bar: days from <= day < to. */
export type Bar = { from: string; to: string; count: number };

const daysOfWeek = 7;
/** Ten years: a stray date of the year 0001 must not make a hundred thousand weeks. */
const mostWeeks = 520;

/**
 * Bars of equal length in time, with zeros where nothing came. A long history is told in bars of several weeks, so that they can be seen;
 * the first may reach back before the first week.
 * @param weeks Mondays in order, each once; only the latest ten years are drawn
 * @param mostBars how many there is room for, at least 1
 * @example barsOf([{ day: "2026-01-05", count: 2 }, { day: "2026-01-19", count: 1 }], 9).map((bar) => bar.count) // => [2, 0, 1]
 */
export function barsOf(weeks: readonly Week[], mostBars: number): Bar[] {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = Math.min(mostWeeks, weeksBetween(first.day, last.day) + 1);
  const length = Math.ceil(span / mostBars) * daysOfWeek;
  const end = addDays(last.day, daysOfWeek);
  const bars = Array.from({ length: Math.ceil((span * daysOfWeek) / length) }, (_, back) => ({
    from: addDays(end, -(back + 1) * length),
    to: addDays(end, -back * length),
    count: 0,
  })).reverse();
  for (const { day, count } of weeks) {
    const bar = bars.find(({ from, to }) => from <= day && day < to);
    if (bar !== undefined) bar.count += count;
  }
  return bars;
}

function weeksBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (daysOfWeek * 86_400_000));
}
