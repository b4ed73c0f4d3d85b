import { basename } from "node:path";
import type { Unknown } from "../core/kit/answer.ts";
import { readNumberText } from "../core/parsing/number-text.ts";
import { openTable } from "../listen/imports/read/open-table.ts";
import type { Table } from "../listen/imports/read/table.ts";
import { isNumeric } from "../understand/drivers/column-facts.ts";
import { largestGroups } from "../understand/drivers/largest-groups.ts";
import { blankTest, readBlankCodes } from "./blank-codes.ts";
import { type FileColumn, columnNamed, mostSegments, readFileColumns, someValues } from "./file-columns.ts";
import { metricFault } from "./metric-fault.ts";
import { type FileMetric, type Marks, type MeasuredMetric, metricOf, type MetricScale } from "./metric-of.ts";
import { tableFault } from "./table-faults.ts";

export type MetricOptions = {
  file: string;
  metric: FileMetric;
  column: string;
  /** Codes that mean "not answered", as readBlankCodes takes them. */
  blank?: string;
  /** Column with the weight of each answer. */
  weight?: string;
  /** A column whose values are told apart, too. */
  by?: string;
  /** COLUMN=VALUE: these rows alone. */
  where?: string;
  /** May throw to stop the work. */
  onProgress?: (rows: number) => void;
};

/** The metric of some rows; or why it cannot be told. */
export type MetricValue = (MeasuredMetric & { why: null }) | { why: Unknown; n: number };

/** What `otklik metric --json` prints. */
export type MetricReport = MetricValue & {
  file: string;
  metric: FileMetric;
  column: string;
  weight: string | null;
  where: { column: string; value: string } | null;
  unit: "points" | "share" | "marks";
  scale: MetricScale;
  rows: number;
  /** Rows asked about that hold no answer, or whose weight cannot be read. */
  blank: number;
  /** Rows that could not be read. */
  broken: number;
  by: string | null;
  segments: (MetricValue & { segment: string })[];
  segmentsLeftOut: number;
};

/**
 * A metric of a file's column, without server or database, by the same functions as everywhere else.
 * @throws fileFault where the file cannot be read, tableFault and metricFault where a column is wrong, and what onProgress throws
 */
export async function metricOfFile(options: MetricOptions): Promise<MetricReport> {
  const table = await openTable(options.file);
  try {
    return await reportOf(table, options);
  } finally {
    table.close();
  }
}

async function reportOf(table: Table, options: MetricOptions): Promise<MetricReport> {
  const { metric, column, onProgress = () => undefined } = options;
  const { facts, rows, broken } = await readFileColumns(table, readBlankCodes(options.blank), onProgress);
  const measured = columnNamed(facts, column);
  const scale = scaleFor(metric, measured);
  const where = readWhere(options.where, facts);
  const read = await readMarks(table, options, { facts, measured, where });
  const groups = options.by === undefined ? [] : largestGroups(read.groups, mostSegments);
  const value = (marks: Marks): MetricValue => {
    const found = metricOf(metric, scale, marks);
    return found.known ? { ...found.value, why: null } : { why: found.why, n: marks.values.length };
  };
  return {
    file: basename(options.file),
    metric,
    column,
    weight: options.weight ?? null,
    where,
    unit: metric === "nps" ? "points" : metric === "csat" ? "share" : "marks",
    scale,
    ...value(read.marks),
    rows,
    blank: read.blank,
    broken,
    by: options.by ?? null,
    segments: groups.map((segment) => ({
      segment,
      ...value(marksOfGroup(read, segment)),
    })),
    segmentsLeftOut: options.by === undefined ? 0 : new Set(read.groups).size - groups.length,
  };
}

/** @throws metricFault when answers do not lie on the metric's scale */
function scaleFor(metric: FileMetric, facts: FileColumn): MetricScale {
  const { name: column, filled, min, max, whole } = facts;
  if (filled === 0) throw tableFault("table.empty", { column });
  if (!isNumeric(facts)) throw metricFault("metric.not-numeric", { column, values: someValues(facts) });
  if (metric === "mean") return null;
  const scale =
    metric === "nps" ? { from: 0, to: 10 } : { from: 1, to: metric === "csat" && max <= 5 ? 5 : 7 };
  if (!whole || min < scale.from || max > scale.to) {
    const value = min < scale.from ? min : max;
    throw metricFault("metric.off-scale", { column, value, ...scale, metric: metric.toUpperCase() });
  }
  return scale;
}

function readWhere(where: string | undefined, facts: readonly FileColumn[]): MetricReport["where"] {
  if (where === undefined) return null;
  const mark = where.indexOf("=");
  if (mark <= 0) throw tableFault("table.where", { where });
  const found = columnNamed(facts, where.slice(0, mark).trim());
  return { column: found.name, value: where.slice(mark + 1).trim() };
}

type Asked = { facts: readonly FileColumn[]; measured: FileColumn; where: MetricReport["where"] };
type ReadMarks = { marks: Marks; groups: string[]; blank: number };

async function readMarks(
  table: Table,
  options: MetricOptions,
  { facts, measured, where }: Asked,
): Promise<ReadMarks> {
  const isBlank = blankTest(readBlankCodes(options.blank), measured.name);
  const placeOf = (name: string | undefined) => (name === undefined ? null : columnNamed(facts, name).at);
  const [weightAt, groupAt, whereAt] = [placeOf(options.weight), placeOf(options.by), placeOf(where?.column)];
  const weights: number[] | null = weightAt === null ? null : [];
  const marks: Marks = { values: [], weights };
  const groups: string[] = [];
  let blank = 0;
  let asked = 0;
  for await (const batch of table.rows()) {
    for (const { cells, flaw } of batch) {
      if (flaw !== null || (whereAt !== null && (cells[whereAt] ?? "").trim() !== where?.value)) continue;
      asked++;
      const cell = cells[measured.at] ?? "";
      const mark = isBlank(cell) ? null : readNumberText(cell.trim(), measured.decimal);
      const weight = weightAt === null ? 1 : weightIn(cells[weightAt] ?? "", facts[weightAt]!);
      if (mark === null || weight === null) {
        blank++;
        continue;
      }
      marks.values.push(mark);
      weights?.push(weight);
      if (groupAt !== null) groups.push((cells[groupAt] ?? "").trim());
    }
  }
  if (asked === 0 && where) {
    throw tableFault("table.nobody", { ...where, values: someValues(columnNamed(facts, where.column)) });
  }
  return { marks, groups, blank };
}

/** null for none. @throws metricFault when it is below 0 or no number */
function weightIn(cell: string, { name, decimal }: FileColumn): number | null {
  if (cell.trim() === "") return null;
  const weight = readNumberText(cell.trim(), decimal);
  if (weight === null || weight < 0) throw metricFault("metric.weight", { column: name, value: cell.trim() });
  return weight;
}

function marksOfGroup({ marks, groups }: ReadMarks, group: string): Marks {
  const own = (_: unknown, at: number) => groups[at] === group;
  return { values: marks.values.filter(own), weights: marks.weights?.filter(own) ?? null };
}
