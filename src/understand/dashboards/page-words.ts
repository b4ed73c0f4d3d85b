import { counted } from "../../core/kit/counted.ts";
import type { Locale } from "../../core/kit/fault.ts";

type PageWords = {
  before: string;
  missing: string;
  others: string;
  seconds: string;
  open: string;
  attached: string;
  tiles: (count: number) => string;
};

/** What a drawn or sent dashboard says, in both languages. */
export const pageWords: Record<Locale, PageWords> = {
  ru: {
    before: "раньше",
    missing: "не указано",
    others: "остальные значения",
    seconds: "с",
    open: "Открыть дашборд:",
    attached: "Дашборд — в приложенном файле.",
    tiles: (count) => counted("ru", count, ["метрика", "метрики", "метрик"]),
  },
  en: {
    before: "before",
    missing: "not given",
    others: "all other values",
    seconds: "s",
    open: "Open the dashboard:",
    attached: "The dashboard is in the attached file.",
    tiles: (count) => counted("en", count, ["metric", "metrics"]),
  },
};
