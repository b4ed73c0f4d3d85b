import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import { fixKinds } from "../causes/facts.ts";
import { answerOf, daysReply, estimateSchema, moneyEstimate, painReply } from "../contract.ts";

/**
 * The ranking and what grew out of it. Addresses under /api/w/:workspace:
 *   GET pains?painsQuery           -> painsReply;   GET pains/export.csv, pains/export.xlsx (same query)
 *   GET pains/changes?changesQuery -> changesReply
 *   GET pains/causes               -> painCausesReply
 */

export const painsQuery = feedbackFilter.extend({
  status: z.enum(["all", "proposed", "accepted", "hidden"]).default("all"),
  sort: z.enum(["money", "count", "growth", "sentiment"]).default("money"),
});

export type PainsQuery = z.infer<typeof painsQuery>;

export const painsReply = z.object({
  pains: z.array(painReply),
  other: z.object({ count: z.number().int(), share: answerOf(estimateSchema) }),
  total: z.number().int(),
  period: z.object({ from: instantSchema.nullable(), to: instantSchema.nullable(), months: z.number() }),
  grouping: z.object({ at: instantSchema, texts: z.number().int(), jobId: idSchema.nullable() }).nullable(),
  /** Contacts that came after the last grouping and are not read yet. */
  unread: z.number().int(),
  runningJobId: idSchema.nullable(),
});
export type Pains = z.infer<typeof painsReply>;

/** The shared filter; the months are the last whole one and the one before it. */
export const changesQuery = feedbackFilter.omit({ from: true, to: true });
export type ChangesQuery = z.infer<typeof changesQuery>;

export const monthChange = z.object({
  topicId: idSchema,
  name: z.string(),
  kind: z.enum(["new", "gone", "grew", "fell", "dearer", "cheaper"]),
  count: z.object({ before: z.number().int(), recent: z.number().int() }),
  /** Of all contacts with words of the month, 0..1. */
  share: z.object({ before: z.number(), recent: z.number() }),
  /** Share now over share before, with its 95 % interval. */
  ratio: estimateSchema.nullable(),
  /** Corrected for all topics compared (Benjamini-Hochberg). */
  qValue: z.number(),
  /** Per month of mean length, major units; null where money moved no more than by chance. */
  money: z
    .object({
      before: z.number(),
      recent: z.number(),
      difference: estimateSchema,
      /** Place by money, 1 the dearest. */
      place: z.object({ before: z.number().int().nullable(), recent: z.number().int().nullable() }),
    })
    .nullable(),
  /** All of it in words, in the reader's language. */
  sentence: z.string(),
});
export type PainChange = z.infer<typeof monthChange>;

/** No answer, "no-data": no two whole months lie in the records. */
export const changesReply = answerOf(
  z.object({
    recent: daysReply,
    before: daysReply,
    /** Contacts with words in each. */
    total: z.object({ recent: z.number().int(), before: z.number().int() }),
    currency: z.string(),
    /** Topics with enough contacts to be compared. */
    compared: z.number().int(),
    /** The greatest move of money first. */
    changes: z.array(monthChange),
    /** What is said when there is none: all was chance, or too little to tell. */
    quiet: z.string().nullable(),
  }),
);
export type PainChanges = z.infer<typeof changesReply>;

export const painCause = z.object({
  id: idSchema,
  topicId: idSchema,
  topicName: z.string(),
  /** Whose tree it stands in: the topic's own, or one that was merged into it. */
  treeTopicId: idSchema,
  /** What that topic was called before it was merged; null where the tree is the topic's own. */
  mergedFrom: z.string().nullable(),
  /** Place in its tree, "1.2"; the complaint itself is "0". */
  number: z.string(),
  statement: z.string(),
  fixes: z.array(z.enum(fixKinds)),
  status: z.enum(["draft", "accepted"]),
  /** No customer's words are pinned: a guess. */
  isHypothesis: z.boolean(),
  evidenceContacts: z.number().int(),
  /** Of contacts of the topic read at random: how many show it, out of how many for which it was asked. */
  shown: z.number().int(),
  read: z.number().int(),
  /** No answer, "not-comparable", where it was told of a topic that was merged since. */
  share: answerOf(estimateSchema),
  moneyPerMonth: answerOf(moneyEstimate),
});
export type PainCause = z.infer<typeof painCause>;

export const painCausesReply = z.object({
  /** Accepted, with evidence; the dearest first, those without money last. */
  findings: z.array(painCause),
  /** Hypotheses and drafts: not found yet. */
  open: z.array(painCause),
  /** Whether anybody has begun a tree. */
  hasTrees: z.boolean(),
});
export type PainCauses = z.infer<typeof painCausesReply>;
