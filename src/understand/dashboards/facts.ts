import { addMonths } from "../../core/calendar/local-bins.ts";
import { dayMs } from "../../core/calendar/day-number.ts";

/** Periods that roll with the calendar: so many days, or months, up to and with a day. */
export const rollingPeriods = ["7d", "28d", "30d", "90d", "3m", "12m"] as const;
/** Those that are offered: as in the filter of all screens. */
export const offeredPeriods = ["7d", "28d", "3m", "12m"] as const satisfies readonly RollingPeriod[];
export type RollingPeriod = (typeof rollingPeriods)[number];

/**
 * The question of a tile as the metric is asked it: `last=30d` becomes the thirty days that end with the given one, anything else stays.
 * A rolling period stands before a fixed one, should an address hold both.
 * @param lastDay "2026-03-31", by the company's clock
 * @example tileQuestion("by=channel&last=7d", "2026-03-31").toString() // => "by=channel&from=2026-03-25&to=2026-04-01"
 */
export function tileQuestion(query: string, lastDay: string): URLSearchParams {
  const question = new URLSearchParams(query);
  const last = rollingPeriods.find((each) => each === question.get("last"));
  question.delete("last");
  if (!last) return question;
  const end = Date.parse(`${lastDay}T00:00:00Z`) + dayMs;
  question.set("from", dayOf(startOf(last, end)));
  question.set("to", dayOf(end));
  return question;
}

function startOf(last: RollingPeriod, end: number): number {
  const count = Number.parseInt(last, 10);
  return last.endsWith("m") ? addMonths(end, -count) : end - count * dayMs;
}

const dayOf = (face: number) => new Date(face).toISOString().slice(0, 10);
