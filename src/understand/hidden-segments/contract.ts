import { z } from "zod";
import { cursorQuery, idSchema, instantSchema } from "../../access/contract.ts";
import { leftOutReasons } from "../../core/discovery/segment-attribute.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { answerOf, estimateSchema } from "../contract.ts";

/**
 * Hidden segments: where a share is far from that of all others. Under /api/w/:workspace:
 *   GET  hidden-segments          -> searchListReply;   POST hidden-segments  searchBody -> searchStartedReply (202)
 *   GET  hidden-segments/options  -> optionsReply
 *   GET  hidden-segments/:id      -> searchReply;       GET  hidden-segments/:id/export.csv
 *   GET  hidden-segments/:id/cases?casesQuery -> caseList;   GET  hidden-segments/:id/cases/export.csv?find=0
 * Attributes are named as the filter names its facets: "channel", "kind", …, "attr:region"; "tenure" is in days.
 */

/** What is looked for. "contacted" and "left" are asked of customers only; left: by a contact of cancellation or an event of leaving. */
export const targetSchema = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("contacted") }),
  z.strictObject({ what: z.literal("left") }),
  z.strictObject({ what: z.literal("complaint") }),
  z.strictObject({ what: z.literal("cancellation") }),
  z.strictObject({ what: z.literal("negative") }),
  z.strictObject({ what: z.literal("topic"), topicId: z.uuid() }),
  /** Marks of this scale, no better than `atMost`. */
  z.strictObject({ what: z.literal("mark"), scale: z.string().min(1).max(50), atMost: z.number() }),
]);
export type SearchTarget = z.infer<typeof targetSchema>;
export const ofCustomersOnly: readonly SearchTarget["what"][] = ["contacted", "left"];

const dayOrNone = z.iso.date().optional();
export const searchBody = z
  .strictObject({
    /** Whose share: of contacts, or of customers who have such a contact. */
    of: z.enum(["contacts", "customers"]),
    target: targetSchema,
    /** `from <= day < to`; left out: all there is. */
    from: dayOrNone,
    to: dayOrNone,
    depth: z.number().int().min(1).max(3).default(2),
    /** Fewest contacts or customers of a segment; left out: 0.2 % of all, at least 30. */
    least: z.number().int().min(2).max(1_000_000).optional(),
    /** Attributes not to search. */
    leaveOut: z.array(z.string().max(300)).max(300).default([]),
  })
  .refine(({ of, target }) => of === "customers" || !ofCustomersOnly.includes(target.what), {
    path: ["of"],
    message: "contacted and left are asked of customers",
  })
  .refine(({ from, to }) => !from || !to || from < to, { path: ["to"], message: "from lies before to" });
export type SearchWish = z.infer<typeof searchBody>;

export const searchStartedReply = z.object({ id: idSchema, jobId: idSchema });

