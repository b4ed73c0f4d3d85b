import { PassThrough } from "node:stream";
import exceljs from "exceljs";
import type { Cell } from "../core/kit/csv-line.ts";
import { safeCell } from "../core/kit/safe-cell.ts";

/** A cell of XLSX holds 32,767 characters. */
const cellCharacters = 32_000;

/** `name`: at most 31 characters, none of []:*?/\; `rows`: the head first, which stays in sight; `frozen`: columns that stay, too. */
export type Sheet = {
  name: string;
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  frozen?: number;
};

/**
 * A book of XLSX, one sheet at least, written as its rows are read: memory does not grow with their number. Formulas are made harmless. A
 * sheet holds 1,048,576 rows.
 */
export function writeXlsx(sheets: AsyncIterable<Sheet> | Iterable<Sheet>): PassThrough {
  const out = new PassThrough();
  const write = async () => {
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out });
    for await (const { name, rows, frozen = 0 } of sheets) {
      const sheet = book.addWorksheet(name, { views: [{ state: "frozen", xSplit: frozen, ySplit: 1 }] });
      for await (const cells of rows) {
        const safe = cells.map((cell) =>
          typeof cell === "string" ? safeCell(cell.slice(0, cellCharacters)) : cell,
        );
        sheet.addRow(safe).commit();
      }
      sheet.commit();
    }
    await book.commit();
  };
  write().catch((error: unknown) => out.destroy(error as Error));
  return out;
}
