import { seededRandom } from "../core/kit/seeded-random.ts";
import { readNumberText } from "../core/parsing/number-text.ts";
import type { Table } from "../listen/imports/read/table.ts";
import { type BlankCodes, blankTest } from "./blank-codes.ts";
import type { CodedColumn } from "./drivers-choice.ts";

/** Columns of numbers, place by place of the same rows; null where there is no answer. `groups`: the text by which rows are cut. */
export type NumberRows = { columns: (number | null)[][]; groups: string[]; seen: number };

/** So many rows are held at most; of more, as many are drawn at random. */
export const mostRows = 200_000;

/**
 * Reads the columns wanted of every row whose first column has an answer.
 * @param groupAt place of the column by which rows are cut; null for none
 * @returns rows, and how many were seen: more than there are rows when they were drawn at random
 */
export async function readNumberRows(
  table: Table,
  coded: readonly CodedColumn[],
  blanks: BlankCodes,
  { groupAt, seed, onRows }: { groupAt: number | null; seed: number; onRows: (rows: number) => void },
): Promise<NumberRows> {
  const readers = coded.map((column) => cellReader(column, blanks));
  const columns: (number | null)[][] = coded.map(() => []);
  const groups: string[] = [];
  const random = seededRandom(seed);
  let seen = 0;
  let done = 0;
  for await (const batch of table.rows()) {
    for (const { cells, flaw } of batch) {
      if (flaw !== null || readers[0]!(cells) === null) continue;
      const place = seen < mostRows ? seen : Math.floor(random() * (seen + 1));
      seen++;
      if (place >= mostRows) continue;
      for (const [at, read] of readers.entries()) columns[at]![place] = read(cells);
      if (groupAt !== null) groups[place] = (cells[groupAt] ?? "").trim();
    }
    done += batch.length;
    onRows(done);
  }
  return { columns, groups, seen };
}

function cellReader(
  { facts, one }: CodedColumn,
  blanks: BlankCodes,
): (cells: readonly string[]) => number | null {
  const isBlank = blankTest(blanks, facts.name);
  return (cells) => {
    const cell = cells[facts.at] ?? "";
    if (isBlank(cell)) return null;
    if (one) return one.has(cell.trim()) ? 1 : 0;
    return readNumberText(cell.trim(), facts.decimal);
  };
}
