import { z } from "zod";
import { cursorQuery, idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";

/** Imports over HTTP. The import helper may refine it: keep names stable, the console is built on this file. */

export const factsKind = z.enum(["feedback", "customers", "events"]);

export const fileFormat = z.enum(["csv", "xlsx", "json", "jsonl"]);

/** How to read a file: everything guessed, everything changeable by a person; remembered per source. */
export const readingOptions = z.object({
  format: fileFormat.optional(),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().min(1).max(1).optional(),
  header: z.boolean().optional(),
  sheet: z.string().max(200).optional(),
  timeZone: z.string().max(64).optional(),
  dayFirst: z.boolean().optional(),
});
export type ReadingOptions = z.infer<typeof readingOptions>;

/**
 * Which column feeds which field. Targets: for feedback externalId, kind, occurredAt, text, channel, touchpoint, agent, team, score,
 * handleSeconds, resolvedFirstContact, compensation, customer.externalId, customer.email, customer.phone, customer.name; for customers
 * customer.*, since; for events externalId, name, occurredAt, customer.*; for all "attribute" (kept under the column's name) and "ignore".
 */
export const columnMapping = z
  .array(z.object({ column: z.string().max(500), field: z.string().max(60) }))
  .max(2000);

export const reading = z.object({
  options: readingOptions,
  columns: columnMapping,
  /** Values for what the file does not tell. */
  defaults: z
    .object({
      kind: z.enum(["contact", "complaint", "response", "review", "observation", "cancellation"]).optional(),
      channel: z.string().max(60).optional(),
      scale: z.enum(["nps", "csat5", "csat7", "ces7", "stars5", "other"]).optional(),
      occurredAt: instantSchema.optional(),
      /** What happened, where a file of events does not name it. */
      eventName: z.string().trim().min(1).max(120).optional(),
    })
    .default({}),
});
export type Reading = z.infer<typeof reading>;

export const keptFileReply = z.object({
  id: idSchema,
  name: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  createdAt: instantSchema,
});

export const previewBody = z.object({
  fileId: idSchema,
  kind: factsKind.optional(),
  options: readingOptions.default({}),
  /** When given, what is remembered of this source is proposed. */
  sourceName: z.string().max(120).optional(),
});
export const previewReply = z.object({
  kind: factsKind,
  sourceName: z.string(),
  remembered: z.boolean(),
  options: readingOptions,
  sheets: z.array(z.string()),
  columns: z.array(
    z.object({
      name: z.string(),
      samples: z.array(z.string()),
      field: z.string(),
      confidence: z.number().min(0).max(1),
    }),
  ),
  /** First records as read. */
  rows: z.array(z.array(z.string())),
  defaults: reading.shape.defaults,
  /** Sentences in the caller's language about what may surprise. */
  warnings: z.array(z.string()),
  estimatedRecords: z.number().nullable(),
});
export type Preview = z.infer<typeof previewReply>;

export const startImportBody = z.object({
  fileId: idSchema,
  kind: factsKind,
  sourceName: z.string().trim().min(1).max(120),
  reading,
  dryRun: z.boolean().default(false),
});

export const importReply = z.object({
  id: idSchema,
  jobId: idSchema.nullable(),
  kind: factsKind,
  source: z.object({ id: idSchema, name: z.string() }),
  file: z.object({ id: idSchema, name: z.string(), bytes: z.number() }).nullable(),
  status: z.enum(["queued", "running", "done", "failed", "cancelled", "undoing", "undone"]),
  dryRun: z.boolean(),
  recordsDone: z.number(),
  bytesDone: z.number(),
  inserted: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  bad: z.number(),
  fault: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  createdBy: z.string(),
  createdAt: instantSchema,
  endedAt: instantSchema.nullable(),
});
export type ImportView = z.infer<typeof importReply>;

export const importsQuery = cursorQuery;
export const badRowReply = z.object({
  line: z.number(),
  column: z.string().nullable(),
  reason: z.string(),
  raw: z.string().nullable(),
});

export const demoBody = z.object({
  industry: z.enum(["bank", "telecom", "shop"]),
  language: z.enum(["ru", "en"]),
});

export const importFault = faultFamily({
  "import.missing": { kind: "missing", ru: "Такого импорта нет.", en: "There is no such import." },
  "import.file-missing": {
    kind: "missing",
    ru: "Файл не найден. Загрузите его ещё раз.",
    en: "The file is not found. Upload it again.",
  },
  "import.undone-already": {
    kind: "conflict",
    ru: "Этот импорт уже отменён.",
    en: "This import has been undone already.",
  },
  "import.still-running": {
    kind: "conflict",
    ru: "Импорт ещё идёт. Остановите его, потом отменяйте.",
    en: "The import is still running. Stop it first, then undo it.",
  },
  "import.ended": {
    kind: "conflict",
    ru: "Импорт уже закончен, останавливать нечего.",
    en: "The import has ended already; there is nothing to stop.",
  },
});
