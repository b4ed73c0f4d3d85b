import { z } from "zod";
import { cursorQuery, idSchema, instantSchema, pageOf } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { feedbackFilter, feedbackItem } from "../../listen/feedback/contract.ts";
import { estimateSchema, unknownWhy } from "../contract.ts";
import { gamingLevels, gamingPatterns, gamingVerdicts, stripMeasures } from "./facts.ts";

/**
 * Patterns that look like a metric being pushed instead of what it stands for. Each is worth a look, none is an accusation.
 *   GET metrics/gaming?gamingQuery -> gamingReply; GET metrics/gaming/rows?gamingRowsQuery -> gamingRowsReply
 *   POST metrics/gaming/verdicts gamingVerdictBody -> gamingVerdictReply; GET metrics/gaming/export.csv?gamingQuery
 */

const pattern = z.enum(gamingPatterns);
const level = z.enum(gamingLevels);

const seconds = z.coerce.number().int().min(1).max(86_400);

/** The shared filter, and what counts as coming back, as too short to serve anybody, and as a target somebody is held to. */
export const gamingQuery = feedbackFilter.extend({
  /** A customer came back: within so many days. */
  days: z.coerce.number().int().min(1).max(90).default(7),
  /** Handle times under it served nobody. */
  shortSeconds: seconds.default(20),
  /** Handle times that people are held to; at most five. */
  target: z
    .union([seconds, z.array(seconds)])
    .transform((value) => [...new Set([value].flat())].toSorted((a, b) => a - b))
    .pipe(z.array(z.number()).max(5))
    .default([60, 180, 300]),
});
export type GamingQuery = z.infer<typeof gamingQuery>;

/** Which alarm it is: the same in every period. */
export const alarmName = z.object({
  pattern,
  level,
  who: z.string().min(1).max(200),
  targetSeconds: z.number().int().nullable(),
});
export type AlarmName = z.infer<typeof alarmName>;

/** One number of theirs beside everybody's: `usual` is where 95 % of honest ones with so many rows lie; `peers` without names. */
export const gamingStrip = z.object({
  measure: z.enum(stripMeasures),
  own: estimateSchema,
  usual: estimateSchema,
  peers: z.array(z.number()),
});
export type GamingStrip = z.infer<typeof gamingStrip>;

export const gamingVerdictReply = z.object({
  id: idSchema,
  verdict: z.enum(gamingVerdicts),
  note: z.string(),
  byName: z.string(),
  at: instantSchema,
  /** The period that was looked at; null: open on that side. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type GamingVerdict = z.infer<typeof gamingVerdictReply>;

export const gamingAlarm = alarmName.extend({
  /** `who` as people call it: the name of a source in place of its id. */
  label: z.string(),
  /** Rows that were judged, and contacts behind the alarm. */
  rows: z.number().int(),
  evidence: z.number().int(),
  strips: z.array(gamingStrip),
  pValue: z.number(),
  /** p corrected for all that was judged at this look (Benjamini-Hochberg); an alarm at q <= 0.05. */
  qValue: z.number(),
  /** Of bursts: the hours, the oddest first. */
  hours: z.array(z.object({ at: instantSchema, marks: z.number().int(), usual: z.number() })),
  /** The latest word of a person; null where there is none, or it was taken back. */
  verdict: gamingVerdictReply.nullable(),
});
export type GamingAlarm = z.infer<typeof gamingAlarm>;

export const gamingReply = z.object({
  /** Everything committed before it is in the numbers. */
  freshAt: instantSchema,
  /** The oddest first. */
  alarms: z.array(gamingAlarm),
  /** How many were judged by each pattern (and target), and how many could not be, and why. */
  watched: z.array(
    z.object({
      pattern,
      level,
      targetSeconds: z.number().int().nullable(),
      judged: z.number().int(),
      untold: z.array(z.object({ why: unknownWhy, people: z.number().int() })),
    }),
  ),
  judged: z.number().int(),
});
export type GamingReply = z.infer<typeof gamingReply>;

export const gamingRowsQuery = gamingQuery.extend(cursorQuery.shape).extend({
  pattern,
  level,
  who: z.string().min(1).max(200),
  targetSeconds: seconds.optional(),
  /** Of bursts: the instants at which their hours begin. */
  hour: z
    .union([instantSchema, z.array(instantSchema)])
    .transform((value) => [value].flat())
    .pipe(z.array(instantSchema).max(100))
    .optional(),
});
export type GamingRowsQuery = z.infer<typeof gamingRowsQuery>;

export const gamingRow = feedbackItem.extend({
  handleSeconds: z.number().nullable(),
  resolvedFirstContact: z.boolean().nullable(),
  /** When the same customer came back, within the days; about the same thing where that is what is judged. */
  returnedAt: instantSchema.nullable(),
});
export const gamingRowsReply = pageOf(gamingRow);
export type GamingRow = z.infer<typeof gamingRow>;

export const gamingVerdictBody = alarmName.extend({
  verdict: z.enum(gamingVerdicts),
  note: z.string().trim().max(1000),
  from: feedbackFilter.shape.from,
  to: feedbackFilter.shape.to,
});
export type GamingVerdictBody = z.infer<typeof gamingVerdictBody>;

export const gamingFault = faultFamily({
  "gaming.note-needed": {
    kind: "invalid",
    ru: "Напишите, чем это объясняется: без причины вывод «объяснимо» никому не поможет.",
    en: "Write what explains it: “explained” without a reason helps nobody.",
  },
});
