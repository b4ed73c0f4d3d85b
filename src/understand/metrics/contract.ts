import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { grains } from "../../core/calendar/local-bins.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import { answerOf } from "../contract.ts";

/**
 * The metric catalogue, and any metric by any slice. Under /api/w/:workspace:
 *   GET metrics                 -> catalogueReply;  GET metrics/now?metricsNowQuery -> metricsNowReply
 *   GET metrics/:metric?metricQuery -> metricReply; GET metrics/:metric/export.csv, export.xlsx (same query)
 *   PUT metrics/:metric/owner   ownerBody;          PUT metrics/settings  metricSettings -> metricSettings
 */

const told = z.object({ ru: z.string(), en: z.string() });
export const grainSchema = z.enum(grains);
export const comparisonSchema = z.enum(["previous", "year"]);
export type Comparison = z.infer<typeof comparisonSchema>;

/** `by`: a field of a contact, or "attr:NAME"; `compare`: with the period before of the same length, or the same one a year before. */
export const metricQuery = feedbackFilter.extend({
  by: z.string().max(300).optional(),
  grain: grainSchema.optional(),
  compare: comparisonSchema.optional(),
});
export type MetricQuery = z.infer<typeof metricQuery>;

/** All metrics at once, in months or finer. */
export const metricsNowQuery = feedbackFilter.extend({ grain: z.enum(["day", "week", "month"]).optional() });
export type MetricsNowQuery = z.infer<typeof metricsNowQuery>;

