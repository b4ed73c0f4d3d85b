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
  },
};
