import type { Answer, Estimate } from "../kit/answer.ts";
import { shareOf } from "./share-of.ts";

/**
 * Share of contacts after which the same customer came back about the same thing within a window.
 * @formula repeat rate = contacts followed by another within the window / contacts whose window has passed
 * @use the honest stand-in for first contact resolution where nobody is asked; countRepeats makes the two counts from a list of contacts
 * @param followed contacts that were followed by another, whole, 0 or more
 * @param contacts contacts whose window is over, whole; younger ones must not be in it, they would flatter the rate
 * @param level    two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") without contacts
 * @throws RangeError when a count is not whole or is negative, or followed exceeds contacts
 * @convention the contact that was followed is blamed, not the one that follows
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.; Wilson (1927), JASA 22:209-212
 * @example repeatContactRate(150, 1000) // => known { value: 0.15, low: 0.1292, high: 0.1735 }
 */
export function repeatContactRate(followed: number, contacts: number, level = 0.95): Answer<Estimate> {
  return shareOf(["followed", followed], ["contacts", contacts], level);
}
