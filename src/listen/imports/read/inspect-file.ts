import { basename } from "node:path";
import { type FaultText, fill, type Locale } from "../../../core/kit/fault.ts";
import type { FactsKind } from "../../../store/tables/listen-tables.ts";
import type { Reading, ReadingOptions } from "../contract.ts";
import { type GuessedColumn, guessColumns, profileColumns } from "./columns/guess-columns.ts";
import { guessFactsKind, guessFeedbackKind, guessScale } from "./columns/guess-kind.ts";
import { openTable } from "./open-table.ts";
import type { FileFormat, Row, Table } from "./table.ts";

/** What may surprise a person about a file that can be read. */
const warnings = {
  "no-date": {
    en: "The file has no column with dates: the time of import is used unless you give a date.",
    ru: "В файле нет столбца с датами: берётся время импорта, если не указать дату.",
  },
  "no-text": {
    en: "No column with words was found: choose it if there is one.",
    ru: "Столбец с текстом не найден: выберите его, если он есть.",
  },
  "no-customer": {
    en: "No column tells the customer: each row counts as an anonymous customer of its own.",
    ru: "Нет столбца с клиентом: каждая строка считается отдельным безымянным клиентом.",
  },
  "day-or-month": {
    en: "Dates in “{column}” could be day/month or month/day: check the order.",
    ru: "Даты в «{column}» можно прочесть и как день/месяц, и как месяц/день: проверьте порядок.",
  },
  "bad-rows": {
    en: "{count} of the first {of} rows cannot be read whole.",
    ru: "{count} из первых {of} строк не читаются целиком.",
  },
  "broken-characters": {
    en: "Some bytes are not UTF-8 as the rest is: rows with them go to the error file.",
    ru: "Часть байтов не в UTF-8, как остальной файл: такие строки попадут в файл ошибок.",
  },
} satisfies Record<string, Pick<FaultText, "ru" | "en">>;

export type InspectWarning = { code: keyof typeof warnings; facts: Record<string, string | number> };

/** What was found about a file, enough to read it without asking; everything may be changed by a person. */
export type Inspection = {
  kind: FactsKind;
  format: FileFormat;
  encoding: string | null;
  delimiter: string | null;
  headerPresent: boolean;
  sheets: string[];
  sheet: string | null;
  columns: { name: string; samples: string[]; guess: { field: string; confidence: number } }[];
  sampleRows: string[][];
  estimatedRows: number | null;
  bytes: number;
  /** The guesses in the shape that readFacts takes. */
  reading: Reading;
  warnings: InspectWarning[];
};

/**
 * Looks at a file and proposes how to read it.
 * @param path a file on this machine
 * @param options what a person already decided; `name` is the file's own name where the path is not telling
 * @throws fileFault when the file cannot be read as a table
 */
export async function inspectFile(
  path: string,
  options: ReadingOptions & { kind?: FactsKind; name?: string } = {},
): Promise<Inspection> {
  const table = await openTable(path, options);
  try {
    return describe(table, options.name ?? basename(path), options);
  } finally {
    table.close();
  }
}

function describe(
  table: Table,
  fileName: string,
  options: ReadingOptions & { kind?: FactsKind },
): Inspection {
  const rows = table.sample.filter((row) => row.flaw === null).map((row) => row.cells);
  const profiles = profileColumns(table.columns, rows);
  const kind = options.kind ?? guessFactsKind(table.columns, rows, profiles);
  const columns = guessColumns(kind, table.columns, rows, profiles);
  const dateOrder = columns.find(({ field }) => field === "occurredAt" || field === "since")?.profile.dates;
  const scale = kind === "feedback" ? guessScale(columns) : null;
  const feedbackKind = kind === "feedback" ? guessFeedbackKind(fileName, columns, scale) : undefined;
  return {
    kind,
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerPresent: table.header,
    sheets: table.sheets,
    sheet: table.sheet,
    columns: columns.map(({ name, samples, field, confidence }) => ({
      name,
      samples,
      guess: { field, confidence },
    })),
    sampleRows: rows
      .slice(0, 20)
      .map((cells) => cells.map((cell) => (cell.length > 500 ? `${cell.slice(0, 499)}…` : cell))),
    estimatedRows: table.estimatedRows,
    bytes: table.bytes,
    reading: {
      options: {
        format: table.format,
        header: table.header,
        ...(table.encoding === null ? {} : { encoding: table.encoding }),
        ...(table.delimiter === null ? {} : { delimiter: table.delimiter }),
        ...(table.sheet === null ? {} : { sheet: table.sheet }),
        ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
        ...(dateOrder ? { dayFirst: options.dayFirst ?? dateOrder.order === "dmy" } : {}),
      },
      columns: columns.map(({ name, field }) => ({ column: name, field })),
      defaults: { ...(feedbackKind ? { kind: feedbackKind } : {}), ...(scale ? { scale } : {}) },
    },
    warnings: warningsOf(kind, columns, table.sample),
  };
}

function warningsOf(
  kind: FactsKind,
  columns: readonly GuessedColumn[],
  sample: readonly Row[],
): InspectWarning[] {
  const found: InspectWarning[] = [];
  const has = (start: string) => columns.some(({ field }) => field.startsWith(start));
  if (kind !== "customers" && !has("occurredAt")) found.push({ code: "no-date", facts: {} });
  if (kind === "feedback" && !has("text")) found.push({ code: "no-text", facts: {} });
  if (kind === "feedback" && !has("customer.")) found.push({ code: "no-customer", facts: {} });
  const unsure = columns.find(({ field, profile }) => field === "occurredAt" && profile.dates?.orderUnsure);
  if (unsure) found.push({ code: "day-or-month", facts: { column: unsure.name } });
  const bad = sample.filter((row) => row.flaw !== null);
  if (bad.length > 0) found.push({ code: "bad-rows", facts: { count: bad.length, of: sample.length } });
  if (bad.some((row) => row.flaw?.code === "row.broken-characters"))
    found.push({ code: "broken-characters", facts: {} });
  return found;
}

/** A warning as a sentence. */
export function warningSentence({ code, facts }: InspectWarning, locale: Locale): string {
  return fill(warnings[code][locale], facts);
}
