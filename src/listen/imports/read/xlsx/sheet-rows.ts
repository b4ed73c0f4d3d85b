import { serialParts } from "../../../../core/parsing/date-column.ts";
import { limits } from "../limits.ts";
import type { RowFaultCode } from "../row-fault.ts";
import { decodeEscapes, type Sheet, type Workbook } from "./open-workbook.ts";
import { readXml } from "./read-xml.ts";

/** A cell that has no value to give: which column, why, and what it shows. */
export type CellFlaw = { column: number; code: RowFaultCode; raw: string };
export type SheetRow = { line: number; cells: string[]; cellFlaws: CellFlaw[] };

type Cell = { column: number; type: string; style: number; formula: boolean; value: string };

/**
 * The rows of a sheet in order, empty ones left out. Dates come as "2025-12-31 14:05:00", numbers with a point,
 * yes and no as "true" and "false", formulas as their saved result.
 */
export async function* sheetRows(book: Workbook, sheet: Sheet): AsyncGenerator<SheetRow[]> {
  let rows: SheetRow[] = [];
  let row: SheetRow = { line: 0, cells: [], cellFlaws: [] };
  let cell: Cell | null = null;
  let reading = false;
  const events = {
    open: (tag: string, attributes: Record<string, string>) => {
      if (tag === "row") row = { line: Number(attributes.r ?? row.line + 1), cells: [], cellFlaws: [] };
      else if (tag === "c") cell = startCell(attributes, row.cells.length);
      else if (tag === "f" && cell) cell.formula = true;
      else if (tag === "v" || tag === "t") reading = true;
    },
    text: (text: string) => {
      if (reading && cell && cell.value.length < limits.fieldChars) cell.value += text;
    },
    close: (tag: string) => {
      if (tag === "v" || tag === "t") reading = false;
      else if (tag === "c" && cell) {
        putCell(book, row, cell);
        cell = null;
      } else if (tag === "row" && row.cells.some((text) => text !== "")) rows.push(row);
    },
  };
  for await (const _ of readXml(await book.archive.open(sheet.path), events)) {
    if (rows.length === 0) continue;
    const ready = rows;
    rows = [];
    yield ready;
  }
}

function startCell(attributes: Record<string, string>, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(attributes.r ?? "")?.[0];
  const column = letters === undefined ? next : columnNumber(letters);
  return { column, type: attributes.t ?? "n", style: Number(attributes.s ?? 0), formula: false, value: "" };
}

/** "A" is 0, "AB" is 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function putCell(book: Workbook, row: SheetRow, cell: Cell): void {
  if (cell.column > 16_384) return;
  while (row.cells.length < cell.column) row.cells.push("");
  const flaw = flawOf(cell);
  if (flaw) row.cellFlaws.push({ column: cell.column, code: flaw, raw: cell.value.slice(0, 200) });
  row.cells[cell.column] = flaw ? "" : valueOf(book, cell);
}

function flawOf(cell: Cell): RowFaultCode | null {
  if (cell.formula && cell.value === "" && cell.type !== "str") return "row.formula-without-value";
  if (cell.type === "e") return "row.cell-error";
  return cell.value.length >= limits.fieldChars ? "row.cell-too-long" : null;
}

function valueOf(book: Workbook, { type, style, value }: Cell): string {
  if (value === "") return "";
  if (type === "s") return book.strings[Number(value)] ?? "";
  if (type === "b") return value === "1" || value === "true" ? "true" : "false";
  if (type !== "n") return decodeEscapes(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const look = book.looks[style] ?? "number";
  if (look === "number") return String(number);
  if (look === "clock" && number < 1) return clockText(number);
  return dateText(number + (book.from1904 ? 1_462 : 0));
}

function dateText(serial: number): string {
  const { year, month, day, hour, minute, second } = serialParts(serial);
  const pad = (number: number) => String(number).padStart(2, "0");
  const date = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  return hour + minute + second === 0 ? date : `${date} ${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

function clockText(days: number): string {
  const total = Math.round(days * 86_400);
  const pad = (number: number) => String(Math.abs(number)).padStart(2, "0");
  const text = `${pad(Math.trunc(total / 3_600))}:${pad(Math.trunc(total / 60) % 60)}:${pad(total % 60)}`;
  return total < 0 ? `-${text}` : text;
}
