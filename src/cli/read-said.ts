import { faultFamily } from "../core/kit/fault.ts";
import { markOf } from "../core/metrics/mark.ts";
import { mask } from "../core/text/mask.ts";
import { customerId } from "../listen/customer-id.ts";
import type { FeedbackFact } from "../listen/facts.ts";
import type { Reading } from "../listen/imports/contract.ts";
import { inspectFile } from "../listen/imports/read/inspect-file.ts";
import { readFacts } from "../listen/imports/read/read-facts.ts";
import type { CostFacts } from "../core/finance/contact-cost.ts";
import { detectLanguage } from "../understand/grouping/detect-language.ts";

export const saidFault = faultFamily({
  "said.no-text": {
    kind: "invalid",
    ru: "В файле не найден столбец со словами клиентов. Назовите его: --text СТОЛБЕЦ. Есть столбцы: {columns}.",
    en: "No column with the customers' words was found. Name it: --text COLUMN. The file has: {columns}.",
  },
  "said.no-column": {
    kind: "invalid",
    ru: "В файле нет столбца «{column}». Есть столбцы: {columns}.",
    en: "The file has no column “{column}”. It has: {columns}.",
  },
  "said.nothing-said": {
    kind: "invalid",
    ru: "В файле нет ни одной строки со словами клиентов (строк: {rows}). Проверьте, тот ли столбец назван.",
    en: "No row of the file holds a customer's words ({rows} rows). Check that the right column is named.",
  },
});

export type SaidFile = {
  file: string;
  /** Column with the words; found by itself when left out. */
  text?: string;
  /** Column with the date, likewise. */
  date?: string;
  /** Only texts of this language. */
  language?: "ru" | "en";
  now?: Date;
  /** May throw to cancel. */
  onProgress?: (progress: { phase: string; done: number; total: number | null }) => void;
};

/** A row of a file in which a customer says something. */
export type SaidInFile = Omit<CostFacts, "sentiment"> & {
  /** Masked. */
  text: string;
  /** Counts the rows of data from 1. */
  row: number;
  /** What the customer gave, -1..1. */
  mark: number | null;
  customer: string;
  occurredAt: Date;
};

/**
 * The rows of a file with a customer's words, read as an import reads it: the columns are found by themselves, but for those named.
 * @returns `skipped`: rows without words or that could not be read
 * @throws fileFault where the file cannot be read, saidFault, and what onProgress throws
 */
export async function readSaid(
  options: SaidFile,
): Promise<{ rows: SaidInFile[]; skipped: number; hasDates: boolean }> {
  const { reading, hasDates } = await readingOf(options);
  const { rows, skipped } = await readRows(options, reading, options.now ?? new Date());
  if (rows.length === 0) throw saidFault("said.nothing-said", { rows: skipped });
  return { rows, skipped, hasDates };
}

/** How to read the file: as it looks, but for the columns named. */
async function readingOf(options: SaidFile): Promise<{ reading: Reading; hasDates: boolean }> {
  const { reading } = await inspectFile(options.file, { kind: "feedback" });
  const columns = reading.columns.map(({ column }) => column).join(", ");
  const named = [
    [options.text, "text"],
    [options.date, "occurredAt"],
  ] as const;
  for (const [column, field] of named) {
    if (column === undefined) continue;
    if (!reading.columns.some((each) => each.column === column)) {
      throw saidFault("said.no-column", { column, columns });
    }
    for (const each of reading.columns) {
      if (each.column === column) each.field = field;
      else if (each.field === field) each.field = "attribute";
    }
  }
  const has = (field: string) => reading.columns.some((each) => each.field === field);
  if (!has("text")) throw saidFault("said.no-text", { columns });
  return { reading, hasDates: has("occurredAt") };
}

async function readRows(
  { file, language, onProgress }: SaidFile,
  reading: Reading,
  now: Date,
): Promise<{ rows: SaidInFile[]; skipped: number }> {
  const rows: SaidInFile[] = [];
  let records = 0;
  // Days are days: without a zone of their own they are counted as they are written.
  for await (const batch of readFacts(file, { kind: "feedback", reading, timeZone: "UTC", now })) {
    const lines = [...batch.good, ...batch.bad].map(({ line }) => line).sort((a, b) => a - b);
    const place = new Map(lines.map((line, i) => [line, records + i + 1]));
    for (const { line, fact } of batch.good) {
      const row = rowOf(fact, place.get(line) ?? records);
      if (row && (!language || detectLanguage(row.text).language === language)) rows.push(row);
    }
    records += batch.records;
    onProgress?.({ phase: "file", done: records, total: null });
  }
  return { rows, skipped: records - rows.length };
}

function rowOf(fact: FeedbackFact, row: number): SaidInFile | null {
  const text = mask(fact.text).text.trim();
  if (text === "") return null;
  return {
    text,
    row,
    mark: markOf(fact.score, fact.scale),
    kind: fact.kind,
    channel: fact.channel ?? null,
    handleSeconds: fact.handleSeconds ?? null,
    compensation: fact.compensationMinor ?? null,
    occurredAt: fact.occurredAt,
    customer: customerId("", fact.customer, String(row)).id,
  };
}
