import { checkNumber, checkPositive } from "../kit/check.ts";

/** One contact: who (and, joined to it where wanted, about what), and when in epoch milliseconds. */
export type ContactMoment = { customer: string; at: number };

/** A list of contacts with the window in days, and the first instant that is not known any more, epoch milliseconds. */
export type RepeatsInput = { contacts: readonly ContactMoment[]; windowDays: number; until: number };

/** For repeatContactRate: contacts whose window is over, and those of them that were followed by another. */
export type RepeatCounts = { followed: number; contacts: number };

/**
 * Counts which contacts were followed by another of the same customer within a window.
 * @formula a contact at t counts when t + window <= until; it is followed when the same customer's next one comes before t + window
 * @use before repeatContactRate; put the topic into `customer` ("42 refund") to count only repeats about the same thing
 * @param input contacts in any order, windowDays above 0, until in epoch milliseconds
 * @returns two whole numbers; zeros without contacts
 * @throws RangeError when a time is not finite, or windowDays is not above 0
 * @convention half open: a second contact exactly one window later is no repeat
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.
 * @example countRepeats({ contacts: [{ customer: "a", at: 0 }, { customer: "a", at: 86400000 }, { customer: "b", at: 0 }], windowDays: 7, until: 864000000 })
 *   // => { followed: 1, contacts: 3 }
 */
export function countRepeats(input: RepeatsInput): RepeatCounts {
  const { contacts, windowDays, until } = input;
  checkPositive("windowDays", windowDays);
  checkNumber("until", until);
  contacts.forEach(({ at }, index) => checkNumber(`contacts[${index}].at`, at));
  const window = windowDays * 86_400_000;
  const ordered = contacts.toSorted((a, b) => a.at - b.at);
  const latest = new Map<string, number>();
  const counts: RepeatCounts = { followed: 0, contacts: 0 };
  for (const { customer, at } of ordered.toReversed()) {
    const next = latest.get(customer);
    latest.set(customer, at);
    if (at + window > until) continue;
    counts.contacts++;
    if (next !== undefined && next < at + window) counts.followed++;
  }
  return counts;
}
