import { z } from "zod";
import type { SegmentCondition, SegmentGroup } from "../../core/segments/definition.ts";
import { feedbackKinds } from "../facts.ts";

/**
 * A segment's definition as it comes from outside: who belongs to it (core/segments/definition.ts tells what each condition means).
 * Bounded: groups go three deep, so that a definition can be read by a person and asked of a database.
 */

export const segmentBounds = {
  mostConditions: 40,
  mostValues: 200,
  deepest: 3,
  mostSegments: 200,
  longestDays: 36_500,
};

/** A name or a value as a file gave it: no sign is refused but the one that a database cannot hold. */
const plain = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => !text.includes("\u0000"), "holds a sign that no text has");
const tooMany = `at most ${segmentBounds.mostValues} values`;
const chosen = <T extends z.ZodType>(value: T) =>
  z.array(value).min(1).max(segmentBounds.mostValues, tooMany);
const several = chosen(plain);
/** Of a contact's field: null is "not given". */
const choice = <T extends z.ZodType>(value: T) =>
  z.union([chosen(value.nullable()), z.strictObject({ besides: chosen(value) })]).optional();

const amount = z.number().min(-1e15).max(1e15);
const isRange = ({ min, max }: { min?: number | undefined; max?: number | undefined }) =>
  (min !== undefined || max !== undefined) && (min ?? -Infinity) <= (max ?? Infinity);
const needsRange = "needs min or max, min not above max";
const bounds = z.strictObject({ min: amount.optional(), max: amount.optional() }).refine(isRange, needsRange);
const whole = z.number().int().min(0).max(1_000_000);
const count = z.strictObject({ min: whole.optional(), max: whole.optional() }).refine(isRange, needsRange);
const days = z.number().int().min(0).max(segmentBounds.longestDays);

export const withinSchema = z
  .strictObject({
    days: days.min(1).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  })
  .refine(
    ({ days: back, from, to }) =>
      back === undefined ? from === undefined || to === undefined || from < to : !from && !to,
    "takes days, or from before to",
  );

const lean = z.enum(["negative", "neutral", "positive"]);
const not = z.boolean().optional();
const within = withinSchema.optional();
const counted = count.optional();
const fifths = chosen(z.number().int().min(1).max(5)).optional();

export const rfmSegmentName = z.enum([
  "champions",
  "loyal",
  "potential-loyal",
  "new",
  "promising",
  "needs-attention",
  "about-to-sleep",
  "at-risk",
  "cannot-lose",
  "hibernating",
  "lost",
]);
export const markScales = ["nps", "csat5", "csat7", "ces7", "stars5", "other"] as const;

const attribute = z
  .strictObject({
    on: z.literal("attribute"),
    of: z.enum(["customer", "contact"]).default("customer"),
    name: plain,
    value: z.union([
      z.strictObject({ oneOf: z.array(plain).min(1) }),
      z.strictObject({ besides: z.array(plain).min(1) }),
      z.strictObject({ missing: z.literal(true) }),
      bounds,
    ]),
    not,
  })
  // Told here, where no other form of the value can be what was meant.
  .superRefine(({ value }, { addIssue }) => {
    for (const [way, values] of Object.entries(value)) {
      if (Array.isArray(values) && values.length > segmentBounds.mostValues)
        addIssue({ code: "custom", message: tooMany, path: ["value", way] });
    }
  });
const tenure = z.strictObject({
  on: z.literal("tenure"),
  days: z.strictObject({ min: days.optional(), max: days.optional() }).refine(isRange, needsRange),
  not,
});
const contacts = z.strictObject({
  on: z.literal("contacts"),
  within,
  count: counted,
  kind: choice(z.enum(feedbackKinds)),
  channel: choice(plain),
  touchpoint: choice(plain),
  team: choice(plain),
  language: choice(plain),
  sentiment: chosen(lean).optional(),
  not,
});
const topics = z.strictObject({
  on: z.literal("topics"),
  topics: chosen(z.uuid()),
  within,
  count: counted,
  not,
});
const events = z.strictObject({ on: z.literal("events"), names: several, within, count: counted, not });
const sentiment = z.strictObject({ on: z.literal("sentiment"), lean, within, not });
const mark = z
  .strictObject({
    on: z.literal("mark"),
    scale: z.enum(markScales),
    which: z.enum(["last", "mean", "any"]),
    is: z.union([z.strictObject({ group: z.enum(["promoter", "passive", "detractor"]) }), bounds]),
    within,
    not,
  })
  .refine(({ scale, is }) => scale === "nps" || !("group" in is), "only NPS has promoters and detractors");
const left = z.strictObject({ on: z.literal("left"), within, not });
const rfm = z
  .strictObject({
    on: z.literal("rfm"),
    recency: fifths,
    frequency: fifths,
    monetary: fifths,
    value: fifths,
    segments: chosen(rfmSegmentName).optional(),
    not,
  })
  .refine(
    (each) => Boolean(each.recency ?? each.frequency ?? each.monetary ?? each.value ?? each.segments),
    "needs a score or a segment",
  );

const conditions = [attribute, tenure, contacts, topics, events, sentiment, mark, left, rfm] as const;
const tooDeep = `is no condition; groups go ${segmentBounds.deepest} deep at most`;
const parts = <T extends z.ZodType>(part: T) => z.array(part).min(1).max(segmentBounds.mostConditions);
const group = <T extends z.ZodType>(part: T) =>
  z.strictObject({ on: z.literal("group"), join: z.enum(["all", "any"]), parts: parts(part), not });

const innermost = group(z.discriminatedUnion("on", [...conditions], { error: tooDeep }));
const middle = group(z.discriminatedUnion("on", [...conditions, innermost], { error: tooDeep }));

/** One condition alone: what an editor's row holds. */
export const conditionSchema = z.discriminatedUnion("on", [
  ...conditions,
]) satisfies z.ZodType<SegmentCondition>;

/** A whole definition: a group of conditions and groups. */
export const definitionSchema = group(
  z.discriminatedUnion("on", [...conditions, middle], { error: tooDeep }),
).refine(
  (definition) => countConditions(definition) <= segmentBounds.mostConditions,
  `has more than ${segmentBounds.mostConditions} conditions`,
) satisfies z.ZodType<SegmentGroup>;

/** A definition on its way out: taken in by definitionSchema before, told of in brief. */
export const definitionReply = z.looseObject({
  on: z.literal("group"),
  join: z.enum(["all", "any"]),
  parts: z.array(z.looseObject({ on: z.string() })),
}) as unknown as z.ZodType<SegmentGroup>;

function countConditions(node: { on: string; parts?: readonly { on: string }[] }): number {
  return node.parts ? node.parts.reduce((sum, part) => sum + countConditions(part), 0) : 1;
}
