import { basename } from "node:path";
import { openTable } from "../listen/imports/read/open-table.ts";
import { evaluateFault } from "./evaluate-fault.ts";

/** Which columns hold what, and how labels are written. */
export type LabelColumns = {
  text: string;
  label: string;
  /** What stands between the labels of one cell; left out: one label a text. */
  multi?: string;
  /** The label that says "none of the labels", besides an empty cell, "oos" and "out_of_scope". */
  none?: string;
};

/** A text with the labels written beside it; none: how "none of them" was written. */
export type LabelledRow = { text: string; labels: string[]; none: string | null };

export type LabelledRows = {
  rows: LabelledRow[];
  /** Rows without words or that could not be read. */
  skipped: number;
};

const noneWords = ["oos", "out_of_scope"];

/**
 * Reads texts and labels of a file (CSV, TSV, XLSX, JSON, JSON Lines; gzip accepted).
 * @throws evaluateFault when a column is missing or holds nothing; fileFault where the file cannot be read
 */
export async function readLabelledRows(
  file: string,
  columns: LabelColumns,
  onRows: (done: number) => void = () => undefined,
): Promise<LabelledRows> {
  const table = await openTable(file);
  try {
    const at = (column: string) => {
      const place = table.columns.indexOf(column);
      if (place >= 0) return place;
      const facts = { file: basename(file), column, columns: table.columns.join(", ") };
      throw evaluateFault("evaluate.column", facts);
    };
    const [textAt, labelAt] = [at(columns.text), at(columns.label)];
    const rows: LabelledRow[] = [];
    let skipped = 0;
    for await (const batch of table.rows()) {
      for (const { cells, flaw } of batch) {
        const text = cells[textAt] ?? "";
        if (flaw !== null || text.trim() === "") skipped++;
        else rows.push({ text, ...labelsOf(cells[labelAt] ?? "", columns) });
      }
      onRows(rows.length + skipped);
    }
    if (rows.length === 0)
      throw evaluateFault("evaluate.empty", { file: basename(file), column: columns.text });
    return { rows, skipped };
  } finally {
    table.close();
  }
}

function labelsOf(cell: string, { multi, none }: LabelColumns): Pick<LabelledRow, "labels" | "none"> {
  const written = cell.normalize("NFC").trim();
  const isNone = (label: string) => label === "" || label === none || noneWords.includes(label);
  const parts = multi === undefined ? [written] : written.split(multi).map((part) => part.trim());
  const labels = [...new Set(parts.filter((part) => !isNone(part)))];
  return { labels, none: labels.length === 0 ? written : null };
}
