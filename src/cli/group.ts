import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import Papa from "papaparse";
import { adjustedRand } from "../core/metrics/adjusted-rand.ts";
import { vMeasure } from "../core/metrics/v-measure.ts";
import { faultFamily } from "../core/kit/fault.ts";
import { groupTexts, type GroupResult } from "../understand/grouping/group-texts.ts";
import type { Progress } from "../understand/grouping/in-chunks.ts";

export const groupFault = faultFamily({
  "group.column": {
    kind: "invalid",
    ru: "В файле нет столбца «{column}». Есть столбцы: {columns}. Назовите один из них.",
    en: "The file has no column “{column}”. It has: {columns}. Name one of these.",
  },
  "group.empty": {
    kind: "invalid",
    ru: "В столбце «{column}» нет ни одного текста. Назовите столбец, где лежат слова клиентов.",
    en: "The column “{column}” holds no text. Name the column with the customers' words.",
  },
  "group.number": {
    kind: "invalid",
    ru: "Число групп должно быть целым от 1 до числа текстов ({texts}), а дано {groups}.",
    en: "The number of groups must be whole, from 1 to the number of texts ({texts}), not {groups}.",
  },
  "group.file": {
    kind: "invalid",
    ru: "Файл {file} не читается: {reason}. Проверьте путь и права.",
    en: "The file {file} cannot be read: {reason}. Check the path and the rights.",
  },
});

export type GroupFileOptions = {
  file: string;
  text: string;
  truth?: string;
  groups?: number;
  json?: boolean;
  onProgress?: (progress: Progress) => void;
};

export type ReportedGroup = {
  name: string;
  count: number;
  share: number;
  words: string[];
  quotes: { text: string; row: number }[];
};

export type GroupReport = {
  groups: ReportedGroup[];
  other: { count: number; share: number };
  total: number;
  /** How many groups were made, given or chosen. */
  groupsMade: number;
  groupsChosen: "given" | "by the texts";
  /** Against the truth, over rows whose class has at least 10 rows; null where it cannot be told. Absent without truth. */
  vMeasure?: number | null;
  adjustedRand?: number | null;
  evaluatedRows?: number;
};

const leastClass = 10;

/**
 * Groups one column of a CSV file (gzip accepted) and, given a column with the true classes, says how well the groups agree.
 * Rows without text are left out; rows of classes under 10 rows are grouped but not judged.
 */
export async function groupFile(options: GroupFileOptions): Promise<GroupReport> {
  const rows = await readRows(options);
  const texts = rows.map(({ text }) => text);
  checkGroups(options.groups, texts.length);
  const result = await groupTexts({
    texts,
    ...(options.groups === undefined ? {} : { groups: options.groups }),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  return {
    ...summary(result, rows),
    groupsChosen: options.groups === undefined ? "by the texts" : "given",
    ...(options.truth === undefined ? {} : agreement(result, rows)),
  };
}

type Row = { text: string; truth: string; line: number };

async function readRows({ file, text, truth }: GroupFileOptions): Promise<Row[]> {
  const rows: Row[] = [];
  let record = 0;
  for await (const found of records(file)) {
    record++;
    if (record === 1)
      for (const column of truth === undefined ? [text] : [text, truth]) checkColumn(found, column);
    if (found[text]?.trim())
      rows.push({ text: found[text], truth: (truth && found[truth]?.trim()) || "", line: record });
  }
  if (rows.length === 0) throw groupFault("group.empty", { column: text });
  return rows;
}

async function* records(file: string): AsyncGenerator<Record<string, string>> {
  const bytes = createReadStream(file);
  const plain = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { header: true, skipEmptyLines: true });
  bytes.on("error", (error: Error) => parser.destroy(error));
  plain.on("error", (error: Error) => parser.destroy(error));
  try {
    yield* plain.setEncoding("utf8").pipe(parser);
  } catch (error) {
    throw error instanceof Error && "code" in error
      ? groupFault("group.file", { file, reason: error.message })
      : error;
  }
}

function checkColumn(record: Record<string, string>, column: string): void {
  if (!(column in record))
    throw groupFault("group.column", { column, columns: Object.keys(record).join(", ") });
}

function checkGroups(groups: number | undefined, texts: number): void {
  if (groups === undefined || (Number.isInteger(groups) && groups >= 1 && groups <= texts)) return;
  throw groupFault("group.number", { groups, texts });
}

function summary({ topics, other }: GroupResult, rows: readonly Row[]): Omit<GroupReport, "groupsChosen"> {
  const total = rows.length;
  const groups = topics.map(({ name, words, size, quotes }) => ({
    name,
    count: size,
    share: size / total,
    words,
    quotes: quotes.map((at) => ({ text: rows[at]!.text, row: rows[at]!.line })),
  }));
  return {
    groups,
    other: { count: other.length, share: other.length / total },
    total,
    groupsMade: groups.length,
  };
}

function agreement({ assignment }: GroupResult, rows: readonly Row[]): Partial<GroupReport> {
  const sizes = new Map<string, number>();
  for (const { truth } of rows) sizes.set(truth, (sizes.get(truth) ?? 0) + 1);
  const judged = rows.flatMap(({ truth }, at) => (truth && sizes.get(truth)! >= leastClass ? [at] : []));
  const labels = judged.map((at) => rows[at]!.truth);
  const clusters = judged.map((at) => assignment[at]!);
  const v = vMeasure(labels, clusters);
  const rand = adjustedRand(labels, clusters);
  return {
    vMeasure: v.known ? v.value.vMeasure : null,
    adjustedRand: rand.known ? rand.value : null,
    evaluatedRows: judged.length,
  };
}
