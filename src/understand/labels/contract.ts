import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { answerOf, estimateSchema } from "../contract.ts";

/**
 * Own labels: people label texts with topics, the classifier learns from them. Addresses under /api/w/:workspace:
 *   GET  labels                          -> labelsReply
 *   GET  labels/queue?queueQuery         -> queueReply;  GET labels/texts/:id -> queueText
 *   PUT  labels/texts/:id  answerBody    -> savedReply;  DELETE labels/texts/:id -> savedReply (takes one's own answer back)
 *   GET  labels/agreement                -> agreementReply;  PUT labels/settled/:id answerBody -> 204
 *   PUT  labels/settings  settingsBody   -> 204
 *   POST labels/import-preview importBody -> importPreviewReply;  POST labels/imports importBody -> importReply
 *   GET  labels/imports                  -> filesReply;  DELETE labels/imports?name= -> removedReply (takes a file's examples out again)
 *   POST classifiers                     -> trainReply (202): a second wish joins the training that runs
 *   GET  classifiers                     -> classifiersReply;  GET classifiers/:version -> classifierReply
 *   POST classifiers/:version/use        -> 204;  POST classifiers/rollback -> usedReply
 *   GET  classifiers/:version/readings  -> onReadingsReply
 *   PUT  classifiers/:version/precision precisionBody -> 204
 *   GET  classifiers/:version/confusions?actual=&predicted= -> confusionTextsReply
 */

/** New labels after which a training starts by itself. */
export const enoughLabels = 20;

