import type { Answer, Estimate } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { checkPartOf, shareOf } from "./share-of.ts";

/** Issues of a period: all, those solved by the first contact, and those that the first line cannot solve at all. */
export type FirstContacts = { issues: number; resolvedFirst: number; notResolvable: number };

/**
 * First Contact Resolution: share of issues that the customer's first contact solved.
 * @formula gross FCR = resolved at first / issues; net FCR = resolved at first / (issues - not resolvable by the first line)
 * @use gross is what customers live through, net is what the first line can answer for; repeatContactRate where nobody marks what was solved
 * @param contacts issues, resolvedFirst and notResolvable; whole numbers, 0 or more
 * @param basis    "gross": of all issues; "net": of those that the first line could solve
 * @param level    two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") when there is nothing to divide by
 * @throws RangeError when a count is not whole or is negative, or the parts exceed the issues
 * @convention gross unless said otherwise; what counts as solved (asked, marked, or no repeat in a window) is the caller's, and must be told beside the number
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.; ISO 18295-1:2017; Wilson (1927), JASA 22:209-212
 * @example fcr({ issues: 1000, resolvedFirst: 700, notResolvable: 200 }) // => known { value: 0.7, low: 0.6709, high: 0.7276 }
 * @example fcr({ issues: 1000, resolvedFirst: 700, notResolvable: 200 }, "net") // => known { value: 0.875, low: 0.8503, high: 0.8961 }
 */
export function fcr(
  contacts: FirstContacts,
  basis: "gross" | "net" = "gross",
  level = 0.95,
): Answer<Estimate> {
  checkOneOf("basis", basis, ["gross", "net"]);
  const { issues, resolvedFirst, notResolvable } = contacts;
  checkPartOf(["notResolvable", notResolvable], ["issues", issues]);
  checkPartOf(["resolvedFirst", resolvedFirst], ["issues - notResolvable", issues - notResolvable]);
  const whole = basis === "gross" ? issues : issues - notResolvable;
  return shareOf(["resolvedFirst", resolvedFirst], ["issues", whole], level);
}
