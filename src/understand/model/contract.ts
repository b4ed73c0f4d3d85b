import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";

/**
 * The optional language model: its settings, prompts, meter, and what it proposes. Addresses under /api/w/:workspace:
 *   GET model -> modelStatusReply
 *   GET | PUT | DELETE model/settings -> modelSettingsReply;  POST model/test -> modelTestReply
 *   GET model/meter -> meterReply
 *   GET model/prompts -> promptsReply;  PUT model/prompts/:name/:locale promptBody -> promptReply
 *   POST topics/:id/name-draft -> nameDraftReply;  POST topics/:id/summary -> summaryReply
 */

/** What a model is asked for; the meter counts by it. */
export const modelPurposes = ["name-topic", "summary", "why-chain", "labels", "embeddings", "test"] as const;
export type ModelPurpose = (typeof modelPurposes)[number];
export const promptNames = ["name-topic", "summary", "why-chain", "labels"] as const;
export type PromptName = (typeof promptNames)[number];

/** Whether there is a model to ask. */
export const modelStatusReply = z.object({ configured: z.boolean(), embeddings: z.boolean() });

const price = z.number().min(0).max(1_000_000);
/** Prices are for a million tokens, the cap for a calendar month; major units of the workspace's currency. */
export const modelSettingsBody = z.object({
  address: z.string().trim().min(1).max(300),
  /** Left out: the key that is kept stays. null: the address asks for none. */
  key: z.string().trim().min(1).max(500).nullable().optional(),
  chatModel: z.string().trim().min(1).max(200),
  embedModel: z.string().trim().min(1).max(200).nullable(),
  timeoutSeconds: z.number().int().min(1).max(600),
  priceIn: price,
  priceOut: price,
  priceEmbed: price,
  monthlyCap: z.number().min(0).max(100_000_000),
  /** What the company is, its processes, its limits; told to the model with every question. */
  context: z.string().max(10_000),
});
export type ModelSettings = z.infer<typeof modelSettingsBody>;

export const modelSettingsReply = z.object({
  /** null: no model is configured. */
  settings: modelSettingsBody.omit({ key: true }).nullable(),
  hasKey: z.boolean(),
  currency: z.string(),
});

export const modelTestReply = z.object({
  milliseconds: z.number().int(),
  tokens: z.number().int(),
  /** Width of an embedding; null where no model for them is set. */
  embeddingWidth: z.number().int().nullable(),
});

const usageReply = z.object({
  calls: z.number().int(),
  /** Answered from what was kept, at no cost. */
  kept: z.number().int(),
  failed: z.number().int(),
  tokensIn: z.number().int(),
  tokensOut: z.number().int(),
  /** Major units. */
  cost: z.number(),
});
export const meterReply = z.object({
  currency: z.string(),
  /** The calendar month of the company's clock. */
  since: instantSchema,
  total: usageReply,
  byPurpose: z.array(usageReply.extend({ purpose: z.enum(modelPurposes) })),
  /** null: no model is configured. */
  cap: z.number().nullable(),
  errors: z.array(
    z.object({ at: instantSchema, purpose: z.enum(modelPurposes), code: z.string(), sentence: z.string() }),
  ),
});

const promptLocale = z.enum(["ru", "en"]);
export const promptReply = z.object({
  name: z.enum(promptNames),
  locale: promptLocale,
  text: z.string(),
  /** The product's own, to compare with and to go back to. */
  ours: z.string(),
  /** 0: never changed. */
  version: z.number().int(),
  history: z.array(
    z.object({
      version: z.number().int(),
      /** null: back to the product's own. */
      text: z.string().nullable(),
      by: z.string(),
      at: instantSchema,
    }),
  ),
});
export const promptsReply = z.object({
  prompts: z.array(promptReply),
  /** What is added to every prompt and cannot be changed. */
  always: z.object({ ru: z.string(), en: z.string() }),
});
export const promptParams = z.object({
  workspace: z.string().max(60),
  name: z.enum(promptNames),
  locale: promptLocale,
});
/** null: back to the product's own. */
export const promptBody = z.object({ text: z.string().trim().min(20).max(10_000).nullable() });

/** A proposal of a model; nothing is changed by it. */
export const nameDraftReply = z.object({ nameRu: z.string(), nameEn: z.string(), description: z.string() });
export const summaryReply = z.object({
  sentences: z.array(
    z.object({
      text: z.string(),
      /** Contacts that show it, at least one. */
      quotes: z.array(z.object({ feedbackId: idSchema, snippet: z.string() })),
    }),
  ),
});

export const modelUseFault = faultFamily({
  "model.none": {
    kind: "conflict",
    ru: "Языковая модель не подключена. Владелец может сделать это в настройках, раздел «Языковая модель».",
    en: "No language model is set up. An owner can do it in the settings, section “Language model”.",
  },
  "model.no-embeddings": {
    kind: "conflict",
    ru: "Модель для векторов не указана. Впишите её название в настройках, раздел «Языковая модель».",
    en: "No model for embeddings is named. Enter its name in the settings, section “Language model”.",
  },
  "model.over-cap": {
    kind: "limited",
    ru: "Этот вопрос модели может перейти месячный предел: потрачено {spent} из {cap} {currency}. Поднимите предел в настройках или дождитесь нового месяца.",
    en: "This question to the model might pass the monthly cap: {spent} of {cap} {currency} is spent. Raise the cap in the settings, or wait for the new month.",
  },
  "model.key-again": {
    kind: "invalid",
    ru: "Адрес модели изменился, а ключ был для прежнего. Введите ключ заново.",
    en: "The model's address has changed, and the key was for the former one. Enter the key again.",
  },
  "model.key-unreadable": {
    kind: "conflict",
    ru: "Ключ модели больше не прочитать: сменился секрет установки (AUTH_SECRET). Введите ключ заново в настройках.",
    en: "The model's key can no longer be read: the installation's secret (AUTH_SECRET) has changed. Enter the key again in the settings.",
  },
  "model.broken": {
    kind: "broken",
    ru: "Ошибка программы при вопросе к модели. Она записана в журнал сервера.",
    en: "An error of the program while asking the model. It is in the server's log.",
  },
  "model.nothing-to-read": {
    kind: "conflict",
    ru: "Модели нечего читать: у темы нет цитат.",
    en: "There is nothing for the model to read: the topic has no quotes.",
  },
  "model.no-evidence": {
    kind: "conflict",
    ru: "Ответ модели не опирается на цитаты, мы его не показываем. Повторите или измените подсказку в настройках.",
    en: "The model's answer does not rest on the quotes, so we do not show it. Try again, or change the prompt in the settings.",
  },
});
