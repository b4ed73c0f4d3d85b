import type { SegmentCondition } from "../../../../core/segments/definition.ts";
import type { SegmentFields } from "../../../../listen/segments/contract.ts";

/** What a condition may ask about, as one chooses it: an attribute by its name, or one of the others. */
export type FieldKey =
  | `attribute:${"customer" | "contact"}:${string}`
  | "tenure"
  | "contacts"
  | "topics"
  | "events"
  | "sentiment"
  | "mark"
  | "left"
  | "rfm-segment"
  | "rfm-score";

/** The key of the field that a condition asks about. */
export function fieldOf(condition: SegmentCondition): FieldKey {
  if (condition.on === "attribute") return `attribute:${condition.of}:${condition.name}`;
  if (condition.on === "rfm") return condition.segments ? "rfm-segment" : "rfm-score";
  return condition.on;
}

/**
 * A new condition on a field, as far as it can be guessed; the rest is for the person.
 * @example newCondition("attribute:customer:a:b", undefined) // => { on: "attribute", of: "customer", name: "a:b", value: { oneOf: [] } }
 */
export function newCondition(key: FieldKey, fields: SegmentFields | undefined): SegmentCondition {
  if (key.startsWith("attribute:")) {
    const [, of, ...name] = key.split(":");
    const known = { of: of as "customer" | "contact", name: name.join(":") };
    const attribute = fields?.attributes.find((each) => each.of === known.of && each.name === known.name);
    const isMeasured = attribute?.range && (attribute.values === null || attribute.values.length > 24);
    return { on: "attribute", ...known, value: isMeasured ? { min: attribute.range!.min } : { oneOf: [] } };
  }
  switch (key) {
    case "tenure":
      return { on: "tenure", days: { max: 90 } };
    case "topics":
      return { on: "topics", topics: [], within: { days: 90 } };
    case "events":
      return { on: "events", names: [], within: { days: 30 } };
    case "sentiment":
      return { on: "sentiment", lean: "negative", within: { days: 90 } };
    case "mark": {
      const scale = fields?.scales[0]?.value ?? "nps";
      return scale === "nps"
        ? { on: "mark", scale, which: "last", is: { group: "detractor" } }
        : { on: "mark", scale, which: "last", is: { max: 2 } };
    }
    case "left":
      return { on: "left" };
    case "rfm-segment":
      return { on: "rfm", segments: [] };
    case "rfm-score":
      return { on: "rfm", recency: [] };
    default:
      return { on: "contacts", count: { min: 3 }, within: { days: 30 } };
  }
}
