import type { AttributeCondition, SegmentGroup, SegmentNode } from "../../core/segments/definition.ts";
import type { FoundCondition, HiddenFind, SearchWish } from "./contract.ts";

/**
 * Who has all conditions, as a definition of a segment; null where one of them cannot be said of customers (their language, other values of contacts).
 * @example findDefinition({ conditions: [{ attribute: "tenure", is: "range", from: null, to: 90 }] }, "customers") // => { on: "group", join: "all", parts: [{ on: "tenure", days: { max: 89 } }] }
 */
export function findDefinition(
  { conditions }: Pick<HiddenFind, "conditions">,
  of: SearchWish["of"],
): SegmentGroup | null {
  const parts = conditions.map((condition) => partOf(condition, of));
  return parts.includes(null)
    ? null
    : { on: "group", join: "all", parts: parts.flatMap((part) => part ?? []) };
}

function partOf(condition: FoundCondition, of: SearchWish["of"]): SegmentNode | null {
  const { attribute } = condition;
  if (attribute.startsWith("attr:")) return attributePart(attribute.slice("attr:".length), condition, of);
  if (attribute === "tenure") return tenurePart(condition);
  if (condition.is !== "value" || !["kind", "channel", "touchpoint"].includes(attribute)) return null;
  return { on: "contacts", [attribute]: [condition.value] };
}

/** Days are whole: those before an end are those up to the day before. */
function tenurePart(condition: FoundCondition): SegmentNode | null {
  if (condition.is === "value")
    return { on: "tenure", days: { min: Number(condition.value), max: Number(condition.value) } };
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
  if (condition.is === "other") return otherPart(has, condition.besides, of);
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

/** Given, and none of the values told apart. Of contacts it cannot be said: a segment tells of any contact of a customer, not of each. */
function otherPart(
  has: (value: AttributeCondition["value"], not: true) => SegmentNode,
  besides: string[] | undefined,
  of: SearchWish["of"],
): SegmentNode | null {
  if (besides === undefined || of === "contacts") return null;
  return joined("all", [has({ missing: true }, true), has({ oneOf: besides }, true)]);
}

function joined(join: "all" | "any", parts: SegmentNode[]): SegmentNode {
  return parts.length === 1 ? parts[0]! : { on: "group", join, parts };
}
