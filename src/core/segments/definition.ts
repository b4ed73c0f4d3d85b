import type { RfmSegment } from "../rfm/rfm-segment.ts";

/**
 * Who belongs to a segment: conditions on a customer, joined by all or any, in groups within groups. Everything may be turned round by
 * `not`. The contract of src/listen/segments takes exactly this.
 */

/** Days back from the end of the records, or days of the company's own clock `from <= day < to`; neither: ever. */
export type Within = { days?: number | undefined; from?: string | undefined; to?: string | undefined };
/** Both ends belong to it; one may be missing. */
export type Bounds = { min?: number | undefined; max?: number | undefined };
/** How many times; left out: at least once. `max` 0: not once. */
export type Count = Bounds;

/** Any of these values, null: not given; or all that is given besides some. */
export type Choice<T = string> = (T | null)[] | { besides: T[] };

type Turned = { not?: boolean | undefined };

/** What stands in a customer's own attributes, or in those of any contact of theirs. */
export type AttributeCondition = Turned & {
  on: "attribute";
  of: "customer" | "contact";
  name: string;
  value: { oneOf: string[] } | { besides: string[] } | Bounds | { missing: true };
};
/** Whole days as a customer at the end of the records; who has no first day known fits none. */
export type TenureCondition = Turned & { on: "tenure"; days: Bounds };
/** One contact must fit all that is asked of it. */
export type ContactsCondition = Turned & {
  on: "contacts";
  within?: Within | undefined;
  count?: Count | undefined;
  sentiment?: Lean[] | undefined;
} & Partial<Record<ContactField, Choice | undefined>>;
/** What is noted of a contact in one word each. */
export const contactFields = ["kind", "channel", "touchpoint", "team", "language"] as const;
export type ContactField = (typeof contactFields)[number];
export type TopicsCondition = Turned & {
  on: "topics";
  topics: string[];
  within?: Within | undefined;
  count?: Count | undefined;
};
export type EventsCondition = Turned & {
  on: "events";
  names: string[];
  within?: Within | undefined;
  count?: Count | undefined;
};
export type Lean = "negative" | "neutral" | "positive";
/** The mean lean of all that a customer said. */
export type SentimentCondition = Turned & { on: "sentiment"; lean: Lean; within?: Within | undefined };
/** Who gives 9-10, 7-8, 0-6 when asked whether they would recommend. */
export type NpsGroup = "promoter" | "passive" | "detractor";
export type MarkCondition = Turned & {
  on: "mark";
  scale: string;
  which: "last" | "mean" | "any";
  is: { group: NpsGroup } | Bounds;
  within?: Within | undefined;
};
/** A contact of cancellation, or a product event after which a customer is gone. */
export type LeftCondition = Turned & { on: "left"; within?: Within | undefined };
/** Scores of 1 to 5 and names of segments; a customer fits where each list given holds theirs. */
export type RfmCondition = Turned & {
  on: "rfm";
  recency?: number[] | undefined;
  frequency?: number[] | undefined;
  monetary?: number[] | undefined;
  /** Mean of frequency and monetary, halves up. */
  value?: number[] | undefined;
  segments?: RfmSegment[] | undefined;
};

export type SegmentCondition =
  | AttributeCondition
  | TenureCondition
  | ContactsCondition
  | TopicsCondition
  | EventsCondition
  | SentimentCondition
  | MarkCondition
  | LeftCondition
  | RfmCondition;
export type SegmentGroup = Turned & { on: "group"; join: "all" | "any"; parts: SegmentNode[] };
export type SegmentNode = SegmentCondition | SegmentGroup;

/**
 * Every condition of a definition, in the order in which it is read.
 * @example conditionsIn({ on: "group", join: "all", parts: [{ on: "left" }, { on: "group", join: "any", parts: [{ on: "tenure", days: { max: 90 } }] }] }).length // => 2
 */
export function conditionsIn(node: SegmentNode): SegmentCondition[] {
  return node.on === "group" ? node.parts.flatMap(conditionsIn) : [node];
}

/**
 * Topics that a definition names, each once: their names are looked up for the sentence.
 * @example topicsIn({ on: "topics", topics: ["a", "a"] }) // => ["a"]
 */
export function topicsIn(node: SegmentNode): string[] {
  return [...new Set(conditionsIn(node).flatMap((each) => (each.on === "topics" ? each.topics : [])))];
}

/**
 * Whether a definition asks of nothing but attributes, so that what its customers say, do and buy moves nobody in or out of it.
 * @example isByAttributes({ on: "attribute", of: "customer", name: "plan", value: { oneOf: ["basic"] } }) // => true
 * @example isByAttributes({ on: "tenure", days: { max: 90 } }) // => false
 */
export function isByAttributes(node: SegmentNode): boolean {
  return conditionsIn(node).every(({ on }) => on === "attribute");
}
