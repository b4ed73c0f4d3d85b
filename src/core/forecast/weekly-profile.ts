import { dayNumber, weekdayOf } from "../calendar/day-number.ts";
import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, refuse } from "../kit/check.ts";

/** One day: its date and the contacts of each interval, as many intervals each day. */
export type ContactDay = { day: string; contacts: number[] };

/** Shares of 0..1 of a day's contacts by interval; weekdays 0 Monday ... 6 Sunday. */
export type WeeklyProfile = {
  /** For each weekday, the share of each interval; null where the weekday has no contacts in the history. */
  shares: (number[] | null)[];
  /** For each weekday, its share of a week's contacts by mean day; 0 where it has none. */
  weekdayShares: number[];
  /** The same for holidays together; null without holidays in the history. */
  holidayShares: number[] | null;
  /** Mean contacts of a holiday / mean contacts of ordinary days of the same weekdays; null where unknown. */
  holidayFactor: number | null;
};

/**
 * How contacts spread over the week and the day: shares by weekday and interval, holidays left out and told apart.
 * @formula share(d, i) = contacts of interval i on weekdays d / contacts of weekdays d
 * @use to spread a day's forecast over its intervals; give some 6-12 weeks, as habits change
 * @param days     dates and contacts by interval, in any order, each with as many intervals
 * @param holidays dates that are no ordinary days, those in the history and any others
 * @returns shares; no answer ("no-data") when there are no ordinary days with contacts
 * @throws RangeError when a date does not exist or stands twice, days differ in intervals, or a count is negative
 * @source Gans, Koole & Mandelbaum (2003), MSOM 5:79, section 6.3.1; Ibrahim, Ye, L'Ecuyer & Shen (2016), Int J Forecasting 32:865
 * @example weeklyProfile([{ day: "2026-03-02", contacts: [30, 10] }, { day: "2026-03-03", contacts: [5, 15] }], []) // => known { shares: [[0.75, 0.25], [0.25, 0.75], null, null, null, null, null], weekdayShares: [0.667, 0.333, 0, 0, 0, 0, 0], holidayShares: null }
 */
export function weeklyProfile(
  days: readonly ContactDay[],
  holidays: readonly string[],
): Answer<WeeklyProfile> {
  checkDays(days);
  const off = new Set(holidays.map((day) => dayText(day)));
  const width = days[0]?.contacts.length ?? 0;
  const weekdays = Array.from({ length: 7 }, () => emptySum(width));
  const holiday = emptySum(width);
  for (const { day, contacts } of days)
    add(off.has(day) ? holiday : weekdays[weekdayOf(dayNumber("day", day))]!, contacts);

  const means = weekdays.map(({ total, count }) => (count > 0 ? total / count : 0));
  const week = means.reduce((sum, mean) => sum + mean, 0);
  if (!(week > 0)) return unknown("no-data");
  return known({
    shares: weekdays.map(sharesOf),
    weekdayShares: means.map((mean) => mean / week),
    holidayShares: sharesOf(holiday),
    holidayFactor: factorOf(
      days.filter(({ day }) => off.has(day)),
      holiday.total,
      means,
    ),
  });
}

type Sum = { byInterval: number[]; total: number; count: number };
const emptySum = (width: number): Sum => ({
  byInterval: new Array<number>(width).fill(0),
  total: 0,
  count: 0,
});

function add(sum: Sum, contacts: readonly number[]): void {
  sum.count++;
  for (const [at, count] of contacts.entries()) {
    sum.byInterval[at]! += count;
    sum.total += count;
  }
}

const sharesOf = ({ byInterval, total }: Sum) =>
  total > 0 ? byInterval.map((count) => count / total) : null;

function factorOf(holidays: readonly ContactDay[], total: number, means: readonly number[]): number | null {
  const expected = holidays.reduce((sum, { day }) => sum + means[weekdayOf(dayNumber("day", day))]!, 0);
  return expected > 0 ? total / expected : null;
}

function dayText(day: string): string {
  dayNumber("holiday", day);
  return day;
}

/** Dates that exist, once each; as many intervals every day; counts of 0 or more. */
export function checkDays(days: readonly ContactDay[]): void {
  const seen = new Set<string>();
  for (const { day, contacts } of days) {
    dayNumber("day", day);
    if (seen.has(day)) refuse(`${day} stands twice`, `${day} встречается дважды`);
    seen.add(day);
    checkNumbers(`contacts of ${day}`, contacts, 0, 1e12);
    if (contacts.length !== days[0]!.contacts.length)
      refuse("every day must have as many intervals", "во всех днях должно быть одинаковое число интервалов");
  }
}
