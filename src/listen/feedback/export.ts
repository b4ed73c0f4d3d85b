import { PassThrough } from "node:stream";
import exceljs from "exceljs";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { safeCell } from "../../core/kit/safe-cell.ts";
import type { Store } from "../../store/connect.ts";
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

function cells(row: Awaited<ReturnType<typeof listExportRows>>[number]) {
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

/** XLSX written as it is read: memory does not grow with the number of rows. A sheet holds 1,048,575 of them. */
export function exportXlsx(store: Store, actor: Actor, filter: FeedbackFilter): PassThrough {
  const out = new PassThrough();
  const write = async () => {
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out });
    const sheet = book.addWorksheet(actor.locale === "ru" ? "Обращения" : "Feedback", {
      views: [{ state: "frozen", ySplit: 1 }],
    });
    sheet.addRow(heads[actor.locale]).commit();
    for await (const rows of exportRows(store, actor, filter)) {
      for (const row of rows) {
        sheet
          .addRow(
            cells(row).map((cell) => (typeof cell === "string" ? safeCell(cell.slice(0, 32_000)) : cell)),
          )
          .commit();
      }
    }
    await book.commit();
  };
  write().catch((error: unknown) => out.destroy(error as Error));
  return out;
}
