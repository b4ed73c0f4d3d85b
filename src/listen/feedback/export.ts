import type { PassThrough } from "node:stream";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import type { Store } from "../../store/connect.ts";
import { writeXlsx } from "../write-xlsx.ts";
import type { FeedbackFilter } from "./contract.ts";
import { prepareFilter } from "./filter.ts";
import { listExportRows } from "./export-queries.ts";

const heads: Record<Locale, string[]> = {
  ru: [
    "Когда",
    "Вид",
    "Канал",
    "Точка контакта",
    "Команда",
    "Оператор",
    "Оценка",
    "Шкала",
    "Тональность",
    "Язык",
    "Темы",
    "Текст",
    "Номер в источнике",
    "Источник",
    "Клиент",
  ],
  en: [
    "When",
    "Kind",
    "Channel",
    "Touchpoint",
    "Team",
    "Agent",
    "Score",
    "Scale",
    "Sentiment",
    "Language",
    "Topics",
    "Text",
    "External id",
    "Source",
    "Customer",
  ],
};
const pageSize = 1000;

/** All rows the filter leaves, page by page, each page in a short transaction of its own. Texts are the masked ones. */
async function* exportRows(store: Store, actor: Actor, filter: FeedbackFilter) {
  let cursor: string | undefined;
  do {
    const rows = await inWorkspaceOf(
      store,
      actor,
      async (tx) => listExportRows(tx, await prepareFilter(tx, actor, filter), cursor, pageSize),
      "read",
    );
    yield rows;
    cursor = rows.length === pageSize ? rows[rows.length - 1].at_cursor : undefined;
  } while (cursor);
}

function cells(row: Awaited<ReturnType<typeof listExportRows>>[number]): Cell[] {
  return [
    row.occurred_at.toISOString(),
    row.kind,
    row.channel,
    row.touchpoint,
    row.team,
    row.agent,
    row.score,
    row.scale,
    row.sentiment,
    row.language,
    row.topics,
    row.text,
    row.external_id,
    row.source,
    row.customer,
  ];
}

/** CSV, UTF-8 with BOM, formulas made harmless. */
export async function* exportCsv(store: Store, actor: Actor, filter: FeedbackFilter): AsyncGenerator<string> {
  yield csvStart + csvLine(heads[actor.locale]);
  for await (const rows of exportRows(store, actor, filter))
    yield rows.map((row) => csvLine(cells(row))).join("");
}

export function exportXlsx(store: Store, actor: Actor, filter: FeedbackFilter): PassThrough {
  const name = actor.locale === "ru" ? "Обращения" : "Feedback";
  return writeXlsx([{ name, rows: exportLines(store, actor, filter) }]);
}

async function* exportLines(store: Store, actor: Actor, filter: FeedbackFilter): AsyncGenerator<Cell[]> {
  yield heads[actor.locale];
  for await (const rows of exportRows(store, actor, filter)) yield* rows.map(cells);
}
