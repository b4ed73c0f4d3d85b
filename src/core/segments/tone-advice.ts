import type { SegmentCondition, SegmentGroup, SegmentNode } from "./definition.ts";

/** Advice on how to speak with a segment, by who they are; the words stand with the screens. */
export const toneAdvices = [
  "newcomers",
  "loyal",
  "left",
  "detractors",
  "promoters",
  "frequent",
  "negative",
  "best-buyers",
  "losing",
] as const;
export type ToneAdvice = (typeof toneAdvices)[number];

const halfYearDays = 183;
const twoYearsDays = 730;
/** From so many contacts on somebody has told their story more than once. */
const manyContacts = 3;

/**
 * Which advice fits a definition: what surely holds for everybody in it. Conditions that are turned round, or of which only one need
 * hold, tell nothing sure.
 * @example toneAdvice({ on: "group", join: "all", parts: [{ on: "tenure", days: { max: 90 } }] }) // => ["newcomers"]
 */
export function toneAdvice(definition: SegmentGroup): ToneAdvice[] {
  const sure = sureConditions(definition);
  return toneAdvices.filter((advice) => sure.some((condition) => rules[advice](condition)));
}

function sureConditions(node: SegmentNode): SegmentCondition[] {
  if (node.not) return [];
  if (node.on !== "group") return [node];
  return node.join === "all" || node.parts.length === 1 ? node.parts.flatMap(sureConditions) : [];
}

const rules: Record<ToneAdvice, (condition: SegmentCondition) => boolean> = {
  newcomers: (each) => each.on === "tenure" && (each.days.max ?? Infinity) <= halfYearDays,
  loyal: (each) => each.on === "tenure" && (each.days.min ?? 0) >= twoYearsDays,
  left: (each) => each.on === "left",
  detractors: (each) => each.on === "mark" && "group" in each.is && each.is.group === "detractor",
  promoters: (each) => each.on === "mark" && "group" in each.is && each.is.group === "promoter",
  frequent: (each) => each.on === "contacts" && (each.count?.min ?? 1) >= manyContacts,
  negative: (each) => each.on === "sentiment" && each.lean === "negative",
  "best-buyers": (each) =>
    each.on === "rfm" && isWithin(each.segments, ["champions", "loyal", "potential-loyal"]),
  losing: (each) =>
    each.on === "rfm" && isWithin(each.segments, ["at-risk", "cannot-lose", "about-to-sleep", "hibernating"]),
};

const isWithin = (given: readonly string[] | undefined, all: readonly string[]) =>
  given !== undefined && given.every((name) => all.includes(name));