export const queueOrders = ["uncertainty", "disagreement", "random", "topic"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** What a person says of a text: topics, or "none of these" (an empty list). */
export const answerBody = z.object({ topicIds: z.array(idSchema).max(50) });

export const queueQuery = z.object({
  by: z.enum(queueOrders).default("uncertainty"),
  topic: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
  /** Texts put off for now; they stay in the queue of everybody else. */
  without: z.union([idSchema, z.array(idSchema).max(200)]).optional(),
});

export const suggestion = z.object({ topicId: idSchema, chance: z.number() });
export const queueText = z.object({
  id: idSchema,
  text: z.string(),
  occurredAt: instantSchema,
  kind: z.string(),
  channel: z.string().nullable(),
  touchpoint: z.string().nullable(),
  team: z.string().nullable(),
  score: z.number().nullable(),
  scale: z.string().nullable(),
  attributes: z.record(z.string(), z.unknown()),
  /** What the classifier thinks; a guess, of the version told. */
  suggestions: z.array(suggestion),
  suggestedBy: z.number().int().nullable(),
  /** What the asking person has said of it. */
  mine: z.object({ topicIds: z.array(idSchema) }).nullable(),
});
export type QueueText = z.infer<typeof queueText>;
export const queueReply = z.object({
  texts: z.array(queueText),
  /** Why the order is another one than asked for: no classifier has read the texts yet. */
  fallback: z.boolean(),
});

export const labelledTopic = z.object({
  id: idSchema,
  name: z.string(),
  status: z.enum(["proposed", "accepted", "hidden"]),
  /** Texts labelled with it, of contacts and of files. */
  examples: z.number().int(),
  rating: z.enum(["good", "fair", "needs-examples"]).nullable(),
});
export const labelsReply = z.object({
  topics: z.array(labelledTopic),
  /** Texts that the asking person labelled since midnight of the company. */
  today: z.number().int(),
  /** Contacts with a label, examples of files, contacts said to be of no topic, contacts that people disagree on. */
  labelled: z.number().int(),
  fromFiles: z.number().int(),
  none: z.number().int(),
  unsettled: z.number().int(),
  texts: z.number().int(),
  overlapShare: z.number(),
  /** Labels given since the last training began. */
  sinceTraining: z.number().int(),
  trainingJobId: idSchema.nullable(),
  inUse: z.number().int().nullable(),
  latest: z.number().int().nullable(),
  /** Where 20 more examples help most, by what they are expected to add to F1; null before that can be told. */
  advice: z
    .object({
      topicId: idSchema,
      examples: z.number().int(),
      f1: z.number().nullable(),
      gain: estimateSchema.nullable(),
    })
    .nullable(),
});
export type Labels = z.infer<typeof labelsReply>;

export const savedReply = z.object({ today: z.number().int(), labelled: z.number().int() });
export const settingsBody = z.object({ overlapShare: z.number().min(0).max(1) });

const person = z.object({ id: z.string(), name: z.string(), texts: z.number().int() });
export const agreementReply = z.object({
  people: z.array(person),
  /** Texts that two or more have labelled. */
  common: z.number().int(),
  /** Each pair that has texts in common: Cohen's kappa on the whole answer. */
  pairs: z.array(
    z.object({
      first: z.string(),
      second: z.string(),
      common: z.number().int(),
      kappa: answerOf(estimateSchema),
    }),
  ),
  /** Of all together: Krippendorff's alpha. */
  alpha: answerOf(estimateSchema),
  /** Topic by topic, those most given first: whether people agree where it is given and where not. */
  topics: z.array(
    z.object({
      topicId: idSchema,
      /** Texts of two or more people in which somebody gave the topic, and those in which all did. */
      given: z.number().int(),
      agreed: z.number().int(),
      /** Krippendorff's alpha of "has it" against "has it not" over all texts in common. */
      alpha: answerOf(estimateSchema),
    }),
  ),
  disagreements: z.array(
    z.object({
      id: idSchema,
      text: z.string(),
      answers: z.array(z.object({ person: z.string(), topicIds: z.array(idSchema) })),
      settled: z.object({ topicIds: z.array(idSchema), by: z.string() }).nullable(),
    }),
  ),
});
export type Agreement = z.infer<typeof agreementReply>;

export const importBody = z.object({
  fileId: idSchema,
  /** Left out: guessed. */
  textColumn: z.string().max(500).optional(),
  labelColumn: z.string().max(500).optional(),
  /** Between several labels of one cell; left out: guessed, "" for one label a cell. */
  separator: z.string().max(5).optional(),
  /** What becomes of labels that are no topic yet: new accepted topics, or their texts are left out. */
  unknown: z.enum(["create", "skip"]).default("create"),
});
export const importPreviewReply = z.object({
  fileName: z.string(),
  columns: z.array(z.string()),
  textColumn: z.string(),
  labelColumn: z.string(),
  separator: z.string(),
  rows: z.number().int(),
  /** Rows without words, rows without a label, rows that cannot be read. */
  empty: z.number().int(),
  unlabelled: z.number().int(),
  broken: z.number().int(),
  /** Texts that stand there again with another label: they get all of them. */
  contradictory: z.number().int(),
  /** Texts that are not there from an earlier file. */
  fresh: z.number().int(),
  labels: z.array(z.object({ label: z.string(), texts: z.number().int(), topicId: idSchema.nullable() })),
  samples: z.array(z.object({ text: z.string(), labels: z.array(z.string()) })),
});
export type ImportPreview = z.infer<typeof importPreviewReply>;
export const importReply = z.object({
  inserted: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  created: z.array(z.string()),
});

export const filesReply = z.object({
  files: z.array(
    z.object({ name: z.string(), examples: z.number().int(), at: instantSchema, by: z.string() }),
  ),
});
export const fileQuery = z.object({ name: z.string().max(300) });
export const removedReply = z.object({ removed: z.number().int() });

export const trainReply = z.object({ jobId: idSchema, joined: z.boolean() });
export const ratings = z.enum(["good", "fair", "needs-examples"]);
const topicQuality = z.object({
  topicId: idSchema,
  /** As it was called at training. */
  name: z.string(),
  examples: z.number().int(),
  precision: answerOf(estimateSchema),
  recall: answerOf(estimateSchema),
  f1: answerOf(estimateSchema),
  rating: ratings,
});
/** How well texts were labelled that whoever labelled them never saw; the same for a classifier and for a language model. */
export const judgedSchema = z.object({
  heldOut: z.number().int(),
  /** Share of texts whose whole answer is right. */
  accuracy: estimateSchema,
  microF1: answerOf(estimateSchema),
  macroF1: answerOf(estimateSchema),
  topics: z.array(topicQuality),
  calibration: z.object({
    /** Mean gap between what was promised and what was right; null when nothing was judged. */
    error: z.number().nullable(),
    bins: z.array(z.object({ chance: z.number(), right: estimateSchema, n: z.number().int() })),
  }),
  confusions: z.array(
    z.object({ actualId: idSchema.nullable(), predictedId: idSchema.nullable(), n: z.number().int() }),
  ),
  /** Places of the wrong ones, for "show the texts": ids of contacts or examples with the pair they were mistaken in. */
  mistakes: z.array(
    z.object({ id: idSchema, actualId: idSchema.nullable(), predictedId: idSchema.nullable() }),
  ),
});
export type Judged = z.infer<typeof judgedSchema>;

const nextSchema = z.object({
  topicId: idSchema,
  examples: z.number().int(),
  f1: z.number(),
  gain: estimateSchema,
});
export type NextExamples = z.infer<typeof nextSchema>;

const embeddingsSchema = z.discriminatedUnion("state", [
  /** The model of the embeddings gave no vectors: the words alone are learnt from. */
  z.object({
    state: z.literal("failed"),
    model: z.string(),
    fault: z.object({ ru: z.string(), en: z.string() }),
  }),
  z.object({
    /** used: surely better, so the quality told is with them; no-gain: not surely better, so they are left out. */
    state: z.enum(["used", "no-gain"]),
    model: z.string(),
    /** Texts wholly right, on the same held-out texts. */
    without: estimateSchema,
    with: estimateSchema,
    gain: answerOf(estimateSchema.extend({ p: z.number() })),
    /** The vectors' part in each probability, 0..1. */
    share: z.number(),
    /** Least probabilities where a text has a vector, as trained and for each wished precision. */
    thresholds: z.array(z.number()),
    abstention: z.array(z.object({ wished: z.number(), thresholds: z.array(z.number()) })),
  }),
]);
export type Embeddings = z.infer<typeof embeddingsSchema>;

export const qualitySchema = judgedSchema.extend({
  /** Parts of the texts, each judged by what learnt from the others. */
  folds: z.number().int(),
  /** Texts that stand there more than once with different answers. */
  contradictory: z.number().int(),
  curve: z.array(z.object({ examples: z.number().int(), accuracy: estimateSchema })),
  /** What 20 more examples of a topic are expected to add to its F1, the greatest first. */
  next: answerOf(z.array(nextSchema)).default({ known: false, why: "too-few" }),
  /** What vectors of the embeddings model add; null where there is none. */
  embeddings: embeddingsSchema.nullable().default(null),
  /** Least probabilities as trained, topic by topic in the order of the version's topics. */
  thresholds: z.array(z.number()),
  abstention: z.array(
    z.object({
      wished: z.number(),
      thresholds: z.array(z.number()),
      precision: answerOf(estimateSchema),
      undecided: answerOf(estimateSchema),
    }),
  ),
});
export type Quality = z.infer<typeof qualitySchema>;

const version = z.object({
  version: z.number().int(),
  status: z.enum(["training", "ready", "in-use", "retired", "failed"]),
  kind: z.enum(["single", "multi"]).nullable(),
  examples: z.number().int().nullable(),
  topics: z.number().int(),
  accuracy: estimateSchema.nullable(),
  heldOut: z.number().int().nullable(),
  wishedPrecision: z.number().nullable(),
  createdAt: instantSchema,
  createdBy: z.string(),
  usedAt: instantSchema.nullable(),
  usedBy: z.string().nullable(),
  fault: z.string().nullable(),
});
export type Version = z.infer<typeof version>;
export const classifiersReply = z.object({ versions: z.array(version) });
export const classifierReply = version.extend({
  quality: qualitySchema.omit({ mistakes: true }).nullable(),
  /** Contacts read with vectors, of how many, and why no more; null where the version uses none. */
  denseReading: z
    .object({ read: z.number().int(), of: z.number().int(), fault: z.string().nullable() })
    .nullable(),
  /** Names of now of the topics it knows. */
  names: z.record(z.string(), z.string()),
});
export type ClassifierPage = z.infer<typeof classifierReply>;
/** A version on texts drawn by lot for readings, which it has not learnt from; the readings with enough of them, latest first. */
export const onReadingsReply = z.object({
  readings: z.array(
    z.object({
      readingId: idSchema,
      name: z.string(),
      texts: z.number().int(),
      level: z.number(),
      accuracy: answerOf(estimateSchema),
    }),
  ),
});
export const precisionBody = z.object({ wished: z.number().min(0).max(1).nullable() });
export const usedReply = z.object({ version: z.number().int() });
export const confusionQuery = z.object({ actual: idSchema.optional(), predicted: idSchema.optional() });
export const confusionTextsReply = z.object({
  texts: z.array(z.object({ id: idSchema, contact: z.boolean(), text: z.string() })),
});

export const labelFault = faultFamily({
  "label.text-missing": {
    kind: "missing",
    ru: "Такого обращения с текстом нет: возможно, его импорт отменили. Возьмите следующее.",
    en: "There is no such contact with words: perhaps its import was undone. Take the next one.",
  },
  "label.topic-missing": {
    kind: "missing",
    ru: "Одной из тем больше нет: её слили или удалили. Обновите страницу и выберите другую.",
    en: "One of the topics is gone: it was merged or removed. Reload the page and choose another one.",
  },
  "label.not-labelled": {
    kind: "missing",
    ru: "Вашей разметки у этого обращения нет, отменять нечего.",
    en: "You have not labelled this contact; there is nothing to take back.",
  },
  "label.not-disputed": {
    kind: "conflict",
    ru: "Это обращение размечал только один человек: решать нечего.",
    en: "Only one person labelled this contact; there is nothing to settle.",
  },
  "label.columns": {
    kind: "invalid",
    ru: "В файле не нашлось столбца «{column}». Выберите столбцы с текстом и с меткой.",
    en: "The file has no column “{column}”. Choose the columns with the text and with the label.",
  },
  "label.no-columns": {
    kind: "invalid",
    ru: "В файле нужны хотя бы два столбца: текст и метка.",
    en: "The file needs at least two columns: a text and a label.",
  },
  "label.same-column": {
    kind: "invalid",
    ru: "Текст и метка не могут стоять в одном столбце. Выберите разные.",
    en: "The text and the label cannot stand in one column. Choose two.",
  },
  "label.file-too-large": {
    kind: "invalid",
    ru: "В файле больше {texts} текстов или {millions} млн знаков — столько примеров за раз не взять. Разделите его на части.",
    en: "The file holds more than {texts} texts or {millions} million characters: too many examples at once. Split it.",
  },
  "label.nothing-in-file": {
    kind: "invalid",
    ru: "В файле нет ни одной строки, где есть и текст, и метка.",
    en: "The file has no row with both a text and a label.",
  },
  "label.too-many-labels": {
    kind: "limited",
    ru: "В столбце «{column}» {count} разных меток, а можно не больше {most}. Похоже, это не столбец меток.",
    en: "The column “{column}” has {count} different labels, at most {most} can be. It does not look like a column of labels.",
  },
  "classifier.one-topic": {
    kind: "conflict",
    ru: "Размечена только одна тема. Чтобы учиться различать, нужны примеры хотя бы двух тем или ответы «ничего из этого».",
    en: "Only one topic has labels. To learn to tell apart, label texts of at least two topics, or say “none of these”.",
  },
  "classifier.too-few": {
    kind: "conflict",
    ru: "Примеров пока {count}, а нужно хотя бы {needed}. Разметьте ещё.",
    en: "There are {count} examples so far and at least {needed} are needed. Label some more.",
  },
  "classifier.one-example": {
    kind: "conflict",
    ru: "Ни у одной темы нет двух разных примеров: проверить классификатор не на чем. Добавьте по второму примеру хотя бы двум темам.",
    en: "No two topics have two different examples each: there is nothing to check a classifier on. Give at least two topics a second example.",
  },
  "classifier.missing": {
    kind: "missing",
    ru: "Такой версии классификатора нет.",
    en: "There is no such version of the classifier.",
  },
  "classifier.not-ready": {
    kind: "conflict",
    ru: "Версия {version} ещё не обучена или её обучение не удалось. Выберите другую.",
    en: "Version {version} is not trained yet, or its training failed. Choose another one.",
  },
  "classifier.no-earlier": {
    kind: "conflict",
    ru: "Раньше ничего не применялось: возвращаться не к чему.",
    en: "No version was in use before; there is nothing to go back to.",
  },
  "classifier.no-such-precision": {
    kind: "invalid",
    ru: "Для такой точности порогов нет. Выберите точность на шкале.",
    en: "There are no thresholds for this precision. Choose one on the scale.",
  },
});
