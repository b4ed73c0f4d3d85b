import { counted } from "../../core/kit/counted.ts";
import type { Unknown } from "../../core/kit/answer.ts";
import type { Locale } from "../../core/kit/fault.ts";

type PageWords = {
  before: string;
  missing: string;
  others: string;
  seconds: string;
  open: string;
  attached: string;
  why: Record<Unknown, string>;
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
    why: {
      "too-few": "Слишком мало данных",
      "no-data": "Нет данных за этот период",
      "no-variation": "Все значения одинаковы",
      "undefined-ratio": "Не на что делить",
      "not-comparable": "Нельзя сравнить",
      "not-converged": "Расчёт не сошёлся",
      overloaded: "Очередь растёт без конца",
      anonymity: "Выдало бы, кто что ответил",
      infeasible: "Нет решения, где выполнены все условия",
    },
    tiles: (count) => counted("ru", count, ["метрика", "метрики", "метрик"]),
  },
  en: {
    before: "before",
    missing: "not given",
    others: "all other values",
    seconds: "s",
    open: "Open the dashboard:",
    attached: "The dashboard is in the attached file.",
    why: {
      "too-few": "Too few data",
      "no-data": "No data for this period",
      "no-variation": "All values are equal",
      "undefined-ratio": "Nothing to divide by",
      "not-comparable": "Not comparable",
      "not-converged": "The calculation did not settle",
      overloaded: "The queue grows without end",
      anonymity: "It would tell who said what",
      infeasible: "Nothing fulfils all conditions",
    },
    tiles: (count) => counted("en", count, ["metric", "metrics"]),
  },
};
