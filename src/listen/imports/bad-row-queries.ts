import { storedFault } from "../../store/jobs.ts";
import type { StoredFault } from "../../store/tables/work-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { BadRow } from "./read/read-facts.ts";
import { rowFault } from "./read/row-fault.ts";

/** Past this many a file is wrong as a whole: the rest is counted, not kept. */
export const mostBadRowsKept = 100_000;

export type StoredBadRow = {
  line: number;
  ordinal: number;
  column: string | null;
  reason: StoredFault;
  raw: string | null;
};

export async function insertBadRows(
  { db, workspaceId }: WorkspaceTx,
  importId: string,
  rows: readonly BadRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const values = rows.slice(from, from + 500).map((row) => ({
      workspace_id: workspaceId,
      import_id: importId,
      line: row.line,
      ordinal: row.record,
      column_name: row.column,
      reason: JSON.stringify(storedFault(rowFault(row.reason.code, row.reason.facts))),
      raw: row.raw.replace(/[\0\p{Surrogate}]/gu, "\ufffd"),
    }));
    await db.insertInto("import_bad_rows").values(values).execute();
  }
}

/** Bad rows in the order of the file, after a place in it. */
export async function listBadRowsAfter(
  { db, workspaceId }: WorkspaceTx,
  importId: string,
  after: { line: number; ordinal: number } | null,
  limit: number,
): Promise<StoredBadRow[]> {
  let query = db
    .selectFrom("import_bad_rows")
    .select(["line", "ordinal", "column_name", "reason", "raw"])
    .where("workspace_id", "=", workspaceId)
    .where("import_id", "=", importId);
  if (after) {
    query = query.where((e) =>
      e.or([
        e("line", ">", after.line),
        e.and([e("line", "=", after.line), e("ordinal", ">", after.ordinal)]),
      ]),
    );
  }
  const rows = await query.orderBy("line").orderBy("ordinal").limit(limit).execute();
  return rows.map(({ column_name, ...row }) => ({ ...row, column: column_name }));
}
