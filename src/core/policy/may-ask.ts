import { instantText } from "../calendar/instant.ts";
import type { AskReason, MayAskInput } from "./contact-rules.ts";
import { type AskFacts, readAsk } from "./read-ask.ts";
import { standingReasons } from "./standing-reasons.ts";
import { timedReasons } from "./timed-reasons.ts";

/** Whether a person may be asked now, every rule against it, and the first moment when none would be (ISO text in UTC; null: time alone will not do). */
export type AskVerdict = { mayAsk: boolean; reasons: AskReason[]; nextAllowedAt: string | null };

/**
 * Whether a person may be asked for an opinion now: yes, or every reason why not, and from when it may be.
 * @formula allowed = no rule stands against; nextAllowedAt = the earliest t >= now at which no rule of time stands against, found by going on to the latest `until` until none is left
 * @use before every invitation and reminder on every channel, with one ledger for all; for "how many would we ask" take previewAsks
 * @param input person, planned ask, rules, ledger of what was sent and answered, and the moment; entries later than the moment are left out
 * @returns verdict, all reasons (standing ones first), and the next allowed moment, which is now when allowed
 * @throws RangeError when a moment has no zone, a share lies outside 0..1, days are negative, quiet hours fill the day, or a date or zone does not exist
 * @convention days of silence are 24 hours, free again exactly at their end; a quiet day's own end is midnight by the person's clock; a person whose language is not known is not shut out by it; a person whose consent is not known has not given it; sample and holdout are drawn apart, by hash
 * @source Dillman, Smyth & Christian (2014), Internet, Phone, Mail, and Mixed-Mode Surveys, on contact burden; Porter, Whitcomb & Weitzer (2004), New Directions for Institutional Research 121:63-73, on survey fatigue
 * @example mayAsk({ person: { id: "p-1", zone: "Europe/Moscow" }, ask: { survey: "nps", channel: "sms", wave: "2026-03" }, rules: { zone: "UTC", quietDays: 30, quietHours: { from: "21:00", to: "09:00" } }, ledger: [{ kind: "ask", at: "2026-02-10T20:00:00Z", channel: "email", survey: "csat" }], now: "2026-03-10T12:00:00Z" }) // => { mayAsk: false, reasons: [{ rule: "quiet-since-any-ask", until: "2026-03-12T20:00:00.000Z", limit: 30 }], nextAllowedAt: "2026-03-13T06:00:00.000Z" }
 */
export function mayAsk(input: MayAskInput): AskVerdict {
  const facts = readAsk(input);
  const standing = standingReasons(facts);
  const timed = timedReasons(facts, facts.now).map((reason) => ({
    ...reason,
    until: momentText(reason.until),
  }));
  const reasons = [...standing, ...timed];
  const nextAllowedAt = standing.length > 0 ? null : momentText(firstFreeMoment(facts));
  return { mayAsk: reasons.length === 0, reasons, nextAllowedAt };
}

function momentText(epochMs: number): string | null {
  return epochMs === Infinity ? null : instantText(epochMs);
}

/** Infinity: never. */
function firstFreeMoment(facts: AskFacts): number {
  let at = facts.now;
  while (at < Infinity) {
    const reasons = timedReasons(facts, at);
    if (reasons.length === 0) return at;
    at = Math.max(...reasons.map(({ until }) => until));
  }
  return at;
}
