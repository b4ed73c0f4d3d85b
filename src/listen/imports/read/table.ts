import type { Facts } from "../../../core/kit/fault.ts";
import type { RowFaultCode } from "./row-fault.ts";

export type FileFormat = "csv" | "xlsx" | "json" | "jsonl";

/** Why a row cannot be used as a whole. */
export type RowFlaw = { code: RowFaultCode; facts: Facts; raw: string };
/** Why one cell has no value. */
export type CellFlaw = { column: number; code: RowFaultCode; raw: string };

/** One row of any file: cells stand in the order of the table's columns. */
export type Row = { line: number; cells: string[]; flaw: RowFlaw | null; cellFlaws: CellFlaw[] };

/** A file seen as a table, whatever its format. */
export type Table = {
  format: FileFormat;
  /** null for workbooks, which are always Unicode. */
  encoding: string | null;
  delimiter: string | null;
  header: boolean;
  sheets: string[];
  sheet: string | null;
  columns: string[];
  /** The first rows, for preview and guesses. */
  sample: Row[];
  /** null where it cannot be told without reading all. */
  estimatedRows: number | null;
  bytes: number;
  /** All rows from the first, in batches; may be called again. `onRaw` is told bytes of the file read so far. */
  rows(onRaw?: (bytes: number) => void): AsyncGenerator<Row[]>;
  close(): void;
};