const label = z.discriminatedUnion("is", [
  z.object({ attribute: z.string(), is: z.literal("value"), value: z.string() }),
  z.object({
    attribute: z.string(),
    is: z.literal("range"),
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
  z.object({ attribute: z.string(), is: z.literal("missing") }),
  z.object({
    attribute: z.string(),
    is: z.literal("other"),
    /** The values told apart, none of which it is; searches of old did not keep them. */
    besides: z.array(z.string()).optional(),
  }),
]);
export type FoundCondition = z.infer<typeof label>;

const side = z.object({ rows: z.number().int(), total: z.number(), value: estimateSchema });
const compared = z.object({ inside: side, outside: side, difference: estimateSchema });
export const findSchema = compared.extend({
  conditions: z.array(label),
  coverage: z.number(),
  ratio: answerOf(estimateSchema),
  /** What there is more of than as many others would have. */
  excess: estimateSchema,
  /** Major units of the company's currency, by the cost model; null where it prices nothing of this. */
  money: z.object({ total: z.number(), excess: estimateSchema }).nullable(),
  pValue: z.number(),
  qValue: z.number(),
  /** On customers whom the search never saw. */
  confirmation: answerOf(
    compared.extend({ pValue: z.number(), qValue: z.number(), isConfirmed: z.boolean() }),
  ),
  alike: z.number().int(),
});
export type HiddenFind = z.infer<typeof findSchema>;

export const foundSchema = z.object({
  overall: side,
  searchedRows: z.number().int(),
  heldOutRows: z.number().int(),
  candidates: z.number().int(),
  leastRows: z.number().int(),
  finds: z.array(findSchema),
  leftOut: z.array(z.object({ name: z.string(), why: z.enum(leftOutReasons) })),
  /** Searched. */
  attributes: z.array(z.string()),
  currency: z.string(),
});
export type FoundSegments = z.infer<typeof foundSchema>;
export const answerSchema = answerOf(foundSchema);

const head = {
  id: idSchema,
  jobId: idSchema,
  asked: searchBody,
  /** Of the topic asked for; null where there is none, or it is gone. */
  topicName: z.string().nullable(),
  status: z.enum(["searching", "done", "failed"]),
  /** Why it failed, in the reader's language. */
  failure: z.string().nullable(),
  createdByName: z.string(),
  createdAt: instantSchema,
};
/** `finds`: how many; null until it is done, or where nothing can be told. */
export const searchHead = z.object({ ...head, finds: z.number().int().nullable() });
export type SearchHead = z.infer<typeof searchHead>;
export const searchListReply = z.object({ searches: z.array(searchHead) });
export const searchReply = z.object({ ...head, answer: answerSchema.nullable() });
export type SearchReply = z.infer<typeof searchReply>;

export const optionsReply = z.object({
  topics: z.array(z.object({ id: idSchema, name: z.string() })),
  /** Scales of marks there are, with how many contacts have one. */
  scales: z.array(z.object({ scale: z.string(), count: z.number().int() })),
  /** Attributes that are marks of a survey's single things: they explain a bad mark by bad marks, and are left out unless asked for. */
  ratings: z.array(z.string()),
});
export type SearchOptions = z.infer<typeof optionsReply>;

/** `find`: the place of a find among those of its search, from 0. */
const findPlace = z.coerce.number().int().min(0).max(999);
export const casesQuery = cursorQuery.extend({ find: findPlace });
export type CasesQuery = z.infer<typeof casesQuery>;
export const casesExportQuery = z.object({ find: findPlace });

const caseItem = z.object({
  customerId: idSchema,
  anonymous: z.boolean(),
  /** Null without the right to personal data. */
  externalId: z.string().nullable(),
  name: z.string().nullable(),
  /** Contacts that are what was looked for; 0 of who left without a word. */
  contacts: z.number().int(),
  /** The last of these contacts, or the day of leaving, whichever was later. */
  lastAt: instantSchema,
  /** Masked; null of who left without a word. */
  words: z.string().nullable(),
  leftAt: instantSchema.nullable(),
});
export type CaseItem = z.infer<typeof caseItem>;
export const caseList = z.object({
  asked: searchBody,
  topicName: z.string().nullable(),
  conditions: z.array(label),
  /** What the search counted: records may have changed since. */
  inside: side,
  /** Of the whole list as it is now; null on all pages but the first. */
  totals: z
    .object({ customers: z.number().int(), contacts: z.number().int(), anonymous: z.number().int() })
    .nullable(),
  items: z.array(caseItem),
  nextCursor: z.string().nullable(),
});
export type CaseList = z.infer<typeof caseList>;

export const hiddenFault = faultFamily({
  "hidden-segments.missing": {
    kind: "missing",
    ru: "Такого поиска нет: хранятся 50 последних и те, по которым заведены улучшения. Запустите его заново.",
    en: "There is no such search: the last 50 are kept, and those that improvements rest on. Start it anew.",
  },
  "hidden-segments.no-find": {
    kind: "missing",
    ru: "Такой находки в этом поиске нет. Откройте поиск и выберите её заново.",
    en: "The search has no such find. Open the search and choose it again.",
  },
  "hidden-segments.too-old": {
    kind: "conflict",
    ru: "Этот поиск сделан раньше, чем появились списки случаев. Запустите его заново и откройте список у новой находки.",
    en: "This search is older than case lists. Start it anew and open the list of the new find.",
  },
  "hidden-segments.running": {
    kind: "conflict",
    ru: "Поиск уже идёт. Дождитесь конца или отмените его.",
    en: "A search is running already. Wait for its end or cancel it.",
  },
  "hidden-segments.nothing": {
    kind: "conflict",
    ru: "Искать не среди чего: ни обращений, ни клиентов. Сначала импортируйте файл или загрузите демо.",
    en: "There is nothing to search: neither contacts nor customers. Import a file or load the demo first.",
  },
  "hidden-segments.topic-missing": {
    kind: "missing",
    ru: "Такой темы нет: возможно, её объединили с другой. Выберите тему заново.",
    en: "There is no such topic: perhaps it was merged. Choose the topic again.",
  },
});
