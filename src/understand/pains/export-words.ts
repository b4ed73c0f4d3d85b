import type { Locale } from "../../core/kit/fault.ts";

type ExportWords = {
  sheet: string;
  head: string[];
  quote: string;
  status: Record<"proposed" | "accepted" | "hidden", string>;
  trend: Record<"new" | "growing" | "fading" | "steady", string>;
};

/** What the exported table of pains says, in both languages. */
export const exportWords: Record<Locale, ExportWords> = {
  ru: {
    sheet: "Боли",
    head: [
      "Боль",
      "Статус",
      "Обращений",
      "Доля",
      "Доля, от",
      "Доля, до",
      "Деньги в месяц",
      "Деньги в месяц, от",
      "Деньги в месяц, до",
      "Деньги за период",
      "Деньги за период, от",
      "Деньги за период, до",
      "Валюта",
      "Тональность",
      "Тональность, от",
      "Тональность, до",
      "Тренд",
      "Во сколько раз",
      "Во сколько раз, от",
      "Во сколько раз, до",
      "p",
      "Слова",
    ],
    quote: "Цитата",
    status: { proposed: "предложена", accepted: "принята", hidden: "скрыта" },
    trend: { new: "новая", growing: "растёт", fading: "слабеет", steady: "ровно" },
  },
  en: {
    sheet: "Pains",
    head: [
      "Pain",
      "Status",
      "Contacts",
      "Share",
      "Share, low",
      "Share, high",
      "Money a month",
      "Money a month, low",
      "Money a month, high",
      "Money in the period",
      "Money in the period, low",
      "Money in the period, high",
      "Currency",
      "Sentiment",
      "Sentiment, low",
      "Sentiment, high",
      "Trend",
      "Times as many",
      "Times as many, low",
      "Times as many, high",
      "p",
      "Words",
    ],
    quote: "Quote",
    status: { proposed: "proposed", accepted: "accepted", hidden: "hidden" },
    trend: { new: "new", growing: "growing", fading: "fading", steady: "steady" },
  },
};
