import { epochOf } from "../calendar/instant.ts";
import { checkZone } from "../calendar/local-time.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { checkNumber, checkWhole } from "../kit/check.ts";
import type { ContactRules, LedgerEntry, MayAskInput } from "./contact-rules.ts";

/** The facts of one decision with moments and zone read, and the ledger cut at now. */
export type AskFacts = Omit<MayAskInput, "ledger" | "now"> & {
  now: number;
  zone: string;
  doNotDisturbUntil: number;
  past: (Omit<LedgerEntry, "at"> & { at: number })[];
};

const mostDays = 36_500;

/** @throws OutOfRange when a number of the rules, a moment or the zone cannot be taken */
export function readAsk({ person, ask, rules, ledger, now }: MayAskInput): AskFacts {
  checkRules(rules);
  const zone = person.zone ?? rules.zone;
  checkZone("zone", zone);
  const epochMs = epochOf("now", now);
  for (const { kind } of ledger) checkOneOf("ledger.kind", kind, ["ask", "answer", "message"]);
  const { doNotDisturbUntil } = person;
  const past = ledger
    .map((entry) => ({ ...entry, at: epochOf("ledger.at", entry.at) }))
    .filter(({ at }) => at <= epochMs);
  const until =
    doNotDisturbUntil === undefined || doNotDisturbUntil === null
      ? 0
      : epochOf("doNotDisturbUntil", doNotDisturbUntil);
  return { person, ask, rules, now: epochMs, zone, doNotDisturbUntil: until, past };
}

function checkRules(rules: ContactRules): void {
  checkZone("rules.zone", rules.zone);
  const { quietDays, quietDaysSameSurvey, quietDaysAfterAnswer, quietDaysByChannel } = rules;
  const days = { quietDays, quietDaysSameSurvey, quietDaysAfterAnswer, ...quietDaysByChannel };
  for (const [name, value] of Object.entries(days))
    if (value !== undefined) checkNumber(name, value, 0, mostDays);
  for (const { most, days, counts = "asks" } of rules.caps ?? []) {
    checkWhole("caps.most", most, 1);
    checkNumber("caps.days", days, 0, mostDays);
    checkOneOf("caps.counts", counts, ["asks", "everything"]);
  }
  for (const name of ["samplingShare", "holdoutShare"] as const) {
    const share = rules[name];
    if (share !== undefined) checkNumber(name, share, 0, 1);
  }
}
