import type { TextFile } from "../csv/open-csv.ts";
import { decodeText } from "../bytes/decode-text.ts";
import { fileFault } from "../file-fault.ts";
import { limits } from "../limits.ts";
import type { Row, Table } from "../table.ts";
import { flattenRecord } from "./flatten-record.ts";
import { type JsonRecord, JsonSplitter } from "./json-splitter.ts";

/**
 * Whether text is JSON, and which: an object per line, or one value for the whole file.
 * @example jsonForm('[{"a":1}]') // => "json"
 */
export function jsonForm(sample: string): "json" | "jsonl" | null {
  const text = sample.trimStart();
  if (/^\[\s*(?:[{\]]|$)/.test(text)) return "json";
  if (!/^\{\s*["}]/.test(text)) return null;
  const end = text.indexOf("\n");
  const first = parseObject(end < 0 ? text : text.slice(0, end));
  if (!first) return "json";
  const alone = end < 0 || text.slice(end).trim() === "";
  return alone && /:\s*\[\s*\{/.test(text) ? "json" : "jsonl";
}

/** Opens JSON or JSON Lines as a table; its columns are the names met in the first objects. */
export function openJson(file: TextFile, format: "json" | "jsonl"): Table {
  const splitter = new JsonSplitter(format === "jsonl");
  const head = splitter.push(file.sample);
  const records = (head.length > 0 ? head : splitter.end()).slice(0, limits.sampleRows);
  const columns = columnsOf(records);
  if (columns.length === 0) throw fileFault(records.length === 0 ? "file.no-records" : "file.no-rows");
  if (columns.length > limits.columns) {
    throw fileFault("file.too-many-columns", { columns: columns.length, most: limits.columns });
  }
  const used = records.reduce((sum, record) => sum + record.text.length, 0);
  return {
    format,
    encoding: file.found.encoding,
    delimiter: null,
    header: true,
    sheets: [],
    sheet: null,
    columns,
    sample: records.map((record) => toRow(record, columns)),
    estimatedRows: Math.round((file.bytes * records.length) / Math.max(1, used)),
    bytes: file.bytes,
    rows: (onRaw) => jsonRows(file, format, columns, onRaw),
    close: () => undefined,
  };
}

function columnsOf(records: readonly JsonRecord[]): string[] {
  const names = new Set<string>();
  for (const record of records) {
    const object = record.flaw ? null : parseObject(record.text);
    if (object) for (const name of flattenRecord(object).keys()) names.add(name);
  }
  return [...names];
}

async function* jsonRows(
  file: TextFile,
  format: "json" | "jsonl",
  columns: readonly string[],
  onRaw?: (bytes: number) => void,
): AsyncGenerator<Row[]> {
  const splitter = new JsonSplitter(format === "jsonl");
  for await (const text of decodeText(file.path, file.found, onRaw)) {
    const rows = splitter.push(text).map((record) => toRow(record, columns));
    if (rows.length > 0) yield rows;
  }
  const rest = splitter.end().map((record) => toRow(record, columns));
  if (rest.length > 0) yield rest;
}

function toRow(record: JsonRecord, columns: readonly string[]): Row {
  const object = record.flaw ? null : parseObject(record.text);
  if (!object) {
    const facts = { most: limits.recordChars };
    const flaw = { code: record.flaw ?? "row.not-json", facts, raw: record.text.slice(0, 2_000) } as const;
    return { line: record.line, cells: [], flaw, cellFlaws: [] };
  }
  const cells = flattenRecord(object);
  return {
    line: record.line,
    cells: columns.map((name) => cells.get(name) ?? ""),
    flaw: null,
    cellFlaws: [],
  };
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}
