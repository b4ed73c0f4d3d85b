import type { Unknown } from "./answer.ts";
import type { Locale } from "./fault.ts";

/** Why a number is missing, in a few words that stand beside it on screen, in files and in the console. */
export const unknownWords: Record<Locale, Record<Unknown, string>> = {
  ru: {
    "too-few": "мало данных",
    "no-data": "нет данных",
    "no-variation": "все значения одинаковы",
    "undefined-ratio": "не на что делить",
    "not-comparable": "нельзя сравнить",
    "not-converged": "расчёт не сошёлся",
    overloaded: "очередь растёт без конца",
    anonymity: "слишком мало людей, чтобы ответы остались анонимными",
    infeasible: "нет решения, где выполнены все условия",
  },
  en: {
    "too-few": "too few data",
    "no-data": "no data",
    "no-variation": "all values are equal",
    "undefined-ratio": "nothing to divide by",
    "not-comparable": "not comparable",
    "not-converged": "the calculation did not settle",
    overloaded: "the queue grows without end",
    anonymity: "too few people for their answers to stay anonymous",
    infeasible: "nothing fulfils all conditions",
  },
};
