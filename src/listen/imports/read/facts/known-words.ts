import type { FeedbackKind } from "../../../facts.ts";

const kindWords: [FeedbackKind, RegExp][] = [
  ["complaint", /жалоб|претензи|complain|рекламаци/],
  ["cancellation", /отключени|отказ|отток|расторж|закрыти|cancel|churn/],
  ["review", /отзыв|review|оценка товара/],
  ["response", /ответ|анкет|опрос|survey|response|nps/],
  ["observation", /наблюден|observation|заметк/],
  [
    "contact",
    /обращени|контакт|звон|чат|запрос|вопрос|письмо|contact|call|chat|request|inquiry|ticket|question/,
  ],
];

/**
 * The kind a word names, in Russian or English.
 * @example kindOfWord("Жалоба") // => "complaint"
 */
export function kindOfWord(word: string): FeedbackKind | null {
  const lower = word.toLowerCase();
  return kindWords.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}

const channelWords: [string, RegExp][] = [
  ["phone", /^(?:телефон|звон\S*|колл?-?центр|голос|phone|call|voice|telephone|ivr|hotline|горячая линия)$/],
  ["chat", /^(?:чат|онлайн-?чат|chat|live ?chat|messenger|мессенджер)$/],
  ["email", /^(?:почта|письмо|эл(?:\.|ектронная) почта|e-?mail|mail)$/],
  ["app", /^(?:приложение|мобильное приложение|app|mobile|mobile app|in-?app)$/],
  ["web", /^(?:сайт|веб|web|website|site|online)$/],
  ["store", /^(?:офис|отделение|магазин|салон|store|branch|office)$/],
  ["social", /^(?:соцсети|социальные сети|social|social media|twitter|facebook|vk|вк|вконтакте|instagram)$/],
  ["survey", /^(?:опрос|анкета|survey)$/],
];

/**
 * The product's word for a channel; the company's own word stays as it is.
 * @example channelOfWord("Звонок") // => "phone"
 */
export function channelOfWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^(?:[a-z0-9-]+\.)+(?:ru|com|org|net|рф)$/.test(lower)) return word;
  return channelWords.find(([, pattern]) => pattern.test(lower))?.[0] ?? word;
}
