import { adjustedRand } from "../core/stats/adjusted-rand.ts";
import { vMeasure } from "../core/stats/v-measure.ts";
import { faultFamily } from "../core/kit/fault.ts";
import { mask } from "../core/text/mask.ts";
import { openTable } from "../listen/imports/read/open-table.ts";
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
 * Groups one column of a file (CSV, XLSX, JSON; gzip accepted) and, given a column with the true classes, says how well the groups agree.
 * Quotes are masked. Rows without text are left out; rows of classes under 10 rows are grouped but not judged.
 * @throws groupFault, fileFault where the file cannot be read, and what onProgress throws
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

/** `record` counts the rows of data from 1. */
type Row = { text: string; truth: string; record: number };

async function readRows({ file, text, truth }: GroupFileOptions): Promise<Row[]> {
  const table = await openTable(file);
  try {
    const textAt = columnAt(table.columns, text);
    const truthAt = truth === undefined ? -1 : columnAt(table.columns, truth);
    const rows: Row[] = [];
    let record = 0;
    for await (const batch of table.rows()) {
      for (const { cells, flaw } of batch) {
        record++;
        const said = cells[textAt];
        if (flaw === null && said?.trim())
          rows.push({ text: said, truth: cells[truthAt]?.trim() ?? "", record });
      }
    }
    if (rows.length === 0) throw groupFault("group.empty", { column: text });
    return rows;
  } finally {
    table.close();
  }
}

function columnAt(columns: readonly string[], name: string): number {
  const at = columns.indexOf(name);
  if (at < 0) throw groupFault("group.column", { column: name, columns: columns.join(", ") });
  return at;
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
    quotes: quotes.map((at) => ({ text: mask(rows[at]!.text).text, row: rows[at]!.record })),
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
