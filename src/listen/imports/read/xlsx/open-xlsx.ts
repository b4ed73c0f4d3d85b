import { findHeader, nameColumns, tableStart } from "../columns/header-row.ts";
import { fileFault } from "../file-fault.ts";
import { limits } from "../limits.ts";
import type { Row, Table } from "../table.ts";
import { openWorkbook, type Sheet, type Workbook } from "./open-workbook.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";

/** Opens a workbook as a table: the sheet that was chosen, else the one with the most in it. */
export async function openXlsx(
  path: string,
  bytes: number,
  options: { sheet?: string; header?: boolean },
): Promise<Table> {
  const book = await openWorkbook(path);
  try {
    const sheet = chooseSheet(book, options.sheet);
    const head = await firstRows(book, sheet);
    if (head.length === 0) throw fileFault("file.empty");
    const cells = head.slice(0, 200).map((row) => row.cells);
    const found =
      options.header === true ? tableStart(cells) : options.header === false ? null : findHeader(cells);
    const named = found === null ? [] : head[found]!.cells;
    const width = Math.max(named.length, ...head.map((row) => row.cells.length));
    if (width > limits.columns)
      throw fileFault("file.too-many-columns", { columns: width, most: limits.columns });
    const firstLine = found === null ? head[0]!.line : head[found]!.line + 1;
    return {
      format: "xlsx",
      encoding: null,
      delimiter: null,
      header: found !== null,
      sheets: book.sheets.map(({ name }) => name),
      sheet: sheet.name,
      columns: nameColumns(named, width),
      sample: head.filter((row) => row.line >= firstLine).map((row) => toRow(row, width)),
      estimatedRows:
        head.length < limits.sampleRows ? head.filter((row) => row.line >= firstLine).length : null,
      bytes,
      rows: (onRaw) => tableRows(book, sheet, { firstLine, width, bytes }, onRaw),
      close: () => book.archive.close(),
    };
  } catch (error) {
    book.archive.close();
    throw error;
  }
}

function chooseSheet(book: Workbook, wanted: string | undefined): Sheet {
  if (wanted === undefined) return book.sheets.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const found = book.sheets.find(({ name }) => name === wanted);
  if (found) return found;
  throw fileFault("file.no-sheet", { sheet: wanted, sheets: book.sheets.map(({ name }) => name).join(", ") });
}

async function firstRows(book: Workbook, sheet: Sheet): Promise<SheetRow[]> {
  const head: SheetRow[] = [];
  let chars = 0;
  for await (const rows of sheetRows(book, sheet)) {
    for (const row of rows) {
      head.push(row);
      for (const cell of row.cells) chars += cell.length;
    }
    if (head.length >= limits.sampleRows || chars > limits.recordChars) break;
  }
  return head.slice(0, limits.sampleRows);
}

type Shape = { firstLine: number; width: number; bytes: number };

async function* tableRows(
  book: Workbook,
  sheet: Sheet,
  { firstLine, width, bytes }: Shape,
  onRaw?: (bytes: number) => void,
): AsyncGenerator<Row[]> {
  for await (const rows of sheetRows(book, sheet)) {
    const wanted = rows.filter((row) => row.line >= firstLine).map((row) => toRow(row, width));
    if (wanted.length > 0) yield wanted;
  }
  onRaw?.(bytes);
}

function toRow({ line, cells, cellFlaws }: SheetRow, width: number): Row {
  const surplus = cells.slice(width).some((cell) => cell !== "");
  const facts = { found: cells.length, expected: width };
  const flaw = surplus
    ? { code: "row.too-many-cells" as const, facts, raw: cells.join(" | ").slice(0, 2_000) }
    : null;
  const filled = cells.slice(0, width);
  while (filled.length < width) filled.push("");
  return { line, cells: filled, flaw, cellFlaws };
}
