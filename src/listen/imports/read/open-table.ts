import { stat } from "node:fs/promises";
import { decodeText } from "./bytes/decode-text.ts";
import { scanFile } from "./bytes/scan-text.ts";
import { openCsv, type TextFile } from "./csv/open-csv.ts";
import { fileFault } from "./file-fault.ts";
import { jsonForm, openJson } from "./json/open-json.ts";
import { limits } from "./limits.ts";
import type { FileFormat, Table } from "./table.ts";
import { openXlsx } from "./xlsx/open-xlsx.ts";

/** What a person may fix about how a file is read; everything left out is found by looking at the content. */
export type TableOptions = {
  format?: FileFormat;
  encoding?: string;
  delimiter?: string;
  header?: boolean;
  sheet?: string;
};

/**
 * Opens any file we take (CSV, TSV, XLSX, JSON, JSON Lines; gzip around text) as a table, by content and not by name.
 * Close it when done.
 * @param path a file on this machine
 * @throws fileFault: empty, binary, old Excel, bomb, too large, too many columns, no such sheet and the like
 */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const scan = await scanFile(path, options.encoding);
  if (scan.kind === "empty") throw fileFault("file.empty");
  const bytes = (await stat(path)).size;
  if (bytes > limits.fileBytes) throw fileFault("file.over-limit", { bytes: limits.fileBytes });
  if (scan.kind === "zip") return withRows(await openXlsx(path, bytes, options));
  const { encoding, bomBytes, brokenSpots, lineBreaks } = scan;
  const found = { encoding, bomBytes, brokenSpots };
  const sample = await readSample(path, found);
  if (sample.trim() === "") throw fileFault("file.empty");
  const file: TextFile = { path, bytes, found, lineBreaks, sample };
  const form = chosenForm(options.format) ?? (options.format === "csv" ? null : jsonForm(sample));
  const table = form === null ? openCsv(file, options) : openJson(file, form);
  if (table.sample.length === 0 && sample.length < limits.sampleChars) throw fileFault("file.no-rows");
  return table;
}

function withRows(table: Table): Table {
  if (table.sample.length > 0) return table;
  table.close();
  throw fileFault("file.no-rows");
}

function chosenForm(format: FileFormat | undefined): "json" | "jsonl" | null {
  return format === "json" || format === "jsonl" ? format : null;
}

async function readSample(path: string, found: TextFile["found"]): Promise<string> {
  let sample = "";
  for await (const text of decodeText(path, found)) {
    sample += text;
    if (sample.length >= limits.sampleChars) break;
  }
  return sample.slice(0, limits.sampleChars);
}
