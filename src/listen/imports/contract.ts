import { z } from "zod";
import { cursorQuery, idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";

/**
 * Imports over HTTP; the console is built on this file. Below /api/w/:workspace:
 * | what | route |
 * |---|---|
 * | upload, raw bytes | POST /files?name=… -> keptFileReply (201) |
 * | what is kept | GET /files/:id -> keptFileReply |
 * | the kept file itself | GET /files/:id/content (needs the right to see personal data) |
 * | look at a file before importing | POST /imports/preview: previewBody -> previewReply |
 * | start, dry run or real | POST /imports: startImportBody -> importReply (202) |
 * | history, newest first | GET /imports: importsQuery -> page of importReply |
 * | one | GET /imports/:id -> importReply |
 * | stop | POST /imports/:id/cancel -> importReply; what was written stays until undone |
 * | go on after a failure or a stop | POST /imports/:id/resume -> importReply (202) |
 * | take back all it did | POST /imports/:id/undo -> importReply (202) |
 * | rows left out | GET /imports/:id/bad-rows: cursorQuery -> page of badRowReply |
 * | the same as a file for spreadsheets | GET /imports/:id/bad-rows.csv |
 * | sources with what is remembered of them | GET /sources -> sourcesReply |
 */

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

export const uploadQuery = z.object({ name: z.string().trim().min(1).max(255) });
export const sourcesReply = z.object({
  items: z.array(z.object({ id: idSchema, name: z.string(), kind: factsKind, createdAt: instantSchema })),
});

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
  "import.dry-run": {
    kind: "conflict",
    ru: "Это был пробный прогон: он ничего не записал, отменять нечего.",
    en: "This was a dry run: it wrote nothing, there is nothing to undo.",
  },
  "import.no-resume": {
    kind: "conflict",
    ru: "Продолжить можно только остановленный или неудавшийся импорт.",
    en: "Only an import that failed or was stopped can go on.",
  },
  "import.personal-data": {
    kind: "forbidden",
    ru: "В файле персональные данные клиентов. Попросите владельца дать вам право их видеть.",
    en: "The file holds customers' personal data. Ask an owner for the right to see it.",
  },
  "import.broken": {
    kind: "broken",
    ru: "Импорт остановился из-за ошибки программы ({reason}). Записанное сохранено; нажмите «Продолжить», а если повторится — сообщите нам.",
    en: "The import stopped on an error of the program ({reason}). What was written is kept; press “Continue”, and report it if it repeats.",
  },
  "import.disk-full": {
    kind: "broken",
    ru: "На диске базы кончилось место. Записанное сохранено; освободите место и нажмите «Продолжить».",
    en: "The database's disk is full. What was written is kept; make room and press “Continue”.",
  },
  "import.ended": {
    kind: "conflict",
    ru: "Импорт уже закончен, останавливать нечего.",
    en: "The import has ended already; there is nothing to stop.",
  },
});
