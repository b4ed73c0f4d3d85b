import { dayMs, dayNumber, weekdayOf } from "../calendar/day-number.ts";
import { clockMinutes, localTime, momentOf } from "../calendar/local-time.ts";
import { weekdayIndex, weekdays } from "../calendar/working-calendar.ts";
import { refuse } from "../kit/check.ts";
import type { AskRule, ContactCap } from "./contact-rules.ts";
import type { AskFacts } from "./read-ask.ts";

/** A rule that time lifts, at `until` in epoch milliseconds; Infinity: never, as when all weekdays are quiet. */
export type TimedReason = { rule: AskRule; until: number; limit: number | null };

/** The rules of time that stand against an ask at a moment, `at` >= now. */
export function timedReasons(facts: AskFacts, at: number): TimedReason[] {
  const disturb = { rule: "do-not-disturb" as const, until: facts.doNotDisturbUntil, limit: null };
  const all = [
    disturb,
    ...quietPeriods(facts),
    ...capReasons(facts, at),
    ...quietHours(facts, at),
    ...quietDates(facts, at),
  ];
  return all.filter(({ until }) => at < until);
}

function quietPeriods({ past, ask, rules }: AskFacts): TimedReason[] {
  const asks = past.filter(({ kind }) => kind === "ask");
  const channelDays = rules.quietDaysByChannel?.[ask.channel];
  return [
    ...since("quiet-since-any-ask", rules.quietDays, asks),
    ...since(
      "quiet-since-same-survey",
      rules.quietDaysSameSurvey,
      asks.filter(({ survey }) => survey === ask.survey),
    ),
    ...since(
      "quiet-since-same-channel",
      channelDays,
      asks.filter(({ channel }) => channel === ask.channel),
    ),
    ...since(
      "quiet-since-answer",
      rules.quietDaysAfterAnswer,
      past.filter(({ kind }) => kind === "answer"),
    ),
  ];
}

function since(rule: AskRule, days: number | undefined, entries: readonly { at: number }[]): TimedReason[] {
  if (days === undefined || entries.length === 0) return [];
  const last = entries.reduce((latest, { at }) => Math.max(latest, at), 0);
  return [{ rule, until: last + days * dayMs, limit: days }];
}

function capReasons(facts: AskFacts, at: number): TimedReason[] {
  const caps = (facts.rules.caps ?? []).filter(
    ({ channel }) => channel === undefined || channel === facts.ask.channel,
  );
  return caps.flatMap((cap) => {
    const window = sent(facts, cap).filter((when) => when > at - cap.days * dayMs);
    if (window.length < cap.most) return [];
    // One more fits when only most - 1 are left in the window.
    const leaving = window.sort((a, b) => a - b)[window.length - cap.most]!;
    return [{ rule: "too-many" as const, until: leaving + cap.days * dayMs, limit: cap.most }];
  });
}

function sent({ past }: AskFacts, { channel, counts }: ContactCap): number[] {
  return past
    .filter(({ kind }) => kind === "ask" || (counts === "everything" && kind === "message"))
    .filter((entry) => channel === undefined || entry.channel === channel)
    .map(({ at }) => at);
}

function quietHours({ rules, zone }: AskFacts, at: number): TimedReason[] {
  if (!rules.quietHours) return [];
  const from = clockMinutes("quietHours.from", rules.quietHours.from);
  const to = clockMinutes("quietHours.to", rules.quietHours.to);
  if (from === to || to - from === 1440)
    refuse("quiet hours must leave a part of the day", "тихие часы не могут занимать весь день");
  const { day, sinceMidnightMs } = localTime(zone, at);
  const minutes = sinceMidnightMs / 60_000;
  const isQuiet = from < to ? from <= minutes && minutes < to : minutes < to || from <= minutes;
  if (!isQuiet) return [];
  const isUntilTomorrow = minutes >= to;
  const until = momentOf(zone, isUntilTomorrow ? day + 1 : day, to);
  // In the hour that clocks show twice the end may have been shown already: it comes again.
  const again = at + to * 60_000 - sinceMidnightMs;
  return [{ rule: "quiet-hours", until: until > at ? until : again, limit: null }];
}

function quietDates({ rules, zone }: AskFacts, at: number): TimedReason[] {
  const quietWeekdays = new Set(
    (rules.quietWeekdays ?? []).map((weekday) => weekdayIndex("quietWeekdays", weekday)),
  );
  const blackouts = new Set((rules.blackoutDays ?? []).map((day) => dayNumber("blackoutDays", day)));
  const { day } = localTime(zone, at);
  const nextDay = momentOf(zone, day + 1, 0);
  const reasons: TimedReason[] = [];
  if (quietWeekdays.has(weekdayOf(day))) {
    const isAlways = weekdays.every((_, index) => quietWeekdays.has(index));
    reasons.push({ rule: "quiet-weekday", until: isAlways ? Infinity : nextDay, limit: null });
  }
  if (blackouts.has(day)) reasons.push({ rule: "blackout-day", until: nextDay, limit: null });
  return reasons;
}
