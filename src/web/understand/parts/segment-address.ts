import { attributePair } from "../../../listen/feedback/contract.ts";

/** Fields of a contact that the filter knows by name; anything else is an attribute of the company's own. */
const namedFields = ["kind", "channel", "touchpoint", "team", "agent", "language", "source", "segment"];

/**
 * The filter that leaves one segment: a field of the contact by its name, an attribute as "name:value".
 * @example segmentFilter("channel", "phone") // => { channel: "phone" }
 * @example segmentFilter("region", "Омск") // => { attr: "region:Омск" }
 */
export function segmentFilter(field: string, value: string): Record<string, string> {
  if (namedFields.includes(field)) return { [field]: value };
  return { attr: attributePair(attributeName(field), value) };
}

/**
 * The attribute's own name, whether or not the server marks attributes with "attr:".
 * @example attributeName("attr:region") // => "region"
 */
export function attributeName(field: string): string {
  return field.startsWith("attr:") ? field.slice("attr:".length) : field;
}
