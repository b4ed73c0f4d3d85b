import { type Answer, known, unknown } from "../kit/answer.ts";
import type { Moments } from "../stats/sample.ts";
import type { CustomerDay } from "./cohort-table.ts";
import { dayNumber } from "../calendar/day-number.ts";

/** Active users of the last day, 7 days and 30 days; activeDays: n, sum, sum of squares of the active days of each monthly user. */
export type ActiveUsers = { dau: number; wau: number; mau: number; activeDays: Moments };

/**
 * How many different users were active on a day, in the 7 days and in the 30 days that end with it.
 * @formula DAU, WAU, MAU = different customers with activity in the last 1, 7, 30 days, the day itself included
 * @use to follow the size of an audience; give activeDays to stickiness
 * @param activity who was active on which day, in any order, repeats do not matter; all dates in one time zone
 * @param day      the day it is told for, a date like "2026-03-01"
 * @returns three whole numbers and the moments of active days; no answer ("no-data") when nobody was active in the 30 days
 * @throws RangeError when a date is none
 * @convention rolling 7 and 30 days rather than calendar week and month, so that months of 28 and 31 days compare
 * @source Seufert (2014), Freemium Economics, ch. 3
 * @example dauWauMau([{ customer: "a", day: "2026-03-30" }, { customer: "b", day: "2026-03-28" }, { customer: "c", day: "2026-03-02" }, { customer: "a", day: "2026-03-29" }], "2026-03-30")
 *   // => known { dau: 1, wau: 2, mau: 3, activeDays: { n: 3, sum: 4, sumSquares: 6 } }
 */
export function dauWauMau(activity: readonly CustomerDay[], day: string): Answer<ActiveUsers> {
  const last = dayNumber("day", day);
  const daysOf = new Map<string, Set<number>>();
  activity.forEach((each, at) => {
    const age = last - dayNumber(`activity[${at}].day`, each.day);
    if (age < 0 || age >= 30) return;
    const seen = daysOf.get(each.customer) ?? new Set<number>();
    daysOf.set(each.customer, seen.add(age));
  });
  if (daysOf.size === 0) return unknown("no-data");
  const found: ActiveUsers = {
    dau: 0,
    wau: 0,
    mau: daysOf.size,
    activeDays: { n: daysOf.size, sum: 0, sumSquares: 0 },
  };
  for (const ages of daysOf.values()) {
    if (ages.has(0)) found.dau++;
    if ([...ages].some((age) => age < 7)) found.wau++;
    found.activeDays.sum += ages.size;
    found.activeDays.sumSquares += ages.size ** 2;
  }
  return known(found);
}
