import { z } from "zod";
import { idSchema, instantSchema } from "../../../access/contract.ts";
import { faultFamily } from "../../../core/kit/fault.ts";
import { answerOf, estimateSchema } from "../../contract.ts";
import { judgedSchema } from "../../labels/contract.ts";

/**
 * The language model measured on the texts that a version of the classifier was judged on. Addresses under /api/w/:workspace:
 *   GET  model/measures                      -> measuresReply
 *   GET  model/measures/estimate?wish        -> estimateReply
 *   POST model/measures  measureWish         -> measureStartedReply (202)
 *   GET  model/measures/:id                  -> measureReply
 *   GET  model/measures/:id/confusions?by=&actual=&predicted= -> confusionTextsReply of labels
 */

export const measureBounds = { least: 10, most: 1000, usual: 100 };

export const measureWish = z.object({
  version: z.coerce.number().int().min(1).max(1e9),
  /** Texts to ask about, drawn by lot from those the version was judged on. */
  texts: z.coerce.number().int().min(measureBounds.least).max(measureBounds.most),
});

export const estimateReply = z.object({
  /** Texts that would be asked about: fewer than wished where there are no more. */
  texts: z.number().int(),
  questions: z.number().int(),
  /** Major units of `currency`: what it will likely take, and what it cannot pass. */
  likely: z.number(),
  most: z.number(),
  /** What must be left to begin: what it will likely take, and room for one answer at its full length. */
  needed: z.number(),
  /** Of this month's cap. */
  left: z.number(),
  currency: z.string(),
});
export type MeasureEstimate = z.infer<typeof estimateReply>;
export const measureStartedReply = z.object({ id: idSchema, jobId: idSchema });

const resultSchema = z.object({
  classifier: judgedSchema,
  model: judgedSchema,
  /** Share of texts wholly right: the model's less the classifier's, on the same texts. */
  comparison: answerOf(
    estimateSchema.extend({
      p: z.number(),
      n: z.number().int(),
      both: z.number().int(),
      firstOnly: z.number().int(),
      secondOnly: z.number().int(),
      neither: z.number().int(),
    }),
  ),
  /** Texts the model gave no answer to that could be read; they count as given no topic. */
  unanswered: z.number().int(),
  tokensIn: z.number().int(),
  tokensOut: z.number().int(),
  /** Major units, as if no answer had been kept. */
  cost: z.number(),
  costPerThousand: z.number(),
  seconds: z.number(),
  /** How the examples shown with each question were chosen; words where there are no vectors. */
  examplesBy: z.enum(["vectors", "words"]),
  /** Why the embeddings model gave no vectors. */
  examplesFault: z.object({ ru: z.string(), en: z.string() }).nullable(),
});
export const storedResult = resultSchema;
export type MeasureResult = z.infer<typeof resultSchema>;

const head = z.object({
  id: idSchema,
  jobId: idSchema,
  version: z.number().int(),
  model: z.string(),
  status: z.enum(["running", "done", "failed", "cancelled"]),
  texts: z.number().int(),
  createdBy: z.string(),
  createdAt: instantSchema,
  fault: z.string().nullable(),
});
export type MeasureHead = z.infer<typeof head>;
export const measuresReply = z.object({ measures: z.array(head) });
const judgedShown = judgedSchema.omit({ mistakes: true });
export const measureReply = head.extend({
  result: resultSchema.extend({ classifier: judgedShown, model: judgedShown }).nullable(),
  currency: z.string(),
  /** Names of now of the topics. */
  names: z.record(z.string(), z.string()),
});
export type Measure = z.infer<typeof measureReply>;

export const measureConfusionQuery = z.object({
  by: z.enum(["classifier", "model"]),
  actual: idSchema.optional(),
  predicted: idSchema.optional(),
});

export const measureFault = faultFamily({
  "measure.missing": {
    kind: "missing",
    ru: "Такого измерения нет. Вернитесь к списку и выберите другое.",
    en: "There is no such measurement. Go back to the list and choose another one.",
  },
  "measure.no-version": {
    kind: "missing",
    ru: "Такой обученной версии нет. Обучите классификатор: модель проверяют на тех же текстах.",
    en: "There is no such trained version. Train the classifier: the model is checked on the same texts.",
  },
  "measure.no-texts": {
    kind: "conflict",
    ru: "Проверенных текстов у версии {version} меньше {needed}, сравнивать не на чем. Разметьте больше и обучите новую версию.",
    en: "Version {version} has fewer than {needed} judged texts: there is nothing to compare on. Label more and train a new version.",
  },
  "measure.old-version": {
    kind: "conflict",
    ru: "Версия {version} обучена до того, как ответы стали храниться по текстам. Обучите новую и измерьте на ней.",
    en: "Version {version} was trained before answers were kept text by text. Train a new one and measure on it.",
  },
  "measure.running": {
    kind: "conflict",
    ru: "Измерение уже идёт. Дождитесь конца или отмените его.",
    en: "A measurement is running already. Wait for its end, or cancel it.",
  },
  "measure.over-cap": {
    kind: "limited",
    ru: "Чтобы начать измерение, нужно {needed} {currency}, а до месячного предела осталось {left} {currency}. Возьмите меньше текстов или поднимите предел в настройках.",
    en: "To begin the measurement {needed} {currency} must be left of the monthly cap, and {left} {currency} is. Take fewer texts, or raise the cap in the settings.",
  },
});
