import { checkOneOf } from "../kit/check-one-of.ts";
import { checkNumber, refuse } from "../kit/check.ts";
import { dayNumber, weekdayOf } from "./day-number.ts";
import { checkZone, clockMinutes } from "./local-time.ts";

/** A stretch of working time of one day by the clocks of the zone, `from <= t < to`: { from: "09:00", to: "13:00" }. */
export type WorkingPeriod = { from: string; to: string };

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
/** A day of the week, lower case. */
export type Weekday = (typeof weekdays)[number];

/** Hours and days that count towards a deadline. Dates are "2026-03-02". A date's own hours beat days off, these beat transfers, these the week. */
export type WorkingCalendar = {
  /** IANA name, such as "Europe/Moscow". */
  zone: string;
  /** Periods of each weekday in ascending order; a day left out is a day off. A night shift is two: until 24:00 and from 00:00. */
  week: { [day in Weekday]?: WorkingPeriod[] };
  /** Public holidays and other days without work. */
  daysOff?: string[];
  /** Days that work by the hours of another weekday: a Saturday worked for a Monday is { "2025-11-01": "monday" }. */
  transferred?: { [date: string]: Weekday };
  /** Days that end earlier, such as the eve of a holiday in Russia. */
  shortDays?: string[];
  /** How much earlier, minutes; 60 if not said. */
  shorterByMinutes?: number;
  /** Hours of single dates. */
  ownHours?: { [date: string]: WorkingPeriod[] };
};

/** Minutes after midnight, from and to. */
export type MinuteSpan = readonly [number, number];

/** A calendar with its texts read. */
export type ReadCalendar = { zone: string; week: MinuteSpan[][]; dates: Map<number, MinuteSpan[]> };

/** @throws OutOfRange when the zone, a date, a clock time or the order of periods is wrong */
export function readCalendar(calendar: WorkingCalendar): ReadCalendar {
  checkZone("zone", calendar.zone);
  for (const weekday of Object.keys(calendar.week)) checkOneOf("week", weekday, weekdays);
  const week = weekdays.map((weekday) => readPeriods(`week.${weekday}`, calendar.week[weekday] ?? []));
  const dates = new Map<number, MinuteSpan[]>();
  for (const [date, weekday] of Object.entries(calendar.transferred ?? {})) {
    dates.set(dayNumber("transferred", date), week[weekdayIndex("transferred", weekday)]!);
  }
  shortenDays(calendar, week, dates);
  for (const date of calendar.daysOff ?? []) dates.set(dayNumber("daysOff", date), []);
  for (const [date, periods] of Object.entries(calendar.ownHours ?? {})) {
    dates.set(dayNumber("ownHours", date), readPeriods(`ownHours.${date}`, periods));
  }
  return { zone: calendar.zone, week, dates };
}

function shortenDays(
  calendar: WorkingCalendar,
  week: MinuteSpan[][],
  dates: Map<number, MinuteSpan[]>,
): void {
  const minutes = calendar.shorterByMinutes ?? 60;
  checkNumber("shorterByMinutes", minutes, 0, 1440);
  for (const date of new Set(calendar.shortDays)) {
    const day = dayNumber("shortDays", date);
    dates.set(day, shortened(dates.get(day) ?? week[weekdayOf(day)]!, minutes));
  }
}

/** Without the last minutes of work; a lunch break is no work. */
function shortened(spans: readonly MinuteSpan[], minutes: number): MinuteSpan[] {
  let left = spans.reduce((sum, [from, to]) => sum + to - from, 0) - minutes;
  const kept: MinuteSpan[] = [];
  for (const [from, to] of spans) {
    if (left <= 0) break;
    kept.push([from, Math.min(to, from + left)]);
    left -= to - from;
  }
  return kept;
}

/** @throws OutOfRange */
export function weekdayIndex(name: string, weekday: string): number {
  checkOneOf(name, weekday, weekdays);
  return (weekdays as readonly string[]).indexOf(weekday);
}

function readPeriods(name: string, periods: readonly WorkingPeriod[]): MinuteSpan[] {
  let last = 0;
  return periods.map(({ from, to }) => {
    const span = [clockMinutes(name, from), clockMinutes(name, to)] as const;
    if (span[0] < last || span[1] <= span[0]) {
      refuse(
        `${name}: periods must ascend and not overlap, not ${from}-${to}`,
        `${name}: периоды идут по возрастанию и не пересекаются, а не ${from}-${to}`,
      );
    }
    last = span[1];
    return span;
  });
}
