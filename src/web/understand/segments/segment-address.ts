import type { SegmentGroup } from "../../../core/segments/definition.ts";
import { addDays } from "../../kit/period/period.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { segmentNameLimit } from "../../../listen/segments/contract.ts";
import { definitionSchema } from "../../../listen/segments/definition-contract.ts";

/**
 * The definition that an address carries, `?definition=…` in JSON: how another screen hands over customers worth a name. Null where there
 * is none, or none that fits.
 * @example readDefinition(new URLSearchParams([["definition", '{"on":"group","join":"all","parts":[{"on":"left"}]}']])) // => { on: "group", join: "all", parts: [{ on: "left" }] }
 */
export function readDefinition(address: URLSearchParams): SegmentGroup | null {
  const text = address.get("definition");
  if (text === null) return null;
  try {
    const read = definitionSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The address of a new segment with this definition, and a name if it has one already, under the workspace.
 * @example newSegmentPath({ on: "group", join: "all", parts: [{ on: "left" }] }) // => "segments/new?definition=%7B%22on%22%3A%22group%22%2C%22join%22%3A%22all%22%2C%22parts%22%3A%5B%7B%22on%22%3A%22left%22%7D%5D%7D"
 */
export function newSegmentPath(definition: SegmentGroup, name?: string): string {
  const named: Record<string, string> = name === undefined ? {} : { name: name.slice(0, segmentNameLimit) };
  return `segments/new?${new URLSearchParams({ ...named, definition: JSON.stringify(definition) })}`;
}

/**
 * The contacts under a segment's number: the same days as it was counted over.
 * @example countedContacts("acme", "s1", { days: 30, lastDay: "2026-03-30" }) // => "/w/acme/feedback?from=2026-03-01&to=2026-03-31&segment=s1"
 */
export function countedContacts(
  slug: string,
  segment: string,
  counted: { days: number; lastDay: string | null } | undefined,
): string {
  const period = new URLSearchParams();
  if (counted?.lastDay) {
    const to = addDays(counted.lastDay, 1);
    period.set("from", addDays(to, -counted.days));
    period.set("to", to);
  }
  return contactsPath(slug, period, { segment });
}
