import {
  type AttributeCondition,
  type Choice,
  contactFields,
  type ContactsCondition,
  type SegmentGroup,
  type SegmentNode,
} from "../../core/segments/definition.ts";
import type { FoundCondition, HiddenFind, SearchWish } from "./contract.ts";

/**
 * Who has all conditions, as a definition of a segment; null where one cannot be told: other values of a search that did not keep which
 * those are. A segment tells of customers: of contacts, of whoever had one such.
 * @example findDefinition({ conditions: [{ attribute: "tenure", is: "range", from: null, to: 90 }] }, "customers") // => { on: "group", join: "all", parts: [{ on: "tenure", days: { max: 89 } }] }
 */
export function findDefinition(
  { conditions }: Pick<HiddenFind, "conditions">,
  of: SearchWish["of"],
): SegmentGroup | null {
  const ofContact = conditions.filter(({ attribute }) => isContactField(attribute));
  const others = conditions.filter(({ attribute }) => !isContactField(attribute));
  const parts = others.map((condition) => partOf(condition, of));
  if (ofContact.length > 0) parts.push(contactPart(ofContact));
  if (parts.includes(null)) return null;
  const only = parts.length === 1 ? parts[0] : null;
  // A group of one group says nothing more.
  return only?.on === "group"
    ? only
    : { on: "group", join: "all", parts: parts.flatMap((part) => part ?? []) };
}

const isContactField = (attribute: string) => contactFields.some((field) => field === attribute);

/** One and the same contact has them all. */
function contactPart(conditions: readonly FoundCondition[]): ContactsCondition | null {
  const choices = conditions.map((condition) => [condition.attribute, choiceOf(condition)] as const);
  if (choices.some(([, choice]) => choice === null)) return null;
  return { on: "contacts", ...Object.fromEntries(choices) };
}

function choiceOf(condition: FoundCondition): Choice | null {
  if (condition.is === "value") return [condition.value];
  if (condition.is === "missing") return [null];
  return condition.is === "other" && condition.besides ? { besides: condition.besides } : null;
}

function partOf(condition: FoundCondition, of: SearchWish["of"]): SegmentNode | null {
  const { attribute } = condition;
  if (attribute.startsWith("attr:")) return attributePart(attribute.slice("attr:".length), condition, of);
  return attribute === "tenure" ? tenurePart(condition) : null;
}

/** Days are whole: those before an end are those up to the day before. */
function tenurePart(condition: FoundCondition): SegmentNode | null {
  if (condition.is === "value")
    return { on: "tenure", days: { min: Number(condition.value), max: Number(condition.value) } };
  if (condition.is === "missing") return { on: "tenure", days: { min: 0 }, not: true };
  if (condition.is !== "range") return null;
  const { from, to } = condition;
  const days = {
    ...(from === null ? {} : { min: Math.ceil(from) }),
    ...(to === null ? {} : { max: Math.ceil(to) - 1 }),
  };
  return { on: "tenure", days };
}

/** What stands for "no end": the least number that a definition may hold. */
const least = -1e15;

function attributePart(name: string, condition: FoundCondition, of: SearchWish["of"]): SegmentNode | null {
  const whose = of === "customers" ? (["customer"] as const) : (["customer", "contact"] as const);
  const has = (value: AttributeCondition["value"], not?: true) =>
    joined(
      not ? "all" : "any",
      whose.map((each) => ({ on: "attribute", of: each, name, value, ...(not ? { not } : {}) })),
    );
  if (condition.is === "value") return has({ oneOf: [condition.value] });
  if (condition.is === "other") return condition.besides ? has({ besides: condition.besides }) : null;
  if (condition.is === "missing") {
    return joined(
      "all",
      whose.map((each) => ({ on: "attribute", of: each, name, value: { missing: true } })),
    );
  }
  // Both ends of its ranges belong to them: "under" is "not from".
  const { from, to } = condition;
  const reached = has({ min: from ?? least });
  return to === null ? reached : joined("all", [reached, has({ min: to }, true)]);
}

function joined(join: "all" | "any", parts: SegmentNode[]): SegmentNode {
  return parts.length === 1 ? parts[0]! : { on: "group", join, parts };
}
