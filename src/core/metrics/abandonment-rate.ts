import type { Answer, Estimate } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { checkPartOf, shareOf } from "./share-of.ts";

/** Contacts offered to a queue, those given up, and those of them given up within the short threshold (5-10 seconds, say). */
export type Abandonments = { offered: number; abandoned: number; abandonedShort: number };

/**
 * Share of contacts that the customer gave up while waiting.
 * @formula counted: abandoned / offered; left-out: (abandoned - short) / (offered - short)
 * @use beside serviceLevel; a high rate makes Erlang C overstate the need for staff
 * @param contacts offered, abandoned and abandonedShort; whole numbers, 0 or more
 * @param short    "left-out": misdialled and hung up at once, neither offered nor abandoned; "counted": all count
 * @param level    two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") when there is nothing to divide by
 * @throws RangeError when a count is not whole or is negative, or a part exceeds its whole
 * @convention short abandons are left out of both sides unless said otherwise
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.; Wilson (1927), JASA 22:209-212
 * @example abandonmentRate({ offered: 1040, abandoned: 90, abandonedShort: 40 }) // => known { value: 0.05, low: 0.03813, high: 0.06531 }
 * @example abandonmentRate({ offered: 1000, abandoned: 90, abandonedShort: 40 }, "counted") // => known { value: 0.09, low: 0.0738, high: 0.1093 }
 */
export function abandonmentRate(
  contacts: Abandonments,
  short: "left-out" | "counted" = "left-out",
  level = 0.95,
): Answer<Estimate> {
  checkOneOf("short", short, ["left-out", "counted"]);
  const { offered, abandoned, abandonedShort } = contacts;
  checkPartOf(["abandoned", abandoned], ["offered", offered]);
  checkPartOf(["abandonedShort", abandonedShort], ["abandoned", abandoned]);
  const out = short === "left-out" ? abandonedShort : 0;
  return shareOf(["abandoned", abandoned - out], ["offered", offered - out], level);
}
