import { z } from "zod";
import { emotions } from "../../core/feeling/emotions.ts";
import { cursorQuery, idSchema, instantSchema, pageOf } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { feedbackKinds } from "../facts.ts";

/** One parameter a value, `channel=a&channel=b`: a value may hold any sign, commas too. */
const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat().filter((part) => part !== ""));
const dayOrInstant = z.union([z.iso.date(), instantSchema]);

/**
 * The filter every screen shares and every address carries. Lists are repeated parameters, OR inside, AND between; "-" as a value means "not given".
 * `from <= occurredAt < to`, days in the workspace's time zone. `attr` holds pairs made by `attributePair`.
 */
export const feedbackFilter = z.object({
  q: z.string().max(500).optional(),
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  kind: list.optional(),
  channel: list.optional(),
  touchpoint: list.optional(),
  team: list.optional(),
  agent: list.optional(),
  language: list.optional(),
  sentiment: list.optional(),
  topic: list.optional(),
  /** Ids of segments: contacts of customers who belong to any of them. */
  segment: list.optional(),
  source: list.optional(),
  import: z.uuid().optional(),
  customer: z.uuid().optional(),
  scoreMin: z.coerce.number().optional(),
  scoreMax: z.coerce.number().optional(),
  attr: list.optional(),
});
export type FeedbackFilter = z.infer<typeof feedbackFilter>;

/**
 * One value of one attribute as the filter's `attr` carries it: "region:Омск". A colon in the name is written "%3A"; the value may hold any sign.
 * @example attributePair("a:b", "1:2") // => "a%3Ab:1:2"
 */
export function attributePair(name: string, value: string): string {
  return `${name.replaceAll("%", "%25").replaceAll(":", "%3A")}:${value}`;
}

/**
 * The name and the value of such a pair; null where it is none.
 * @example readAttributePair("region:Омск") // => { name: "region", value: "Омск" }
 */
export function readAttributePair(pair: string): { name: string; value: string } | null {
  const colon = pair.indexOf(":");
  if (colon < 1) return null;
  const name = pair.slice(0, colon).replaceAll("%3A", ":").replaceAll("%25", "%");
  return { name, value: pair.slice(colon + 1) };
}

export const feedbackListQuery = feedbackFilter.extend(cursorQuery.shape).extend({
  sort: z.enum(["newest", "oldest"]).default("newest"),
});

export const sentimentOf = z.enum(["negative", "neutral", "positive"]);
/** A sentiment of -1..1 is negative below and positive above these bounds: in the filter, on the screen, everywhere. */
export const sentimentBounds = { negative: -0.15, positive: 0.15 };

export const feedbackItem = z.object({
  id: idSchema,
  customerId: idSchema,
  /** Nobody knows which customer it was. */
  anonymous: z.boolean(),
  kind: z.enum(feedbackKinds),
  channel: z.string().nullable(),
  touchpoint: z.string().nullable(),
  team: z.string().nullable(),
  agent: z.string().nullable(),
  occurredAt: instantSchema,
  language: z.string().nullable(),
  /** At most 400 characters of the masked text; `highlights` are [from, to) pairs of the searched words in it. */
  snippet: z.string(),
  highlights: z.array(z.tuple([z.number().int(), z.number().int()])),
  score: z.number().nullable(),
  scale: z.string().nullable(),
  sentiment: z.number().nullable(),
  topics: z.array(z.object({ id: idSchema, name: z.string(), status: z.string() })),
});
export type FeedbackItem = z.infer<typeof feedbackItem>;

/** `correctedQuery` is the search with its typos mended, where words unknown to the workspace had near neighbours. */
export const feedbackListReply = pageOf(feedbackItem).extend({ correctedQuery: z.string().nullable() });

/** What contacts are counted by beside the list, in the order shown. Topics and attributes are asked for apart: each count takes its own time. */
export const facetNames = [
  "kind",
  "channel",
  "touchpoint",
  "team",
  "agent",
  "language",
  "sentiment",
  "source",
] as const;

const facetValues = z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() }));

