import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { wilson } from "../stats/wilson.ts";
import { dayNumber, dayText } from "../calendar/day-number.ts";

/** One visit, order or active day of a customer; `day` is a date like "2026-03-01". */
export type CustomerDay = { customer: string; day: string };

/** Visits in any order, the length of a period, and the last whole day that is known. */
export type CohortInput = {
  visits: readonly CustomerDay[];
  period: "day" | "week" | "month";
  lastDay: string;
};

/** Customers of one first period: the day it begins, how many, and for each age (0 is the first period) how many of them were active; null: that period is not over. */
export type Cohort = { start: string; size: number; active: (number | null)[]; share: (Estimate | null)[] };

/**
 * Cohort table: customers by the period they first came in, and which share of them was active in each period since.
 * @formula share(cohort, age) = customers of the cohort active in the period cohort + age / size of the cohort
 * @use to see whether newer customers stay better than older ones did, which one retention number hides; sbgFit to carry a row on
 * @param input visits, period, lastDay; weeks begin on Monday
 * @param level two-sided confidence, share in (0, 1)
 * @returns cohorts in order of time, cells up to the period of lastDay, null for a period that is not over; no answer ("no-data") without visits up to lastDay
 * @throws RangeError when a date is none, period is another word, or level is outside (0, 1)
 * @convention a cell of a period that is still running is null, not a low number; a customer belongs to the period of the first visit given
 * @source Fader & Hardie (2007), J. Interactive Marketing 21:76-90 on cohorts; Wilson (1927), JASA 22:209-212
 * @example cohortTable({ visits: [{ customer: "a", day: "2026-01-05" }, { customer: "b", day: "2026-01-20" }, { customer: "a", day: "2026-02-03" }], period: "month", lastDay: "2026-03-10" })
 *   // => known [{ start: "2026-01-01", size: 2, active: [2, 1, null] }]
 */
export function cohortTable(input: CohortInput, level = 0.95): Answer<Cohort[]> {
  checkOneOf("period", input.period, ["day", "week", "month"]);
  const last = dayNumber("lastDay", input.lastDay);
  const complete = periodOf(last + 1, input.period) - 1;
  const current = periodOf(last, input.period);
  const cohorts = groupByFirst(activePeriods(input, last));
  if (cohorts.size === 0) return unknown("no-data");
  const ordered = [...cohorts].sort(([a], [b]) => a - b);
  return known(
    ordered.map(([first, customers]) => {
      const active = Array.from({ length: current - first + 1 }, (_, age) =>
        first + age > complete ? null : customers.filter((periods) => periods.has(first + age)).length,
      );
      const share = active.map((count) =>
        count === null ? null : shareOfCohort(count, customers.length, level),
      );
      return { start: startOf(first, input.period), size: customers.length, active, share };
    }),
  );
}

function shareOfCohort(count: number, size: number, level: number): Estimate | null {
  const share = wilson(count, size, level);
  return share.known ? share.value : null;
}

/** The periods in which each customer was active. */
function activePeriods({ visits, period }: CohortInput, last: number): Map<string, Set<number>> {
  const periods = new Map<string, Set<number>>();
  visits.forEach(({ customer, day }, at) => {
    const number = dayNumber(`visits[${at}].day`, day);
    if (number > last) return;
    const seen = periods.get(customer) ?? new Set<number>();
    periods.set(customer, seen.add(periodOf(number, period)));
  });
  return periods;
}

function groupByFirst(customers: Map<string, Set<number>>): Map<number, Set<number>[]> {
  const cohorts = new Map<number, Set<number>[]>();
  for (const periods of customers.values()) {
    const first = [...periods].reduce((least, each) => Math.min(least, each), Infinity);
    const cohort = cohorts.get(first);
    if (cohort) cohort.push(periods);
    else cohorts.set(first, [periods]);
  }
  return cohorts;
}

/** Periods counted from 1970; 1970-01-01 was a Thursday. */
function periodOf(day: number, period: CohortInput["period"]): number {
  if (period === "day") return day;
  if (period === "week") return Math.floor((day + 3) / 7);
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function startOf(number: number, period: CohortInput["period"]): string {
  if (period === "day") return dayText(number);
  if (period === "week") return dayText(number * 7 - 3);
  return dayText(Date.UTC(Math.floor(number / 12), number % 12) / 86_400_000);
}
