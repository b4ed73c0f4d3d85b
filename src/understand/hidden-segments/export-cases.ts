import type { Readable } from "node:stream";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { writeXlsx } from "../../listen/write-xlsx.ts";
import type { Store } from "../../store/connect.ts";
import { listCaseRows } from "./case-queries.ts";
import { caseOf, type CasesOfFind } from "./cases.ts";

const words: Record<Locale, { sheet: string; head: string[] }> = {
  ru: { sheet: "Список", head: ["Клиент", "Имя", "Обращений", "Последнее", "Что сказал", "Ушёл"] },
  en: { sheet: "Case list", head: ["Customer", "Name", "Contacts", "Last", "What they said", "Left"] },
};
/** Each page asks anew who belongs: few large ones. */
const pageSize = 20_000;

/** A head, then a line a customer; each page in a short transaction of its own. */
async function* caseLines(store: Store, actor: Actor, { wish, find }: CasesOfFind): AsyncGenerator<Cell[]> {
  yield words[actor.locale].head;
  for (let cursor: string | undefined, isMore = true; isMore; ) {
    const wanted = { cursor, limit: pageSize };
    const rows = await inWorkspaceOf(
      store,
      actor,
      (tx) => listCaseRows(tx, wish, find.conditions, wanted),
      "read",
    );
    for (const row of rows) {
      const item = caseOf(row, actor);
      yield [
        item.externalId ?? item.customerId,
        item.name,
        item.contacts,
        item.lastAt,
        item.words,
        item.leftAt,
      ];
    }
    isMore = rows.length === pageSize;
    cursor = rows.at(-1)?.at_cursor;
  }
}

/** The whole list as CSV, UTF-8 with BOM, formulas made harmless. */
export async function* casesCsv(store: Store, actor: Actor, cases: CasesOfFind): AsyncGenerator<string> {
  yield csvStart;
  for await (const cells of caseLines(store, actor, cases)) yield csvLine(cells);
}

export function casesXlsx(store: Store, actor: Actor, cases: CasesOfFind): Readable {
  return writeXlsx([{ name: words[actor.locale].sheet, rows: caseLines(store, actor, cases) }]);
}