/** Bounds are null where the value is exact for the period: a whole, not a sample. Shares are 0..1, money major units. */
export const metricEstimate = z.object({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
/** `p`: of a test of its own, where there is one. */
export const metricDifference = metricEstimate.extend({ p: z.number().nullable() });

/** `n`: how many answers, contacts or customers stand behind it. */
export const metricCell = z.object({ n: z.number(), answer: answerOf(metricEstimate) });
export type MetricCell = z.infer<typeof metricCell>;

/** A value, and where it was before; both null without a comparison. `difference` is now minus before. */
export const comparedCell = metricCell.extend({
  before: metricCell.nullable(),
  difference: answerOf(metricDifference).nullable(),
});
export type ComparedCell = z.infer<typeof comparedCell>;

/** A stretch of the line: `start` by the company's clock, "2026-03-02", with hours "2026-03-02T09:00". */
export const metricBucket = comparedCell.extend({ start: z.string() });
export type MetricBucket = z.infer<typeof metricBucket>;

/** "given": a value; "missing": contacts or customers without one; "others": all values beyond the greatest, together. */
export const metricRow = comparedCell.extend({
  kind: z.enum(["given", "missing", "others"]),
  /** As the shared filter takes it; "-" for missing, "" for others. */
  value: z.string(),
  label: z.string(),
  /** Where a grain was asked for, of the greatest rows. */
  buckets: z.array(metricBucket),
});
export type MetricRow = z.infer<typeof metricRow>;

const periodReply = z.object({ from: instantSchema, to: instantSchema });

export const metricReply = z.object({
  metric: z.string(),
  currency: z.string(),
  by: z.string().nullable(),
  /** May be coarser than asked for: monthly users have no day of their own. */
  grain: grainSchema.nullable(),
  /** Null where the records hold nothing. */
  period: periodReply.nullable(),
  before: periodReply.nullable(),
  total: comparedCell,
  rows: z.array(metricRow),
  buckets: z.array(metricBucket),
  /** A contact may stand in several rows (topics, emotions): they add up to more than the total. */
  overlaps: z.boolean(),
  /** The filter speaks of contacts, the metric of customers: those who ever had such a contact. */
  customersWho: z.boolean(),
  from: z.enum(["replica", "records"]),
  freshAt: instantSchema,
});
export type MetricReply = z.infer<typeof metricReply>;

export const metricsNowReply = z.object({
  currency: z.string(),
  period: periodReply.nullable(),
  metrics: z.array(
    metricCell.extend({
      metric: z.string(),
      /** The line, oldest first; null where there is no answer. */
      spark: z.array(z.number().nullable()),
    }),
  ),
  from: z.enum(["replica", "records"]),
  freshAt: instantSchema,
});
export type MetricsNow = z.infer<typeof metricsNowReply>;

const nameList = z.array(z.string().trim().min(1).max(150)).max(50);
const name = z.string().trim().min(1).max(150);

/** Where the company keeps what metrics are made of. */
export const metricSettings = z.object({
  orders: z.object({
    /** Product events that are orders. */
    events: nameList,
    /** Their attribute that holds the amount, and whether it counts kopecks (cents) or roubles (dollars). */
    amount: name,
    unit: z.enum(["minor", "major"]),
    /** Share of the amounts that is margin, 0..1. */
    margin: z.number().min(0).max(1),
    /** Discount a month, 0.01 is one per cent. */
    monthlyDiscount: z.number().min(0).max(1),
  }),
  coupons: z.object({ issued: name, redeemed: name }),
  waits: z.object({
    /** Attributes of a contact. */
    seconds: name,
    abandoned: name,
    /** Answered within so many seconds is in time; given up within so many was no wait. */
    inTimeSeconds: z.number().min(0).max(86_400),
    shortSeconds: z.number().min(0).max(86_400),
  }),
  /** Attribute of an answer that holds its weight. */
  weight: name,
  /** Answers at this touchpoint are of employees, not of customers. */
  employeeTouchpoint: name,
  csi: z
    .object({
      from: z.number().min(0).max(1000),
      to: z.number().min(0).max(1000),
      /** Attributes of an answer with marks, and how important each is. */
      factors: z
        .array(z.object({ attribute: name, weight: z.number().positive().max(1000) }))
        .max(40)
        .refine((all) => new Set(all.map(({ attribute }) => attribute)).size === all.length, {
          message: "each attribute once",
        }),
    })
    .refine(({ from, to }) => from < to, { message: "from must be below to" }),
});
export type MetricSettings = z.infer<typeof metricSettings>;

export const ownerBody = z.object({ teamId: idSchema.nullable() });
export const ownerReply = z.object({ metric: z.string(), teamId: idSchema.nullable() });

export const metricDefinition = z.object({
  key: z.string(),
  area: z.enum(["satisfaction", "service", "loyalty", "money"]),
  name: told,
  abbreviation: told,
  formula: told,
  unit: z.enum(["share", "score", "seconds", "money", "count", "mark", "ratio", "days"]),
  direction: z.enum(["up", "down", "neither"]),
  /** none-yet: the product takes in nothing of the kind; `needs` says what would give it. */
  facts: z.enum(["contacts", "customers", "none-yet"]),
  needs: told,
  minimumN: z.number().int(),
  /** All is counted, nothing sampled: there is no interval. */
  isExact: z.boolean(),
  guards: z.array(z.string()),
  gaming: told,
  leastGrain: grainSchema,
  owner: z.object({ teamId: idSchema, name: z.string() }).nullable(),
});
export type MetricDefinition = z.infer<typeof metricDefinition>;

export const catalogueReply = z.object({
  metrics: z.array(metricDefinition),
  settings: metricSettings,
  /** Nobody has yet looked at the settings. */
  isDefault: z.boolean(),
});
export type Catalogue = z.infer<typeof catalogueReply>;

export const metricFault = faultFamily({
  "metric.missing": {
    kind: "missing",
    ru: "Метрики «{metric}» нет в каталоге.",
    en: "There is no metric “{metric}” in the catalogue.",
  },
  "metric.unknown-slice": {
    kind: "invalid",
    ru: "Разреза «{by}» нет. Выберите поле обращения или признак (attr:имя).",
    en: "There is no slice “{by}”. Choose a field of a contact or an attribute (attr:name).",
  },
  "metric.slice-of-contacts": {
    kind: "invalid",
    ru: "Метрика считается по клиентам, у них нет поля «{by}». Выберите признак клиента или сегменты.",
    en: "The metric is of customers, who have no “{by}”. Choose an attribute of customers, or segments.",
  },
  "metric.too-fine": {
    kind: "invalid",
    ru: "В периоде больше {most} точек такого шага. Возьмите шаг крупнее или период короче.",
    en: "The period has more than {most} points of this grain. Take a coarser grain or a shorter period.",
  },
  "metric.team-missing": {
    kind: "missing",
    ru: "Такой команды нет. Выберите другую.",
    en: "There is no such team. Choose another one.",
  },
});
