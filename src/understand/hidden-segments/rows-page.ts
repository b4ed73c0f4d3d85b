import type { SearchTarget } from "./contract.ts";
import type { SearchRow } from "./row-queries.ts";
import type { RowsPage } from "./search-thread.ts";

/** Contact facts that say the target in other words. */
const tells: Partial<Record<SearchTarget["what"], string>> = { complaint: "kind", cancellation: "kind" };

/** Rows as the thread takes them: every fact and attribute under its name. A contact's own attribute goes before its customer's. */
export function rowsPage(
  rows: readonly SearchRow[],
  target: SearchTarget,
  leaveOut: ReadonlySet<string>,
): RowsPage {
  const skipped = (name: string) => leaveOut.has(name) || name === tells[target.what];
  return {
    units: rows.map(({ customer_id }) => customer_id),
    hits: rows.map(({ hit }) => hit),
    money: rows.map(({ money }) => money),
    cells: rows.map(({ facts, own, theirs, tenure }) => {
      const cells: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(facts))
        if (value !== null && !skipped(name)) cells[name] = value;
      for (const [name, value] of [...Object.entries(theirs), ...Object.entries(own)]) {
        const cell = cellOf(value);
        if (cell !== null && !skipped(`attr:${name}`)) cells[`attr:${name}`] = cell;
      }
      if (tenure !== null && tenure >= 0 && !skipped("tenure")) cells["tenure"] = tenure;
      return cells;
    }),
  };
}

/** Lists and objects are no values to group by. */
function cellOf(value: unknown): string | number | null {
  if (typeof value === "boolean") return String(value);
  return typeof value === "string" || typeof value === "number" ? value : null;
}
