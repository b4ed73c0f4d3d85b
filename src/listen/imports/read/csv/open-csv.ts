import { decodeText } from "../bytes/decode-text.ts";
import type { FoundEncoding } from "../bytes/encoding.ts";
import { findHeader, nameColumns, tableStart } from "../columns/header-row.ts";
import { fileFault } from "../file-fault.ts";
import { limits } from "../limits.ts";
import type { Row, RowFlaw, Table } from "../table.ts";
import { type FoundDialect, findDialect, headRows } from "./csv-dialect.ts";
import { type CsvRecord, CsvTokenizer } from "./csv-tokenizer.ts";

export type TextFile = {
  path: string;
  bytes: number;
  found: FoundEncoding;
  lineBreaks: number;
  sample: string;
};

/** Opens delimited text as a table. */
export function openCsv(file: TextFile, options: { delimiter?: string; header?: boolean }): Table {
  const dialect = findDialect(file.sample, options.delimiter);
  const body = dialect.skipLines > 0 ? file.sample.slice(file.sample.search(/[\r\n]/) + 1) : file.sample;
  const head = headRows(body, dialect, limits.sampleRows);
  if (head.length === 0) throw fileFault("file.empty");
  refuseWide(head);
  const start = startOf(head, options.header);
  const named = start.header ? head[start.index]!.cells : [];
  const width = start.header ? named.length : widthOf(head);
  const shape = { width, firstLine: head[start.index]!.line + (start.header ? 1 : 0), dialect, file };
  const sample = head
    .slice(start.index + (start.header ? 1 : 0))
    .flatMap((record) => toRow(record, shape) ?? []);
  return {
    format: "csv",
    encoding: file.found.encoding,
    delimiter: dialect.delimiter,
    header: start.header,
    sheets: [],
    sheet: null,
    columns: nameColumns(named, width),
    sample,
    estimatedRows: estimateRows(file, head),
    bytes: file.bytes,
    rows: (onRaw) => csvRows(shape, onRaw),
    close: () => undefined,
  };
}

/** One row gone wild is a bad row; when the first row or most of them are so wide, the table is. */
function refuseWide(head: readonly CsvRecord[]): void {
  const wide = head.filter((row) => row.cells.length > limits.columns);
  if (wide.length === 0 || (wide[0] !== head[0] && wide.length * 2 < head.length)) return;
  throw fileFault("file.too-many-columns", { columns: wide[0]!.cells.length, most: limits.columns });
}

/** The most cells of any row that is not itself at fault. */
function widthOf(head: readonly CsvRecord[]): number {
  const sound = head.filter((row) => row.flaw === null && row.cells.length <= limits.columns);
  return Math.max(1, ...sound.map((row) => row.cells.length));
}

type Shape = { width: number; firstLine: number; dialect: FoundDialect; file: TextFile };

function startOf(
  head: readonly CsvRecord[],
  forced: boolean | undefined,
): { header: boolean; index: number } {
  const cells = head.slice(0, 200).map((record) => record.cells.slice(0, limits.columns));
  const index = forced === true ? tableStart(cells) : forced === false ? null : findHeader(cells);
  return index === null ? { header: false, index: 0 } : { header: true, index };
}

function estimateRows(file: TextFile, head: readonly CsvRecord[]): number {
  const lines = head.at(-1)!.line - head[0]!.line + 1;
  return Math.max(0, Math.round((file.lineBreaks * head.length) / Math.max(1, lines)));
}

async function* csvRows(shape: Shape, onRaw?: (bytes: number) => void): AsyncGenerator<Row[]> {
  const tokenizer = new CsvTokenizer(shape.dialect);
  let toSkip = shape.dialect.skipLines;
  const ready = (records: CsvRecord[]) => records.flatMap((record) => toRow(record, shape) ?? []);
  for await (let text of decodeText(shape.file.path, shape.file.found, onRaw)) {
    if (toSkip > 0) {
      text = text.slice(text.search(/[\r\n]/) + 1);
      toSkip = 0;
    }
    const rows = ready(tokenizer.push(text));
    if (rows.length > 0) yield rows;
  }
  const rest = ready(tokenizer.end());
  if (rest.length > 0) yield rest;
}

/** Rows of empty cells only (";;;") are nothing, as blank lines are. */
function toRow(record: CsvRecord, shape: Shape): Row | null {
  if (record.line < shape.firstLine) return null;
  if (record.flaw === null && record.cells.every((cell) => cell === "")) return null;
  const line = record.line + shape.dialect.skipLines;
  return { line, cells: record.cells, flaw: flawOf(record, shape), cellFlaws: [] };
}

function flawOf(record: CsvRecord, { width, file }: Shape): RowFlaw | null {
  const { cells, flaw, oddQuotes } = record;
  const raw = () => (record.raw !== "" ? record.raw : cells.join(" | ").slice(0, 2_000));
  if (flaw)
    return {
      code: flaw,
      facts: { most: flaw === "row.too-long" ? limits.recordChars : limits.fieldChars },
      raw: raw(),
    };
  const surplus = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "");
  if (oddQuotes && (surplus || cells.length < width))
    return { code: "row.broken-quotes", facts: {}, raw: raw() };
  const facts = { found: cells.length, expected: width };
  if (surplus) return { code: "row.too-many-cells", facts, raw: raw() };
  if (cells.length < width) return { code: "row.too-few-cells", facts, raw: raw() };
  const broken = file.found.brokenSpots && cells.some((cell) => cell.includes("\ufffd"));
  return broken ? { code: "row.broken-characters", facts: {}, raw: raw() } : null;
}
