import type { Actor } from "../../access/actor.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { rangeCells } from "../../core/kit/range-cells.ts";
import { known } from "../../core/kit/answer.ts";
import type { Locale } from "../../core/kit/fault.ts";
import type { FoundCondition, FoundSegments, HiddenFind, SearchReply } from "./contract.ts";

const words: Record<Locale, { head: string[]; missing: string; other: string; yes: string; no: string }> = {
  ru: {
    head: [
      "Сегмент",
      "Строк",
      "Доля всех строк",
      "Случаев",
      "Доля здесь",
      "Доля здесь, от",
      "Доля здесь, до",
      "Доля у прочих",
      "Разница",
      "Разница, от",
      "Разница, до",
      "Во сколько раз",
      "Во сколько раз, от",
      "Во сколько раз, до",
      "Лишних случаев",
      "Лишних случаев, от",
      "Лишних случаев, до",
      "Лишних денег",
      "Лишних денег, от",
      "Лишних денег, до",
      "Валюта",
      "p",
      "q",
      "Доля в отложенной части",
      "Подтверждено",
    ],
    missing: "не указано",
    other: "прочие значения",
    yes: "да",
    no: "нет",
  },
  en: {
    head: [
      "Segment",
      "Rows",
      "Share of all rows",
      "Hits",
      "Share here",
      "Share here, from",
      "Share here, to",
      "Share of others",
      "Difference",
      "Difference, from",
      "Difference, to",
      "Times as high",
      "Times as high, from",
      "Times as high, to",
      "Extra hits",
      "Extra hits, from",
      "Extra hits, to",
      "Extra money",
      "Extra money, from",
      "Extra money, to",
      "Currency",
      "p",
      "q",
      "Share in the hold-out",
      "Confirmed",
    ],
    missing: "missing",
    other: "other values",
    yes: "yes",
    no: "no",
  },
};

/** The finds as CSV, UTF-8 with BOM, formulas made harmless, a line a find. */
export function* exportSearch({ answer }: SearchReply, { locale }: Actor): Generator<string> {
  yield csvStart + csvLine(words[locale].head);
  if (!answer?.known) return;
  for (const find of answer.value.finds) yield csvLine(cellsOf(find, answer.value, locale));
}

function cellsOf(find: HiddenFind, { currency }: FoundSegments, locale: Locale): Cell[] {
  const { inside, outside, confirmation } = find;
  const text = words[locale];
  return [
    find.conditions.map((condition) => conditionText(condition, locale)).join("; "),
    inside.rows,
    find.coverage,
    inside.total,
    ...rangeCells(known(inside.value), 4),
    outside.value.value,
    ...rangeCells(known(find.difference), 4),
    ...rangeCells(find.ratio, 2),
    ...rangeCells(known(find.excess), 1),
    ...(find.money ? rangeCells(known(find.money.excess), 2) : [null, null, null]),
    find.money ? currency : null,
    find.pValue,
    find.qValue,
    confirmation.known ? confirmation.value.inside.value.value : null,
    confirmation.known && confirmation.value.isConfirmed ? text.yes : text.no,
  ];
}

/** "plan = gold", "30 <= tenure < 90". */
export function conditionText(condition: FoundCondition, locale: Locale): string {
  const name = condition.attribute.replace(/^attr:/, "");
  if (condition.is === "value") return `${name} = ${condition.value}`;
  if (condition.is !== "range") return `${name}: ${words[locale][condition.is]}`;
  const from = condition.from === null ? "" : `${condition.from} <= `;
  return `${from}${name}${condition.to === null ? "" : ` < ${condition.to}`}`;
}
