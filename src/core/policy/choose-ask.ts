import { checkNumber } from "../kit/check.ts";
import type { Instant } from "../calendar/instant.ts";
import type { AskedPerson, AskReason, ContactRules, LedgerEntry, PlannedAsk } from "./contact-rules.ts";
import { mayAsk } from "./may-ask.ts";

/** Surveys that compete for one person; a higher priority goes first, of equal ones the first in the list. */
export type ChooseAskInput = {
  person: AskedPerson;
  asks: (PlannedAsk & { priority: number })[];
  rules: ContactRules;
  ledger: LedgerEntry[];
  now: Instant;
};

/** The place in the list of the ask that goes out (null: none may) and, place by place, the rules against each. */
export type ChosenAsk = { chosen: number | null; reasons: AskReason[][] };

/**
 * Which of several surveys a person gets when they compete: the one of highest priority that may be asked.
 * @use when more than one survey is due for a person; the others wait, since the chosen ask starts the silence anew
 * @param input person, competing asks with priorities, rules, ledger and the moment
 * @returns place of the chosen ask from 0, or null, and the reasons against each (an ask that only lost to another has none)
 * @throws RangeError as mayAsk
 * @source as mayAsk
 * @example chooseAsk({ person: { id: "p-1", optedOutChannels: ["sms"] }, asks: [{ survey: "csat", channel: "email", wave: "1", priority: 1 }, { survey: "nps", channel: "sms", wave: "1", priority: 5 }], rules: { zone: "UTC" }, ledger: [], now: "2026-03-10T12:00:00Z" }) // => { chosen: 0, reasons: [[], [{ rule: "channel-opted-out", until: null }]] }
 */
export function chooseAsk(input: ChooseAskInput): ChosenAsk {
  const { person, asks, rules, ledger, now } = input;
  for (const { priority } of asks) checkNumber("priority", priority);
  const reasons = asks.map((ask) => mayAsk({ person, ask, rules, ledger, now }).reasons);
  const free = asks.map((_, place) => place).filter((place) => reasons[place]!.length === 0);
  const chosen = free.reduce<number | null>(
    (best, place) => (best === null || asks[place]!.priority > asks[best]!.priority ? place : best),
    null,
  );
  return { chosen, reasons };
}
