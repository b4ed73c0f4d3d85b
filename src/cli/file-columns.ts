import { guessDecimalMark } from "../core/parsing/number-text.ts";
import type { Table } from "../listen/imports/read/table.ts";
import { type ColumnFacts, seeAnswer, unseenColumn } from "../understand/drivers/column-facts.ts";
import { type BlankCodes, blankTest } from "./blank-codes.ts";
import { tableFault } from "./table-faults.ts";

/** A column of a file, with its place. */
export type FileColumn = ColumnFacts & { at: number };

/** Segments told apart at most. */
export const mostSegments = 20;

/** Looks at every cell once, keeping little. @returns facts by column, and rows in the file and those that could not be read */
export async function readFileColumns(
  table: Table,
  blanks: BlankCodes,
  onRows: (rows: number) => void,
): Promise<{ facts: FileColumn[]; rows: number; broken: number }> {
  const facts = table.columns.map((name, at) => {
    const decimal = guessDecimalMark(table.sample.map(({ cells }) => cells[at] ?? ""));
    return { ...unseenColumn(name, decimal), at };
  });
  const isBlank = table.columns.map((name) => blankTest(blanks, name));
  let rows = 0;
  let broken = 0;
  for await (const batch of table.rows()) {
    for (const { cells, flaw } of batch) {
      if (flaw !== null) broken++;
      else {
        for (const each of facts) {
          const cell = cells[each.at] ?? "";
          seeAnswer(each, isBlank[each.at]!(cell) ? null : cell.trim());
        }
      }
    }
    rows += batch.length;
    onRows(rows);
  }
  return { facts, rows, broken };
}

/** @throws tableFault when the file has no such column */
export function columnNamed(facts: readonly FileColumn[], column: string): FileColumn {
  const found = facts.find(({ name }) => name === column);
  if (found) return found;
  throw tableFault("table.column", { column, columns: facts.map(({ name }) => name).join(", ") });
}

/** Some answers of a column, for a sentence. */
export function someValues({ values }: ColumnFacts): string {
  const most = [...(values ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 6);
  const shown = most.map(([value]) => (value.length <= 30 ? value : `${value.slice(0, 29)}…`)).join(", ");
  return (values?.size ?? Infinity) > most.length ? `${shown}…` : shown;
}
