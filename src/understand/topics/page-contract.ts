import { z } from "zod";
import { idSchema } from "../../access/contract.ts";
import { feedbackItem } from "../../listen/feedback/contract.ts";
import { answerOf, estimateSchema, moneyEstimate, painReply } from "../contract.ts";

/**
 * One topic's page, and its split. Addresses under /api/w/:workspace:
 *   GET  topics                            -> topicListReply
 *   GET  topics/:id?feedbackFilter         -> topicPageReply
 *   POST topics/:id/split-preview | split  splitTopicBody -> splitPreviewReply | topicIdsReply
 */

export const topicPageReply = painReply.extend({
  trendPoints: z.array(
    z.object({
      day: z.iso.date(),
      count: z.number().int(),
      total: z.number().int(),
      /** Share of the period's contacts with its interval. */
      share: answerOf(estimateSchema),
    }),
  ),
  step: z.enum(["week", "month"]),
  /** The team that answers for the topic. */
  ownerTeamId: idSchema.nullable(),
  /**
   * Segments whose share of this topic stands out, by one attribute or field or by two attributes together (`also`), corrected for
   * all that were compared. Two together are told where they say more than either alone.
   */
  segments: z.array(
    z.object({
      field: z.string(),
      value: z.string(),
      also: z.object({ field: z.string(), value: z.string() }).nullable(),
      count: z.number().int(),
      base: z.number().int(),
      share: estimateSchema,
      overall: z.number(),
      lift: z.number(),
      qValue: z.number(),
    }),
  ),
  quotes: z.array(feedbackItem.extend({ span: z.tuple([z.number().int(), z.number().int()]).nullable() })),
  costParts: z.array(z.object({ part: z.enum(["handling", "compensation", "churn"]), money: moneyEstimate })),
  similar: z.array(z.object({ topicId: idSchema, name: z.string(), similarity: z.number() })),
});
export type TopicPage = z.infer<typeof topicPageReply>;

export const topicListReply = z.object({
  topics: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      status: z.string(),
      count: z.number().int(),
      words: z.array(z.string()),
    }),
  ),
});
export const splitTopicBody = z.object({
  parts: z.number().int().min(2).max(10).default(2),
  /** Of the topic whose preview the person saw. */
  version: z.number().int().min(1).optional(),
});
/** What a split would give, before anything is changed. */
export const splitPreviewReply = z.object({
  /** Of the topic: sent along with the split, it is refused where somebody was faster. */
  version: z.number().int().min(1),
  parts: z.array(
    z.object({
      name: z.string(),
      words: z.array(z.string()),
      count: z.number().int(),
      quotes: z.array(z.string()),
    }),
  ),
});
export const topicIdsReply = z.object({ topicIds: z.array(idSchema) });
