import { unknownReasons } from "../core/kit/answer.ts";
import { z } from "zod";
import { idSchema, instantSchema } from "../access/contract.ts";
import { faultFamily } from "../core/kit/fault.ts";
import { feedbackFilter, feedbackItem } from "../listen/feedback/contract.ts";

/**
 * Pains, topics, costs and the Today page: what goes in and out. Addresses under /api/w/:workspace:
 *   POST groupings                       -> jobStartedReply (202); 409 while one runs
 *   GET  pains?painsQuery                -> painsReply;   GET pains/export.csv, pains/export.xlsx (same query)
 *   GET  topics                          -> topicListReply
 *   GET  topics/:id?feedbackFilter       -> topicPageReply
 *   PATCH topics/:id  changeTopicBody    -> 204;  POST topics/merge  mergeTopicsBody -> 204
 *   POST topics/:id/split-preview | split  splitTopicBody -> splitPreviewReply | topicIdsReply
 *   GET | PUT cost-model                 -> costModelReply (PUT takes costModelSchema)
 *   GET  today                           -> todayReply
 * Counts and shares are of contacts with words: one without words cannot be read.
 */

export const estimateSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });
export const moneyEstimate = estimateSchema.extend({ currency: z.string() });
export const unknownWhy = z.enum(unknownReasons);
export function answerOf<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion("known", [
    z.object({ known: z.literal(true), value }),
    z.object({ known: z.literal(false), why: unknownWhy }),
  ]);
}

export const trendVerdict = z.enum(["new", "growing", "fading", "steady"]);
export const trendReply = answerOf(
  z.object({
    verdict: trendVerdict,
    /** Rate of the recent part over the rate before it, with its 95 % interval. */
    ratio: estimateSchema.nullable(),
    pValue: z.number().nullable(),
    /** p corrected for all topics judged together (Benjamini-Hochberg); the verdict goes by it: q <= 0.05. */
    qValue: z.number().nullable(),
    /**
     * explains: it moved no more than in the same months of the years before; taken-out: the ratio is to those months; untold: the
     * period has under two years of months.
     */
    season: z.enum(["explains", "taken-out", "untold"]),
  }),
);

export const painsQuery = feedbackFilter.extend({
  status: z.enum(["all", "proposed", "accepted", "hidden"]).default("all"),
  sort: z.enum(["money", "count", "growth", "sentiment"]).default("money"),
});

export type PainsQuery = z.infer<typeof painsQuery>;

export const painReply = z.object({
  topicId: idSchema,
  name: z.string(),
  namedBy: z.enum(["machine", "person"]),
  status: z.enum(["proposed", "accepted", "hidden"]),
  words: z.array(z.string()),
  count: z.number().int(),
  share: answerOf(estimateSchema),
  /** Per month of the period, workspace currency, major units. */
  moneyPerMonth: answerOf(moneyEstimate),
  /** For the whole period, major units. */
  money: answerOf(moneyEstimate),
  /** Mean of -1..1 with its interval. */
  sentiment: answerOf(estimateSchema),
  trend: trendReply,
  /** Counts per period, oldest first, for the sparkline. */
  spark: z.array(z.number().int()),
});
export type Pain = z.infer<typeof painReply>;

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
export const changeTopicBody = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  status: z.enum(["proposed", "accepted", "hidden"]).optional(),
  ownerTeamId: idSchema.nullable().optional(),
});
export const mergeTopicsBody = z.object({ topicIds: z.array(idSchema).min(1).max(50), intoId: idSchema });
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
export const jobStartedReply = z.object({ jobId: idSchema });

/** Names under which companies commonly keep that a customer left, for as long as nobody has said which are ours. */
export const usualLeavingEvents = [
  "account_closed",
  "account_deleted",
  "contract_cancelled",
  "contract_terminated",
  "subscription_cancelled",
  "churned",
] as const;

