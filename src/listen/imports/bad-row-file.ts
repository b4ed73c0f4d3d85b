import type { Locale } from "../../core/kit/fault.ts";
import { csvLine } from "../../core/parsing/spreadsheet-cell.ts";
import { mask } from "../../core/text/mask.ts";
import type { Store } from "../../store/connect.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { listBadRowsAfter, type StoredBadRow } from "./bad-row-queries.ts";

const heads: Record<Locale, string[]> = {
  ru: ["Строка", "Столбец", "Причина", "Значение"],
  en: ["Line", "Column", "Reason", "Value"],
};

/**
 * The rows an import left out, as CSV that Russian and English spreadsheets open by a double click (byte order mark;
 * a semicolon in Russian). Cells that begin like a formula cannot run.
 * @param seesPersonalData without it, telephones and the like in the values are masked
 */
export async function* badRowFile(
  store: Store,
  workspaceId: string,
  importId: string,
  { locale, seesPersonalData }: { locale: Locale; seesPersonalData: boolean },
): AsyncGenerator<string> {
  const delimiter = locale === "ru" ? ";" : ",";
  yield `\ufeff${csvLine(heads[locale], delimiter)}`;
  let after: StoredBadRow | null = null;
  for (;;) {
    const rows: StoredBadRow[] = await inWorkspace(
      store,
      workspaceId,
      (tx) => listBadRowsAfter(tx, importId, after, 1_000),
      "read",
    );
    if (rows.length === 0) return;
    yield rows.map((row) => csvLine(cellsOf(row, locale, seesPersonalData), delimiter)).join("");
    after = rows.at(-1)!;
  }
}

function cellsOf(row: StoredBadRow, locale: Locale, seesPersonalData: boolean): string[] {
  return [
    String(row.line),
    row.column ?? "",
    row.reason[locale],
    shownValue(row.raw, seesPersonalData) ?? "",
  ];
}

/** The value as this reader may see it. */
export function shownValue(raw: string | null, seesPersonalData: boolean): string | null {
  return raw === null || seesPersonalData ? raw : mask(raw).text;
}
