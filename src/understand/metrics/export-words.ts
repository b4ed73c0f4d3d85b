import type { Locale } from "../../core/kit/fault.ts";
import type { Grain } from "../../core/calendar/local-bins.ts";

type ExportWords = {
  sheet: string;
  slice: string;
  bucket: Record<Grain, string>;
  n: string;
  low: string;
  high: string;
  before: string;
  nBefore: string;
  difference: string;
  p: string;
  why: string;
  total: string;
  missing: string;
  others: string;
  whole: string;
  noAnswer: Record<string, string>;
};

/** What an exported metric says, in both languages. */
export const exportWords: Record<Locale, ExportWords> = {
  ru: {
    sheet: "Метрика",
    slice: "Разрез",
    bucket: { hour: "Час", day: "День", week: "Неделя с", month: "Месяц с", quarter: "Квартал с" },
    n: "n",
    low: "от (95 %)",
    high: "до (95 %)",
    before: "Раньше",
    nBefore: "n раньше",
    difference: "Разница",
    p: "p",
    why: "Почему нет ответа",
    total: "Всего",
    missing: "не указано",
    others: "остальные значения",
    whole: "весь период",
    noAnswer: {
      "too-few": "слишком мало данных",
      "no-data": "нет данных",
      "no-variation": "все ответили одинаково",
      "undefined-ratio": "не на что делить",
      anonymity: "выдало бы, кто что ответил",
    },
  },
  en: {
    sheet: "Metric",
    slice: "Slice",
    bucket: { hour: "Hour", day: "Day", week: "Week of", month: "Month of", quarter: "Quarter of" },
    n: "n",
    low: "low (95 %)",
    high: "high (95 %)",
    before: "Before",
    nBefore: "n before",
    difference: "Difference",
    p: "p",
    why: "Why no answer",
    total: "Total",
    missing: "not given",
    others: "all other values",
    whole: "whole period",
    noAnswer: {
      "too-few": "too few",
      "no-data": "no data",
      "no-variation": "all answered alike",
      "undefined-ratio": "nothing to divide by",
      anonymity: "would tell who said what",
    },
  },
};