/** Counts are of what the other filters leave, so that choosing one more value of a facet shows what it would add. */
export const facetsReply = z.object({
  total: z.number().int(),
  facets: z.array(
    z.object({
      name: z.enum(facetNames),
      values: facetValues,
    }),
  ),
  /** Contacts per week (Monday, in the workspace's time zone) for the small chart over the list. */
  weeks: z.array(z.object({ day: z.iso.date(), count: z.number().int() })),
});
export type Facets = z.infer<typeof facetsReply>;

/** Contacts of each topic on show, most first, its name in the reader's language; a contact counts once per topic, its own choice left out. */
export const topicFacetReply = z.object({ values: facetValues });
export type TopicFacet = z.infer<typeof topicFacetReply>;

/**
 * Attributes of contacts and of their customers, those most contacts have first. The contact's own value goes before its customer's;
 * "-" counts the contacts without one. Of one with too many values to choose among the name alone is told.
 */
export const attributeFacetsReply = z.object({
  attributes: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.object({ value: z.string(), count: z.number().int() })),
    }),
  ),
  manyValued: z.array(z.string()),
});
export type AttributeFacets = z.infer<typeof attributeFacetsReply>;

export const emotionName = z.enum(emotions);

/** The day of the last contact that is not of the future, in the workspace's time zone; null where there is none. */
export const lastDayReply = z.object({ lastDay: z.iso.date().nullable() });

export const customerReply = z.object({
  id: idSchema,
  anonymous: z.boolean(),
  externalId: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  since: instantSchema.nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  feedbackCount: z.number().int(),
  /** The customer's latest things said, newest first, at most 20. */
  recent: z.array(feedbackItem),
  events: z.array(z.object({ name: z.string(), occurredAt: instantSchema })),
});

export const feedbackDetail = feedbackItem.omit({ snippet: true, highlights: true }).extend({
  /** Original for those with the right to see personal data, else masked. */
  text: z.string(),
  masked: z.boolean(),
  externalId: z.string().nullable(),
  receivedAt: instantSchema,
  handleSeconds: z.number().nullable(),
  resolvedFirstContact: z.boolean().nullable(),
  compensationMinor: z.number().nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  source: z.object({ id: idSchema, name: z.string() }),
  importId: idSchema.nullable(),
  mentions: z.array(
    z.object({
      topicId: idSchema,
      topicName: z.string(),
      /** The passage to quote; `spans`: every clause that tells of the topic. */
      from: z.number().int(),
      to: z.number().int(),
      spans: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
      confidence: z.number(),
      saidBy: z.string(),
      sentiment: z.number().nullable(),
      emotion: emotionName.nullable(),
    }),
  ),
  /** Clauses that show a feeling. */
  feelings: z.array(
    z.object({
      id: idSchema,
      from: z.number().int(),
      to: z.number().int(),
      sentiment: z.number(),
      emotion: emotionName,
      confidence: z.number(),
      saidBy: z.string(),
    }),
  ),
  customer: customerReply,
});
export type FeedbackDetail = z.infer<typeof feedbackDetail>;

export const savedViewReply = z.object({
  id: idSchema,
  screen: z.string(),
  name: z.string(),
  /** The address after "?", exactly as it restores the screen. */
  query: z.string(),
  shared: z.boolean(),
  mine: z.boolean(),
});
export const savedViewBody = z.object({
  screen: z.string().max(40),
  name: z.string().trim().min(1).max(80),
  query: z.string().max(4000),
  shared: z.boolean().default(false),
});

export const feedbackFault = faultFamily({
  "feedback.missing": {
    kind: "missing",
    ru: "Обращение не найдено: возможно, импорт, который его принёс, отменён.",
    en: "The contact is not found: perhaps the import that brought it was undone.",
  },
  "feedback.bad-cursor": {
    kind: "invalid",
    ru: "Страница списка устарела. Откройте список заново.",
    en: "This page of the list is out of date. Open the list again.",
  },
  "feedback.bad-period": {
    kind: "invalid",
    ru: "Начало периода позже его конца. Поменяйте даты местами.",
    en: "The period starts after it ends. Swap the dates.",
  },
  "view.missing": { kind: "missing", ru: "Такого вида нет.", en: "There is no such view." },
  "view.name-taken": {
    kind: "conflict",
    ru: "Вид «{name}» уже есть. Назовите иначе.",
    en: "There is a view “{name}” already. Choose another name.",
  },
});
