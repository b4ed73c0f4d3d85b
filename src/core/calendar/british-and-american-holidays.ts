import { dayNumber, dayText, weekdayOf } from "./day-number.ts";
import { easterSunday } from "./easter-sunday.ts";

const monday = 0;
const thursday = 3;
const saturday = 5;
const sunday = 6;

/** Bank holidays of England and Wales with their substitute days; no royal occasions are among the years 2024-2027. */
export function englishBankHolidays(year: number): string[] {
  const easter = dayNumber("easter", easterSunday(year));
  const days = [
    nextFreeWeekday(dateOf(year, 1, 1), []),
    easter - 2,
    easter + 1,
    nthWeekday(year, 5, monday, 1),
    lastWeekday(year, 5, monday),
    lastWeekday(year, 8, monday),
  ];
  const christmas = nextFreeWeekday(dateOf(year, 12, 25), [dateOf(year, 12, 26)]);
  const boxing = nextFreeWeekday(dateOf(year, 12, 26), [christmas]);
  return [...days, christmas, boxing].sort((a, b) => a - b).map(dayText);
}

/** Federal holidays of the United States on the day they are observed, the next New Year's among them when it falls on a Saturday. */
export function federalHolidays(year: number): string[] {
  const fixed = [
    dateOf(year, 1, 1),
    dateOf(year, 6, 19),
    dateOf(year, 7, 4),
    dateOf(year, 11, 11),
    dateOf(year, 12, 25),
    dateOf(year + 1, 1, 1),
  ];
  const moving = [
    nthWeekday(year, 1, monday, 3),
    nthWeekday(year, 2, monday, 3),
    lastWeekday(year, 5, monday),
    nthWeekday(year, 9, monday, 1),
    nthWeekday(year, 10, monday, 2),
    nthWeekday(year, 11, thursday, 4),
  ];
  const days = [...fixed.map(observed), ...moving].map((day) => dayText(day));
  return days.filter((day) => day.startsWith(`${year}-`)).sort();
}

function dateOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Saturday is observed on Friday, Sunday on Monday. */
function observed(day: number): number {
  const weekday = weekdayOf(day);
  return weekday === saturday ? day - 1 : weekday === sunday ? day + 1 : day;
}

/** The day itself, or, at a weekend, the first weekday after it that is not taken. */
function nextFreeWeekday(day: number, taken: readonly number[]): number {
  if (weekdayOf(day) < saturday && !taken.includes(day)) return day;
  let next = day + 1;
  while (weekdayOf(next) >= saturday || taken.includes(next)) next++;
  return next;
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dateOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

function lastWeekday(year: number, month: number, weekday: number): number {
  const last = dateOf(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}
