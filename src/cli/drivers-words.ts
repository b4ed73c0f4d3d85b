import { unknownWords } from "../core/kit/unknown-words.ts";

/** What the report of `otklik drivers` says. */
export const driversWords = {
  en: {
    title: (outcome: string, model: string, method: string) =>
      `What goes with ${outcome} (${model}, ${method})`,
    model: { linear: "linear model", logistic: "logistic model" },
    method: { lmg: "Shapley value of R², LMG", "relative-weights": "relative weights" },
    head: ["Driver", "", "Share of R², 95 %", "r", "VIF", "Mean, 95 %", "What to do"],
    quadrant: {
      improve: "fix first",
      keep: "keep",
      "low-priority": "low priority",
      overkill: "possible overkill",
    },
    explained: (r2: string, n: string) => `R² ${r2}, n = ${n}`,
    association:
      "Association, not effect: what goes together here need not move together when you change it.",
    collinear: {
      some: (names: string) =>
        `Some drivers overlap (VIF from 5): ${names}. Their shares are shaky among themselves.`,
      strong: (names: string) =>
        `Some drivers tell nearly the same (VIF from 10): ${names}. Take one of them, or their mean.`,
      exact: (names: string) =>
        `Some drivers tell each other exactly: ${names}. They share one part; leave all but one out.`,
    },
    unsettled: "A question mark: chance alone could put the driver into another quadrant.",
    small: "Fewer than ten rows a driver: read the intervals, not the order.",
    dropped: (rows: number) => `Left out for a missing answer: ${rows} rows.`,
    broken: (rows: number) => `Left out as unreadable: ${rows} rows.`,
    sampled: (rows: number, of: number) => `Too many rows to hold: ${rows} of ${of} were drawn at random.`,
    fellLogistic: "LMG is for marks: an outcome of yes and no is shared out by relative weights.",
    fellMany: "LMG takes up to 15 drivers: with more, relative weights are used.",
    coded: (column: string, one: string) => `${column}: “${one}” counts 1, the other answer 0.`,
    chosen: {
      ratings: "Drivers are the columns that look like ratings of one scale; name others with --drivers.",
      numbers: "No columns look like ratings, so all numbers were taken; name others with --drivers.",
    },
    leftOut: (count: number, names: string) => `Left out: ${count} columns: ${names}`,
    reason: {
      "not-numeric": "not numeric",
      constant: "one value only",
      "mostly-blank": "mostly blank",
      "not-a-rating": "not a rating",
      "other-scale": "other scale",
      identifier: "looks like a number of rows",
    },
    why: (rows: number, why: string) => `no answer, ${why} (${rows} rows)`,
    unknown: {
      ...unknownWords.en,
      "too-few": "too few rows with all answers",
      "no-variation": "a driver or the outcome does not vary",
      "undefined-ratio": "nothing is explained",
      "not-converged": "the drivers tell the outcome without error",
    },
    segmentsLeftOut: (values: number) => `Values not shown, rarer or empty: ${values}.`,
  },
  ru: {
    title: (outcome: string, model: string, method: string) =>
      `Что связано с ${outcome} (${model}, ${method})`,
    model: { linear: "линейная модель", logistic: "логистическая модель" },
    method: { lmg: "значение Шепли для R², LMG", "relative-weights": "относительные веса" },
    head: ["Фактор", "", "Доля R², 95 %", "r", "VIF", "Среднее, 95 %", "Что делать"],
    quadrant: {
      improve: "исправить первым",
      keep: "беречь",
      "low-priority": "подождёт",
      overkill: "возможно, избыточно",
    },
    explained: (r2: string, n: string) => `R² ${r2}, n = ${n}`,
    association: "Это связь, а не влияние: что здесь идёт вместе, не обязано меняться вместе.",
    collinear: {
      some: (names: string) =>
        `Часть факторов пересекается (VIF от 5): ${names}. Как они делят долю между собой, нетвёрдо.`,
      strong: (names: string) =>
        `Часть факторов говорит почти одно и то же (VIF от 10): ${names}. Возьмите один из них или их среднее.`,
      exact: (names: string) =>
        `Часть факторов в точности определяет друг друга: ${names}. Они делят одну долю; оставьте один.`,
    },
    unsettled: "Знак вопроса: по одной случайности фактор мог бы попасть в другой квадрант.",
    small: "Строк меньше десяти на фактор: смотрите на интервалы, а не на порядок.",
    dropped: (rows: number) => `Пропущено строк, где нет какого-то ответа: ${rows}.`,
    broken: (rows: number) => `Пропущено нечитаемых строк: ${rows}.`,
    sampled: (rows: number, of: number) => `Строк слишком много: взято случайных ${rows} из ${of}.`,
    fellLogistic: "LMG — для оценок: исход «да» или «нет» делится относительными весами.",
    fellMany: "LMG берёт до 15 факторов: их больше, поэтому взяты относительные веса.",
    coded: (column: string, one: string) => `${column}: «${one}» — это 1, другой ответ — 0.`,
    chosen: {
      ratings: "Факторы — столбцы, похожие на оценки по одной шкале; другие можно назвать в --drivers.",
      numbers: "Похожих на оценки столбцов нет, взяты все числовые; другие можно назвать в --drivers.",
    },
    leftOut: (count: number, names: string) => `Не взято столбцов: ${count}: ${names}`,
    reason: {
      "not-numeric": "не числа",
      constant: "одно значение",
      "mostly-blank": "больше пустых",
      "not-a-rating": "не оценка",
      "other-scale": "другая шкала",
      identifier: "похож на номера строк",
    },
    why: (rows: number, why: string) => `ответа нет, ${why} (строк: ${rows})`,
    unknown: {
      ...unknownWords.ru,
      "too-few": "мало строк со всеми ответами",
      "no-variation": "фактор или исход не меняется",
      "undefined-ratio": "ничего не объясняется",
      "not-converged": "факторы угадывают исход без ошибки",
    },
    segmentsLeftOut: (values: number) => `Не показано значений, редких или пустых: ${values}.`,
  },
};