/** What one contact costs. Money in major units of the workspace's currency, so that people can read and type it. */
export const costModelSchema = z.object({
  /** Cost of an hour of the people who answer. */
  hourlyRate: z.number().min(0).max(1e9),
  /** Minutes when the file does not tell the handling time, and money on top (line, message, letter), by channel; "default" for the rest. */
  channels: z
    .record(
      z.string(),
      z.object({ minutes: z.number().min(0).max(10_000), perContact: z.number().min(0).max(1e9) }),
    )
    .refine((channels) => "default" in channels, "needs a default"),
  /** Mean compensation for a complaint when the file does not tell it; share of complaints that get one. */
  compensation: z.object({ mean: z.number().min(0).max(1e9), share: z.number().min(0).max(1) }),
  /** Value of a customer a year, and the extra share of customers that leave after a bad contact (low..high is the honest doubt). */
  churn: z
    .object({
      yearlyValue: z.number().min(0).max(1e12),
      extraShare: z.number().min(0).max(1),
      extraShareLow: z.number().min(0).max(1),
      extraShareHigh: z.number().min(0).max(1),
    })
    .refine(
      ({ extraShare, extraShareLow, extraShareHigh }) =>
        extraShareLow <= extraShare && extraShare <= extraShareHigh,
      {
        message: "extraShare must lie between extraShareLow and extraShareHigh",
      },
    ),
  /** Product events after which a customer is gone, beside contacts of cancellation. */
  leavingEvents: z
    .array(z.string().trim().min(1).max(150))
    .max(50)
    .default(() => [...usualLeavingEvents]),
});
export type CostModel = z.infer<typeof costModelSchema>;
export const costModelReply = z.object({
  version: z.number().int(),
  model: costModelSchema,
  currency: z.string(),
  isDefault: z.boolean(),
});

/** Days of the company's own clock, `from <= day < to`: as they stand in the filter of contacts. */
export const daysReply = z.object({ from: z.iso.date(), to: z.iso.date() });
export type Days = z.infer<typeof daysReply>;

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

export const understandFault = faultFamily({
  "topic.missing": {
    kind: "missing",
    ru: "Темы нет: возможно, её слили с другой или группировка её больше не находит.",
    en: "The topic is gone: perhaps it was merged, or the grouping no longer finds it.",
  },
  "topic.merge-self": {
    kind: "invalid",
    ru: "Тему нельзя слить саму с собой. Выберите другую.",
    en: "A topic cannot be merged into itself. Choose another one.",
  },
  "topic.too-small-to-split": {
    kind: "conflict",
    ru: "В теме {count} обращений — слишком мало, чтобы делить. Нужно хотя бы {needed}.",
    en: "The topic has {count} contacts, too few to split. At least {needed} are needed.",
  },
  "topic.changed-meanwhile": {
    kind: "conflict",
    ru: "Состав темы всё время меняется: идёт импорт или группировка. Повторите, когда они закончатся.",
    en: "The topic keeps changing: an import or a grouping is under way. Try again when it has ended.",
  },
  "topic.team-missing": {
    kind: "missing",
    ru: "Такой команды нет. Выберите другую.",
    en: "There is no such team. Choose another one.",
  },
  "costs.changed-meanwhile": {
    kind: "conflict",
    ru: "Стоимость только что изменил кто-то ещё. Откройте страницу заново и повторите.",
    en: "Somebody else has just changed the costs. Open the page again and repeat.",
  },
  "grouping.running": {
    kind: "conflict",
    ru: "Группировка уже идёт. Дождитесь конца или отмените её.",
    en: "A grouping is running already. Wait for its end or cancel it.",
  },
  "grouping.no-texts": {
    kind: "conflict",
    ru: "Группировать нечего: нет ни одного текста. Сначала импортируйте файл или загрузите демо.",
    en: "There is nothing to group: no texts yet. Import a file or load the demo first.",
  },
});
