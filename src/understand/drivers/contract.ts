import { z } from "zod";
import { faultFamily } from "../../core/kit/fault.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import { answerOf, estimateSchema } from "../contract.ts";
import { leftOutReasons } from "./find-ratings.ts";

/**
 * What goes with satisfaction, and what satisfaction goes with: associations, not effects. Addresses under /api/w/:workspace:
 *   GET drivers?driversQuery          -> driversReply;   GET drivers/export.csv (same query)
 *   GET drivers/worth?worthQuery      -> worthReply;     GET drivers/worth/export.csv (same query)
 */

export const driverBounds = {
  /** So many contacts are drawn at random where there are more. */
  rows: 10_000,
  /** Contacts of a scale that are looked at for ratings. */
  lookedAt: 300,
  /** The same for an outcome of 0 and 1, which takes longer. */
  binaryRows: 2000,
  drivers: 20,
  /** Up to so many drivers by LMG; more by relative weights. */
  lmg: 10,
  draws: 400,
  segmentDraws: 200,
  segments: 6,
};

/** By what contacts are cut: saved segments, which may share customers, a field of the contact, or an attribute of it or of its customer. */
export const cutFields = ["channel", "touchpoint", "team"] as const;
const cut = z.string().regex(/^(segment|channel|touchpoint|team|attr:.{1,200})$/u);

export const driversQuery = feedbackFilter.extend({
  /** "mark:nps", or "attr:delivery" for an attribute of contacts that is a number; left out: the scale with the most marks of those asked together with ratings. */
  outcome: z
    .string()
    .regex(/^(mark|attr):.{1,200}$/u)
    .optional(),
  /** Attributes by name; left out: those that look like ratings. */
  driver: feedbackFilter.shape.attr,
  by: cut.optional(),
});
export type DriversQuery = z.infer<typeof driversQuery>;

const driverReply = z.object({
  name: z.string(),
  /** Pearson's r with the outcome, -1..1. */
  correlation: z.number(),
  /** Part of R2, and that part as a share of R2, 0..1, with bootstrap intervals. */
  importance: estimateSchema,
  share: estimateSchema,
  /** Share of the resamples in which it came out first. */
  firstShare: z.number(),
  /** null: the other drivers tell it exactly. */
  vif: z.number().nullable(),
  /** Mean answer, in marks, of all drawn contacts that have one. */
  performance: estimateSchema.extend({ n: z.number().int() }).nullable(),
  /** The mean on its scale, 0 the lowest and 1 the highest mark; null for what is no mark. */
  position: estimateSchema.nullable(),
  quadrant: z.enum(["keep", "improve", "low-priority", "overkill"]).nullable(),
  /** False where chance could move it into another quadrant. */
  settled: z.boolean().nullable(),
});
export type DriverReply = z.infer<typeof driverReply>;

export const rankingReply = answerOf(
  z.object({
    r2: estimateSchema,
    n: z.number().int(),
    /** Contacts with an outcome that lack a driver. */
    dropped: z.number().int(),
    drivers: z.array(driverReply),
    lines: z.object({ importance: z.number(), position: z.number() }).nullable(),
    collinearity: z.object({
      level: z.enum(["none", "some", "strong", "exact"]),
      drivers: z.array(z.string()),
    }),
  }),
);
export type RankingReply = z.infer<typeof rankingReply>;

export const driversReply = z.object({
  /** What may be explained: scales of marks, the most used first, then attributes that are numbers. */
  outcomes: z.array(z.object({ id: z.string(), name: z.string(), n: z.number().int() })),
  /** Attributes that may be drivers; isChosen: they are in the ranking. */
  candidates: z.array(z.object({ name: z.string(), n: z.number().int(), isChosen: z.boolean() })),
  /** By what one may cut: 2 to 20 different values. */
  cuts: z.array(z.object({ id: z.string(), name: z.string() })),
  /** null: there is nothing to explain. */
  outcome: z.string().nullable(),
  /** Contacts with the outcome under the filter, and how many of them were drawn at random. */
  answered: z.number().int(),
  drawn: z.number().int(),
  chosen: z.enum(["named", "ratings", "numbers"]),
  leftOut: z.array(z.object({ column: z.string(), reason: z.enum(leftOutReasons) })),
  model: z.enum(["linear", "logistic"]),
  method: z.enum(["lmg", "relative-weights"]),
  ranking: rankingReply,
  by: z.string().nullable(),
  segments: z.array(z.object({ segment: z.string(), answered: z.number().int(), ranking: rankingReply })),
});
export type DriversReply = z.infer<typeof driversReply>;

export const worthQuery = feedbackFilter.extend({
  /** Scale whose marks tell who is satisfied; left out: the one with the most marks, NPS last. */
  scale: z.string().max(20).optional(),
  /** Product event that means "bought again"; left out: the commonest whose name says so. */
  event: z.string().max(200).optional(),
  by: cut.optional(),
});
export type WorthQuery = z.infer<typeof worthQuery>;

const side = z.object({
  hits: z.number().int(),
  people: z.number().int(),
  share: answerOf(estimateSchema),
});

/** How many times more often satisfied customers did it than dissatisfied ones. */
export const worthPart = answerOf(
  z.object({
    strata: z.array(
      z.object({
        /** null: all customers; "": those of whom it is not known. */
        name: z.string().nullable(),
        satisfied: side,
        dissatisfied: side,
        ratio: answerOf(estimateSchema),
      }),
    ),
    /** Over all strata with enough customers, adjusted for them (Mantel-Haenszel); none by saved segments, which may share customers. */
    pooled: answerOf(estimateSchema),
    pooledStrata: z.number().int(),
    /** p of "the strata do not differ" (Woolf). */
    differP: z.number().nullable(),
  }),
);
export type WorthPart = z.infer<typeof worthPart>;

export const worthReply = z.object({
  scales: z.array(z.object({ scale: z.string(), n: z.number().int() })),
  events: z.array(z.object({ name: z.string(), customers: z.number().int() })),
  scale: z.string().nullable(),
  event: z.string().nullable(),
  by: z.string().nullable(),
  /** Days after the mark within which they bought or left. */
  days: z.number().int(),
  /** So many customers of either kind a stratum needs to be told. */
  least: z.number().int(),
  /** Customers by their first mark on the scale under the filter. */
  people: z.object({
    satisfied: z.number().int(),
    between: z.number().int(),
    dissatisfied: z.number().int(),
  }),
  recommend: worthPart,
  buy: worthPart,
  stay: worthPart,
});
export type WorthReply = z.infer<typeof worthReply>;

export const driverFault = faultFamily({
  "driver.not-numeric": {
    kind: "invalid",
    en: "“{name}” is not a number in the contacts under this filter. Choose another outcome.",
    ru: "«{name}» у обращений под этим отбором — не число. Выберите другой исход.",
  },
  "driver.too-many": {
    kind: "invalid",
    en: "There are {count} drivers, and at most {most} are compared at once. Choose fewer.",
    ru: "Факторов {count}, а сразу сравнивается не больше {most}. Выберите меньше.",
  },
});
