import type { Answer, Estimate } from "../kit/answer.ts";
import { checkCount } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { checkPartOf, shareOf } from "./share-of.ts";

/** Contacts of a period by what became of them; "in time" is before the threshold (20 seconds, say). */
export type QueueCounts = {
  answered: number;
  answeredInTime: number;
  abandoned: number;
  abandonedInTime: number;
};

/** What to do with those who gave up: see serviceLevel. */
export type AbandonedAs = "missed" | "left-out" | "met-when-short" | "left-out-when-short";

/**
 * Service level: share of contacts answered within the threshold, by one of the four definitions in use.
 * @formula missed: a / (A + B); left-out: a / A; met-when-short: (a + b) / (A + B); left-out-when-short: a / (A + B - b), where A answered, a of them in time, B abandoned, b of them in time
 * @use the target of a phone or chat queue; tell the definition beside the number, they differ by points when many give up
 * @param counts      answered, answeredInTime, abandoned, abandonedInTime; whole numbers, 0 or more
 * @param abandonedAs "missed": all who gave up count against it; "left-out": answered contacts only; "met-when-short": giving up before the threshold counts as met; "left-out-when-short": those are not counted at all
 * @param level       two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") when there is nothing to divide by
 * @throws RangeError when a count is not whole or is negative, or an in-time part exceeds its whole
 * @convention left-out-when-short unless said otherwise: who hangs up within the threshold was not made to wait
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.; manuals of Avaya and Genesys for the four definitions
 * @example serviceLevel({ answered: 900, answeredInTime: 720, abandoned: 100, abandonedInTime: 40 }) // => known { value: 0.75 }
 * @example serviceLevel({ answered: 900, answeredInTime: 720, abandoned: 100, abandonedInTime: 40 }, "missed") // => known { value: 0.72, low: 0.6914, high: 0.7469 }
 */
export function serviceLevel(
  counts: QueueCounts,
  abandonedAs: AbandonedAs = "left-out-when-short",
  level = 0.95,
): Answer<Estimate> {
  checkOneOf("abandonedAs", abandonedAs, ["missed", "left-out", "met-when-short", "left-out-when-short"]);
  const { answered, answeredInTime, abandoned, abandonedInTime } = counts;
  checkPartOf(["answeredInTime", answeredInTime], ["answered", answered]);
  checkPartOf(["abandonedInTime", abandonedInTime], ["abandoned", abandoned]);
  checkCount("answered + abandoned", answered + abandoned);
  const offered = answered + abandoned;
  const [met, whole] = {
    missed: [answeredInTime, offered] as const,
    "left-out": [answeredInTime, answered] as const,
    "met-when-short": [answeredInTime + abandonedInTime, offered] as const,
    "left-out-when-short": [answeredInTime, offered - abandonedInTime] as const,
  }[abandonedAs];
  return shareOf(["met", met], ["contacts", whole], level);
}
