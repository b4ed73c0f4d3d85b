import { unknownReasons } from "../core/kit/answer.ts";
import { z } from "zod";
import { idSchema } from "../access/contract.ts";
import { faultFamily } from "../core/kit/fault.ts";

/**
 * What the contracts of these rooms share. Under /api/w/:workspace: POST groupings -> jobStartedReply (202); 409 while one runs.
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

export const jobStartedReply = z.object({ jobId: idSchema });

/** Days of the company's own clock, `from <= day < to`: as they stand in the filter of contacts. */
export const daysReply = z.object({ from: z.iso.date(), to: z.iso.date() });
export type Days = z.infer<typeof daysReply>;

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
