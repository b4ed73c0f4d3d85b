import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import { answerOf, estimateSchema } from "../contract.ts";
import { driversQuery } from "../drivers/contract.ts";

/**
 * Own marks over time and by segment, and beside figures of others where a comparison is fair. Addresses under /api/w/:workspace:
 *   GET  benchmarks?benchmarksQuery -> benchmarksReply
 *   POST benchmarks figureBody -> figureIdReply (201);  PUT benchmarks/:id figureBody -> 204;  DELETE benchmarks/:id -> 204
 *   PUT  benchmarks/questions/:scale questionBody -> 204
 */

/** Scales a figure may stand on, with their ends; marks of contacts are on some of them. */
export const benchmarkScales = {
  nps: { from: 0, to: 10 },
  csat3: { from: 1, to: 3 },
  csat4: { from: 1, to: 4 },
  csat5: { from: 1, to: 5 },
  csat7: { from: 1, to: 7 },
  csat10: { from: 1, to: 10 },
  ces7: { from: 1, to: 7 },
  stars5: { from: 1, to: 5 },
} as const;
export type BenchmarkScale = keyof typeof benchmarkScales;
const scaleNames = Object.keys(benchmarkScales) as [BenchmarkScale, ...BenchmarkScale[]];
const scale = z.enum(scaleNames);

/** nps in points; csat a share of the two best marks, 0..1; mean in marks. */
export const benchmarkMetrics = ["nps", "csat", "mean"] as const;
export type BenchmarkMetric = (typeof benchmarkMetrics)[number];

const text = z.string().trim().min(1).max(500);
const orNull = text.nullable();

export const figureBody = z.object({
  /** Whose figure it is. */
  name: z.string().trim().min(1).max(120),
  /** Who published it, where, when. */
  sourceName: text,
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .nullable(),
  publishedOn: z.iso.date().nullable(),
  metric: z.enum(benchmarkMetrics),
  scale,
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number().int().min(1).max(1_000_000_000).nullable(),
  wording: orNull,
  channels: z.array(z.string().trim().min(1).max(100)).max(20),
  population: orNull,
  experience: orNull,
  /** Days, from <= day < to; both or none. */
  periodFrom: z.iso.date().nullable(),
  periodTo: z.iso.date().nullable(),
  /** How it was sampled and computed: a figure without it is hearsay. */
  method: text,
});
export type FigureBody = z.infer<typeof figureBody>;
export const figureIdReply = z.object({ id: idSchema });

export const questionBody = z.object({ wording: text, population: text, experience: text, method: text });
export type QuestionBody = z.infer<typeof questionBody>;
export const questionScale = z.enum(["nps", "csat5", "csat7", "ces7", "stars5"]);

export const benchmarksQuery = feedbackFilter.extend({ by: driversQuery.shape.by });
export type BenchmarksQuery = z.infer<typeof benchmarksQuery>;

const partValue = z.object({ name: z.string(), n: z.number().int(), value: answerOf(estimateSchema) });

export const ownNumber = z.object({
  metric: z.enum(benchmarkMetrics),
  scale: questionScale,
  n: z.number().int(),
  value: answerOf(estimateSchema),
  /** Channels that brought at least one mark in twenty. */
  channels: z.array(z.string()),
  /** Days of the marks, from <= day < to. */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }),
  /** What was asked of whom; null until somebody says. */
  question: questionBody.nullable(),
  /** Quarters by their first day, oldest first; difference: to the quarter before, null for the first. */
  history: z.array(partValue.extend({ difference: answerOf(estimateSchema).nullable() })),
  /** The largest values of the cut; difference: to all the others. */
  segments: z.array(partValue.extend({ difference: answerOf(estimateSchema) })),
});
export type OwnNumber = z.infer<typeof ownNumber>;

export const benchmarkReason = z.object({
  field: z.enum([
    "metric",
    "scale",
    "wording",
    "experience",
    "population",
    "channel",
    "period",
    "n",
    "method",
  ]),
  weight: z.enum(["refuses", "warns"]),
  why: z.enum(["differs", "partly", "unknown", "too-few"]),
});

export const figureReply = figureBody.extend({
  id: idSchema,
  createdByName: z.string(),
  changedAt: instantSchema,
  /** Own number less the figure; null: there are no own marks under the filter. */
  comparison: z
    .object({
      /** The own number it was compared with. */
      ownScale: questionScale,
      verdict: z.enum(["comparable", "warned", "refused"]),
      reasons: z.array(benchmarkReason),
      difference: answerOf(estimateSchema),
      /** No interval was published: the widest that its n allows was taken. */
      isWidened: z.boolean(),
    })
    .nullable(),
});
export type FigureReply = z.infer<typeof figureReply>;

export const benchmarksReply = z.object({
  own: z.array(ownNumber),
  figures: z.array(figureReply),
  by: z.string().nullable(),
});
export type BenchmarksReply = z.infer<typeof benchmarksReply>;

export const benchmarkFault = faultFamily({
  "benchmark.missing": {
    kind: "missing",
    en: "The figure is gone: somebody removed it. Open the page anew.",
    ru: "Показателя уже нет: его кто-то удалил. Откройте страницу заново.",
  },
  "benchmark.off-scale": {
    kind: "invalid",
    en: "{name} must lie within {from}..{to}, not {value}. Check the number and its scale.",
    ru: "{name} лежит между {from} и {to}, а не {value}. Проверьте число и шкалу.",
  },
  "benchmark.bad-metric": {
    kind: "invalid",
    en: "NPS stands on the scale of 0 to 10 alone, and no other metric does. Choose the matching scale.",
    ru: "NPS бывает только на шкале от 0 до 10, и только NPS. Выберите подходящую шкалу.",
  },
  "benchmark.bad-interval": {
    kind: "invalid",
    en: "The interval needs both ends, and the value between them.",
    ru: "У интервала нужны оба конца, и значение между ними.",
  },
  "benchmark.bad-period": {
    kind: "invalid",
    en: "The period needs both days, the first before the second.",
    ru: "У периода нужны оба дня, первый раньше второго.",
  },
  "benchmark.too-many": {
    kind: "limited",
    en: "There are {most} figures already. Remove those nobody needs.",
    ru: "Показателей уже {most}. Удалите ненужные.",
  },
});
