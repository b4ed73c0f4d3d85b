import type { Locale } from "../../core/kit/fault.ts";

/** Our own words for what contacts are and where they come from; a company's own values stay as they are. */
export const kindNames = {
  ru: {
    contact: "обращение",
    complaint: "жалоба",
    response: "ответ на опрос",
    review: "отзыв",
    observation: "наблюдение",
    cancellation: "отказ от услуг",
  },
  en: {
    contact: "contact",
    complaint: "complaint",
    response: "survey answer",
    review: "review",
    observation: "observation",
    cancellation: "cancellation",
  },
} as const;

export const channelNames = {
  ru: {
    phone: "телефон",
    chat: "чат",
    email: "почта",
    app: "приложение",
    web: "сайт",
    store: "офис",
    social: "соцсети",
    "review-site": "сайт отзывов",
    survey: "опрос",
  },
  en: {
    phone: "phone",
    chat: "chat",
    email: "e-mail",
    app: "app",
    web: "website",
    store: "store",
    social: "social media",
    "review-site": "review site",
    survey: "survey",
  },
} as const;

/**
 * What a value of a field is called in letters and files.
 * @example nameOfValue("ru", "channel", "phone") // => "телефон"
 */
export function nameOfValue(locale: Locale, field: string, value: string): string {
  const names: Partial<Record<string, Record<string, string>>> = {
    kind: kindNames[locale],
    channel: channelNames[locale],
  };
  const own = names[field];
  return own && Object.hasOwn(own, value) ? own[value]! : value;
}
