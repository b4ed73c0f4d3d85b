import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { feedbackFilter } from "../../listen/feedback/contract.ts";
import { answerOf, estimateSchema } from "../contract.ts";

/**
 * Representative readings: texts drawn at random by groups, read by people. Addresses under /api/w/:workspace:
 *   GET  readings                       -> readingListReply;   POST readings  newReadingBody -> readingIdReply (201)
 *   GET  readings/plan?planQuery        -> planReply
 *   GET  readings/:id                   -> readingReply
 *   GET  readings/:id/next              -> nextReply
 *   POST readings/:id/answers  answerBody -> answerReply;   POST readings/:id/undo -> nextReply
 *   POST readings/:id/close             -> 204;  POST readings/:id/labels -> givenReply
 */

export const readingBounds = { mostDrawn: 5000, mostTopics: 30, mostGroupings: 3 };

/** What texts are grouped by before the draw: "channel", "month", "attr:region". */
const groupBy = z.string().regex(/^(channel|month|kind|language|team|attr:.{1,100})$/u);
const margin = z.coerce.number().min(0.005).max(0.5);
const level = z.coerce.number().min(0.5).max(0.999);

export const planQuery = feedbackFilter.extend({
  /** Half-width of the interval to reach, a share. */
  margin: margin.default(0.05),
  level: level.default(0.95),
  /** Share of the texts that show the rare cause, and how often it is to be seen. */
  rareShare: z.coerce.number().min(0.0005).max(0.5).default(0.01),
  rareTimes: z.coerce.number().int().min(1).max(50).default(1),
});
export const planReply = z.object({
  contacts: z.number().int(),
  /** Those with words: what can be read. */
  texts: z.number().int(),
  forMargin: z.number().int().nullable(),
  forRare: z.number().int().nullable(),
});
export type Plan = z.infer<typeof planReply>;

export const newReadingBody = z.object({
  name: z.string().trim().min(1).max(120),
  filter: feedbackFilter,
  groupBy: z.array(groupBy).max(readingBounds.mostGroupings),
  size: z.number().int().min(2).max(readingBounds.mostDrawn),
  margin: margin.default(0.05),
  level: level.default(0.95),
  /** The same seed draws the same texts again. */
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
});
export type NewReading = z.infer<typeof newReadingBody>;
export const readingIdReply = z.object({ id: idSchema });

const readingHead = z.object({
  id: idSchema,
  name: z.string(),
  status: z.enum(["open", "closed"]),
  population: z.number().int(),
  drawn: z.number().int(),
  read: z.number().int(),
  skipped: z.number().int(),
  createdByName: z.string(),
  createdAt: instantSchema,
});
export type ReadingHead = z.infer<typeof readingHead>;
export const readingListReply = z.object({ readings: z.array(readingHead) });

export const topicShare = z.object({
  topicId: idSchema,
  name: z.string(),
  /** Read texts that people gave the topic. */
  hits: z.number().int(),
  /** What that tells of all texts, with the reading's level. */
  share: answerOf(estimateSchema),
  /** Texts under the filter that the machine gave the topic, and their share. */
  machineCount: z.number().int(),
  machineShare: z.number().nullable(),
  /** The machine's share, its mistakes taken out by what people found in the texts it gave the topic and in the others. */
  corrected: answerOf(estimateSchema),
});
export type TopicShare = z.infer<typeof topicShare>;

export const readingReply = readingHead.extend({
  filter: z.record(z.string(), z.unknown()),
  margin: z.number(),
  level: z.number(),
  seed: z.number().int(),
  readers: z.array(z.object({ name: z.string(), read: z.number().int(), skipped: z.number().int() })),
  topics: z.array(topicShare),
  /** Texts in which people found none of the topics. */
  none: z.object({ hits: z.number().int(), share: answerOf(estimateSchema) }),
  strata: z.array(
    z.object({
      name: z.string().nullable(),
      size: z.number().int(),
      drawn: z.number().int(),
      read: z.number().int(),
    }),
  ),
  /** Who may be missing: contacts without words cannot be drawn; a skipped text is not an answer. */
  missing: z.object({
    contacts: z.number().int(),
    wordless: z.number().int(),
    anonymousTexts: z.number().int(),
  }),
});
export type Reading = z.infer<typeof readingReply>;

export const readingText = z.object({
  feedbackId: idSchema,
  /** Original for those with the right to see personal data, else masked. */
  text: z.string(),
  channel: z.string().nullable(),
  occurredAt: instantSchema,
  /** Chosen before, when an answer is taken back (empty: none of the topics); null where nothing was said yet. */
  topicIds: z.array(idSchema).nullable(),
});
export type ReadingText = z.infer<typeof readingText>;
export const nextReply = z.object({
  /** Null: all are read, or the reading is closed. */
  text: readingText.nullable(),
  drawn: z.number().int(),
  done: z.number().int(),
});
export type NextText = z.infer<typeof nextReply>;

export const answerBody = z.object({
  feedbackId: idSchema,
  /** Empty: none of the topics. */
  topicIds: z.array(idSchema).max(readingBounds.mostTopics),
  skipped: z.boolean().default(false),
});
/** `kept`: false when somebody else has read the text meanwhile; theirs stands. */
export const answerReply = nextReply.extend({ kept: z.boolean() });

/** Answers that became examples of the labels, and those whose reader had labelled the text before. */
export const givenReply = z.object({ given: z.number().int(), there: z.number().int() });

export const readingFault = faultFamily({
  "reading.still-open": {
    kind: "conflict",
    ru: "Чтение ещё идёт. Закройте его, потом отдайте ответы в разметку.",
    en: "The reading is still open. Close it, then give its answers to the labels.",
  },
  "reading.missing": {
    kind: "missing",
    ru: "Такого чтения нет. Вернитесь к списку чтений.",
    en: "There is no such reading. Go back to the list of readings.",
  },
  "reading.no-texts": {
    kind: "conflict",
    ru: "Под фильтром меньше двух текстов — читать нечего. Расширьте фильтр или импортируйте файл.",
    en: "Fewer than two texts match the filter: there is nothing to read. Widen the filter or import a file.",
  },
  "reading.closed": {
    kind: "conflict",
    ru: "Чтение уже закрыто. Начните новое, чтобы читать дальше.",
    en: "The reading is closed. Start a new one to read on.",
  },
  "reading.not-drawn": {
    kind: "missing",
    ru: "Этого текста нет в чтении. Откройте следующий.",
    en: "This text is not part of the reading. Open the next one.",
  },
  "reading.topic-missing": {
    kind: "missing",
    ru: "Одной из тем больше нет: её слили или удалили. Обновите страницу и выберите снова.",
    en: "One of the topics is gone: merged or removed. Reload the page and choose again.",
  },
});
