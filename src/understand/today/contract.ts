import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import { answerOf, daysReply, estimateSchema, painReply } from "../contract.ts";

/** The Monday look. Under /api/w/:workspace: GET today?todayQuery -> todayReply */

/** Cut by segments alone: the periods are the screen's own. */
export const todayQuery = feedbackFilter.pick({ segment: true });
export type TodayQuery = z.infer<typeof todayQuery>;

export const todayReply = z.object({
  hasFeedback: z.boolean(),
  total: z.number().int(),
  lastFeedbackAt: instantSchema.nullable(),
  /** What the numbers are counted over: pains over the year, volume and marks over the recent four weeks and the four before. */
  periods: z.object({ year: daysReply, recent: daysReply, before: daysReply }),
  /** Contacts in the last full 4 weeks against the 4 before, with the interval of their ratio. */
  volume: z.object({ recent: z.number().int(), before: z.number().int(), ratio: answerOf(estimateSchema) }),
  /** Days of the year on which far more came than such days usually bring, beyond chance; the latest first, at most three. */
  spikes: z.array(
    z.object({
      days: daysReply,
      count: z.number().int(),
      usual: z.number(),
      qValue: z.number(),
      /** Topics that brought most of what was too much. */
      topics: z.array(z.object({ topicId: idSchema, name: z.string(), count: z.number().int() })),
    }),
  ),
  hurtsMost: z.array(painReply),
  changed: z.array(painReply),
  /** Marks by scale over the last 4 weeks and the 4 before, each with interval and n. */
  marks: z.array(
    z.object({
      scale: z.string(),
      n: z.number().int(),
      recent: answerOf(estimateSchema),
      before: answerOf(estimateSchema),
      /** Whether the difference is more than noise. */
      changed: z.boolean(),
    }),
  ),
  nextSteps: z.array(
    z.object({
      code: z.enum([
        "import-file",
        "load-demo",
        "group-texts",
        "read-top-pain",
        "accept-proposed",
        "check-costs",
        "look-at-growing",
        "mend-bad-rows",
        "invite-team",
      ]),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      /** Path inside the workspace to go to. */
      path: z.string(),
    }),
  ),
});
export type Today = z.infer<typeof todayReply>;
