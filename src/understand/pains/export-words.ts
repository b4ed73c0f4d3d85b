import type { Locale } from "../../core/kit/fault.ts";

type ExportWords = {
  sheet: string;
  head: string[];
  quote: string;
  status: Record<"proposed" | "accepted" | "hidden", string>;
  trend: Record<"new" | "growing" | "fading" | "steady", string>;
  /** Heads of what is told of those who left: an association. */
  churn: string[];
  churnVerdict: Record<"more" | "less" | "same", string>;
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
    churn: [
      "Клиентов с этой болью",
      "Ушли за 60 дней (связь, не доказанное влияние)",
      "Ушли похожие без неё",
      "Разница долей",
      "Разница долей, от",
      "Разница долей, до",
      "Уходят",
      "q оттока",
      "Ушло сверх похожих",
      "Ушло сверх похожих, от",
      "Ушло сверх похожих, до",
      "Деньги под риском за период",
      "Деньги под риском за период, от",
      "Деньги под риском за период, до",
    ],
    churnVerdict: { more: "чаще похожих", less: "реже похожих", same: "не отличить от случайности" },
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
    churn: [
      "Customers with this pain",
      "Left within 60 days (association, not proven effect)",
      "Left of comparable ones without it",
      "Difference of shares",
      "Difference of shares, low",
      "Difference of shares, high",
      "They leave",
      "q of churn",
      "Left beyond the comparable",
      "Left beyond the comparable, low",
      "Left beyond the comparable, high",
      "Money at risk in the period",
      "Money at risk in the period, low",
      "Money at risk in the period, high",
    ],
    churnVerdict: {
      more: "more than comparable",
      less: "less than comparable",
      same: "no more than by chance",
    },
  },
};
