import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkWhole, refuse } from "../kit/check.ts";
import { momentAfter } from "./add-working-time.ts";
import { epochOf, type Instant, instantText } from "./instant.ts";
import { type ReadCalendar, readCalendar, type WorkingCalendar } from "./working-calendar.ts";
import { workedBetween } from "./working-milliseconds-between.ts";

/** A stretch when the clock stands, such as waiting for the customer's papers; `to` null or left out: still waiting. */
export type ClockPause = { from: Instant; to?: Instant | null };

/** A promise in working time. */
export type DeadlineInput = {
  /** When the clock starts. */
  start: Instant;
  /** Working time promised, milliseconds, whole. */
  milliseconds: number;
  calendar: WorkingCalendar;
  /** In any order, may overlap. */
  pauses?: ClockPause[];
  /** The moment to judge from. */
  now: Instant;
};

/** Where a promise stands. Moments are ISO text in UTC, durations working milliseconds. */
export type DeadlineState = {
  /** Null while a pause is open: the end cannot be known. */
  deadline: string | null;
  isPaused: boolean;
  isOverdue: boolean;
  /** Used until now, pauses left out; may exceed what was promised. */
  usedMilliseconds: number;
  /** Promised less used; negative when overdue. */
  leftMilliseconds: number;
};

/**
 * Where a promise in working time stands, with a clock that stops in pauses: deadline, time used and left, overdue or not.
 * @formula used(t) = working time in start..t outside the union of pauses; deadline = the earliest t with used(t) = milliseconds
 * @use for cases and their service levels; one pause reason a stretch, overlapping ones are counted once
 * @param input promise, calendar, pauses, and the moment to judge from
 * @returns deadline, pause, overdue, used and left; no answer ("infeasible") when the calendar does not hold so much working time before 2200
 * @throws RangeError when a moment has no zone, a pause ends before it begins, the duration is negative, or the calendar cannot be read
 * @convention overdue is strictly later than the deadline; pauses that begin after `now` do not count yet, one that ends after `now` is still open; a pause reaching back before the start counts from the start
 * @source Klee (1977), American Mathematical Monthly 84:284-285, the union of intervals
 * @example workingDeadline({ start: "2026-03-02T06:00:00Z", milliseconds: 14400000, calendar: { zone: "Europe/Moscow", week: { monday: [{ from: "09:00", to: "18:00" }] } }, pauses: [{ from: "2026-03-02T07:00:00Z", to: "2026-03-02T09:00:00Z" }], now: "2026-03-02T10:00:00Z" }) // => known { deadline: "2026-03-02T12:00:00.000Z", isPaused: false, isOverdue: false, usedMilliseconds: 7200000, leftMilliseconds: 7200000 }
 */
export function workingDeadline(input: DeadlineInput): Answer<DeadlineState> {
  const start = epochOf("start", input.start);
  const now = epochOf("now", input.now);
  checkWhole("milliseconds", input.milliseconds, 0);
  const calendar = readCalendar(input.calendar);
  const pauses = pausesUntil(now, start, input.pauses ?? []);
  const isPaused = pauses.at(-1)?.[1] === Infinity;
  const used = usedUntil(calendar, start, now, pauses);
  const end = endOf(calendar, start, input.milliseconds, pauses);
  if (end === null) return unknown("infeasible");
  return known({
    deadline: end === Infinity ? null : instantText(end),
    isPaused,
    isOverdue: now > end,
    usedMilliseconds: used,
    leftMilliseconds: input.milliseconds - used,
  });
}

/** Sorted and joined; one that is open now never ends. */
function pausesUntil(now: number, start: number, pauses: readonly ClockPause[]): [number, number][] {
  const joined: [number, number][] = [];
  const begun = pauses.map(readPause).filter(([from]) => from <= now);
  for (const [from, to] of begun.sort((a, b) => a[0] - b[0])) {
    const end = to > now ? Infinity : to;
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) joined.push([Math.max(start, from), end]);
  }
  return joined;
}

function readPause({ from, to }: ClockPause): [number, number] {
  const start = epochOf("pauses.from", from);
  const end = to === undefined || to === null ? Infinity : epochOf("pauses.to", to);
  if (end < start)
    refuse("a pause must not end before it begins", "пауза не может кончиться раньше, чем началась");
  return [start, end];
}

function usedUntil(
  calendar: ReadCalendar,
  start: number,
  now: number,
  pauses: readonly [number, number][],
): number {
  let used = 0;
  let at = start;
  for (const [from, to] of [...pauses, [now, now] as const]) {
    if (from > at) used += workedBetween(calendar, at, Math.min(from, now));
    at = Math.max(at, to);
  }
  return used;
}

/** Infinity: in an open pause; null: not before 2200. */
function endOf(
  calendar: ReadCalendar,
  start: number,
  amount: number,
  pauses: readonly [number, number][],
): number | null {
  let left = amount;
  let at = start;
  for (const [from, to] of pauses) {
    const before = workedBetween(calendar, at, from);
    if (before >= left) break;
    left -= before;
    at = to;
  }
  return at === Infinity ? Infinity : momentAfter(calendar, at, left);
}
