import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { rangeCells } from "../../core/kit/range-cells.ts";
import { unknownWords } from "../../core/kit/unknown-words.ts";
import type { Store } from "../../store/connect.ts";
import type { DriverReply, DriversQuery } from "./contract.ts";
import { rankDrivers } from "./drivers.ts";

const words: Record<Locale, { head: string[]; all: string; quadrant: Record<string, string> }> = {
  en: {
    head: [
      "Segment",
      "n",
      "Driver",
      "Correlation",
      "Share of R2 (association, not effect)",
      "Share low 95 %",
      "Share high 95 %",
      "Part of R2",
      "Part low 95 %",
      "Part high 95 %",
      "VIF",
      "Mean answer",
      "Mean low 95 %",
      "Mean high 95 %",
      "Quadrant",
      "R2",
      "Why no answer",
    ],
    all: "all",
    quadrant: {
      improve: "fix first",
      keep: "keep",
      "low-priority": "low priority",
      overkill: "possible overkill",
    },
  },
  ru: {
    head: [
      "Сегмент",
      "n",
      "Фактор",
      "Корреляция",
      "Доля R2 (связь, не влияние)",
      "Доля от, 95 %",
      "Доля до, 95 %",
      "Часть R2",
      "Часть от, 95 %",
      "Часть до, 95 %",
      "VIF",
      "Средний ответ",
      "Среднее от, 95 %",
      "Среднее до, 95 %",
      "Квадрант",
      "R2",
      "Почему нет ответа",
    ],
    all: "все",
    quadrant: {
      improve: "исправить первым",
      keep: "беречь",
      "low-priority": "подождёт",
      overkill: "возможно, избыточно",
    },
  },
};

/** The ranking of all and of each segment, and why where there is none: CSV, UTF-8 with BOM, formulas made harmless. */
export async function* exportDriversCsv(
  store: Store,
  actor: Actor,
  query: DriversQuery,
): AsyncGenerator<string> {
  const { answered, ranking, segments } = await inWorkspaceOf(
    store,
    actor,
    async (tx) => rankDrivers(tx, actor, query),
    "read",
  );
  const { head, all } = words[actor.locale];
  yield csvStart;
  yield csvLine(head);
  const untold = new Array<null>(head.length - 3).fill(null);
  for (const each of [{ segment: all, answered, ranking }, ...segments]) {
    if (!each.ranking.known) {
      yield csvLine([each.segment, each.answered, ...untold, unknownWords[actor.locale][each.ranking.why]]);
      continue;
    }
    const { n, r2, drivers } = each.ranking.value;
    for (const driver of drivers) {
      yield csvLine([each.segment, n, ...cellsOf(driver, actor.locale), Number(r2.value.toFixed(4)), null]);
    }
  }
}

function cellsOf(driver: DriverReply, locale: Locale): Cell[] {
  const { name, correlation, share, importance, vif, performance, quadrant } = driver;
  return [
    name,
    Number(correlation.toFixed(4)),
    ...rangeCells({ known: true, value: share }, 4),
    ...rangeCells({ known: true, value: importance }, 4),
    vif === null ? null : Number(vif.toFixed(2)),
    ...rangeCells(performance ? { known: true, value: performance } : { known: false }, 3),
    quadrant === null ? null : words[locale].quadrant[quadrant]!,
  ];
}
