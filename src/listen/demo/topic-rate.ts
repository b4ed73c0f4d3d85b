import type { Course } from "./industries/shape.ts";
import { monthsBefore } from "./local-time.ts";

const DAY = 86_400_000;

/** How long a growing pain has been growing. */
export const growingMonths = 4;

/**
 * How loud a topic is on a day, against its own ordinary day (1).
 * @param at   midday of the day
 * @param from the first instant of the period, `until` the first after it
 */
export function topicRate(course: Course, at: Date, from: Date, until: Date): number {
  switch (course.kind) {
    case "growing":
      return growingRate(at, until);
    case "seasonal":
      return seasonalRate(course, at);
    case "improved":
      return at < improvedAt(until, course.monthsAgo) ? 1 : 1 - course.cut;
    case "fading":
      return 1 + (course.to - 1) * ((at.getTime() - from.getTime()) / (until.getTime() - from.getTime()));
    default:
      return 1;
  }
}

/** From 1.8 to 4.6 times over the last months: 3.2 on the mean. */
function growingRate(at: Date, until: Date): number {
  const start = monthsBefore(until, growingMonths).getTime();
  if (at.getTime() < start) return 1;
  return 1.8 + 2.8 * ((at.getTime() - start) / (until.getTime() - start));
}

/** Full loudness inside the months, with a week's slope on either side so that the edge is not a cliff. */
function seasonalRate(course: { months: number[]; ratio: number }, at: Date): number {
  const inside = (days: number) =>
    course.months.includes(new Date(at.getTime() + days * DAY).getUTCMonth() + 1);
  if (inside(0)) return course.ratio;
  return inside(7) || inside(-7) ? 1 + (course.ratio - 1) * 0.35 : 1;
}

/** The midnight (UTC) from which an improvement is at work. */
export function improvedAt(until: Date, monthsAgo: number): Date {
  const day = monthsBefore(until, monthsAgo);
  day.setUTCHours(0, 0, 0, 0);
  return day;
}

/** The outage: the nearest weekday to so many days ago, 10:20 to 16:20 by the UTC fields of the wall clock. */
export function outageWall(until: Date, daysAgo: number): { from: number; until: number } {
  const day = new Date(until.getTime() - daysAgo * DAY);
  day.setUTCHours(10, 20, 0, 0);
  const weekday = day.getUTCDay();
  if (weekday === 0 || weekday === 6) day.setTime(day.getTime() + 2 * DAY);
  return { from: day.getTime(), until: day.getTime() + 6 * 3_600_000 };
}
