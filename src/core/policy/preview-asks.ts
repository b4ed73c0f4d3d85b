import {
  askRules,
  type AskedPerson,
  type AskRule,
  type ContactRules,
  type LedgerEntry,
  type PlannedAsk,
} from "./contact-rules.ts";
import type { Instant } from "../calendar/instant.ts";
import { mayAsk } from "./may-ask.ts";

/** People with what was sent to each, and a planned ask under rules at a moment. */
export type PreviewInput = {
  people: { person: AskedPerson; ledger: LedgerEntry[] }[];
  ask: PlannedAsk;
  rules: ContactRules;
  now: Instant;
};

/** People whom a rule holds back, and those of them whom nothing else does: so many more would be asked without it. */
export type RuleCount = { rule: AskRule; people: number; alone: number };

/**
 * How many of a list of people would be asked now, and which rule holds back how many: a what-if of a contact policy.
 * @use before a wave is sent or a rule is changed; for one person take mayAsk
 * @param input people each with a ledger, planned ask, rules and the moment
 * @returns people in all, people asked, and the rules that hold anybody back in the order of their checking; all zero for no people
 * @throws RangeError as mayAsk
 * @source as mayAsk
 * @example previewAsks({ people: [{ person: { id: "a" }, ledger: [] }, { person: { id: "b", isOptedOut: true }, ledger: [] }], ask: { survey: "nps", channel: "sms", wave: "1" }, rules: { zone: "UTC" }, now: 1772460000000 }) // => { people: 2, asked: 1, heldBack: [{ rule: "opted-out", people: 1, alone: 1 }] }
 */
export function previewAsks(input: PreviewInput): { people: number; asked: number; heldBack: RuleCount[] } {
  const { ask, rules, now } = input;
  const counts = new Map(askRules.map((rule) => [rule, { rule, people: 0, alone: 0 }]));
  let asked = 0;
  for (const { person, ledger } of input.people) {
    const against = new Set(mayAsk({ person, ledger, ask, rules, now }).reasons.map(({ rule }) => rule));
    if (against.size === 0) asked++;
    for (const rule of against) {
      const count = counts.get(rule)!;
      count.people++;
      if (against.size === 1) count.alone++;
    }
  }
  const heldBack = [...counts.values()].filter(({ people }) => people > 0);
  return { people: input.people.length, asked, heldBack };
}
