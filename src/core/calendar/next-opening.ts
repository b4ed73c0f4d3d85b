import { type Answer, known, unknown } from "../kit/answer.ts";
import { epochOf, type Instant, instantText } from "./instant.ts";
import { momentAfter } from "./add-working-time.ts";
import { readCalendar, type WorkingCalendar } from "./working-calendar.ts";

/**
 * When work goes on: at once when it is going on, else at the next opening.
 * @use for the start of a clock that only runs in working hours, and for "we shall answer from …"
 * @param at       epoch milliseconds or ISO text with zone
 * @param calendar working hours, days off, transferred and short days in one zone
 * @returns ISO text in UTC, `at` itself during work; no answer ("infeasible") when nothing opens before 2200
 * @throws RangeError when the moment has no zone or the calendar cannot be read
 * @source half-open intervals: Dijkstra (1982), EWD831
 * @example nextOpening("2026-03-06T18:00:00+03:00", { zone: "Europe/Moscow", week: { friday: [{ from: "09:00", to: "18:00" }] } }) // => known "2026-03-13T06:00:00.000Z"
 */
export function nextOpening(at: Instant, calendar: WorkingCalendar): Answer<string> {
  // The first millisecond of work ends one after the opening.
  const afterFirst = momentAfter(readCalendar(calendar), epochOf("at", at), 1);
  return afterFirst === null ? unknown("infeasible") : known(instantText(afterFirst - 1));
}
