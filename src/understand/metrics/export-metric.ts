import { type PassThrough, Readable } from "node:stream";
import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { unknownWords } from "../../core/kit/unknown-words.ts";
import { writeXlsx } from "../../listen/write-xlsx.ts";
import { askMetric, getMetric } from "./ask-metric.ts";
import type { ComparedCell, MetricQuery, MetricReply, MetricRow } from "./contract.ts";
import { exportWords } from "./export-words.ts";

type Wish = MetricQuery & { metric: string };
type Doors = Pick<Lent, "store" | "analytics">;

/** A metric as a table: a head, the total, a line for each value; each of them again for each bucket of its line. */
export async function metricTable(doors: Doors, actor: Actor, wish: Wish, now: Date): Promise<Cell[][]> {
  const reply = await askMetric(doors, actor, wish, now);
  const words = exportWords[actor.locale];
  const total = { ...reply.total, label: words.total, buckets: reply.buckets };
  const lines = [total, ...reply.rows.map((row) => ({ ...row, label: labelOf(row, actor) }))];
  return [
    headOf(reply, actor),
    ...lines.flatMap(({ label, buckets, ...cell }) => [
      [label, ...(reply.grain ? [words.whole] : []), ...cellsOf(cell, reply, actor)],
      ...buckets.map((bucket) => [label, bucket.start.replace("T", " "), ...cellsOf(bucket, reply, actor)]),
    ]),
  ];
}

function headOf({ metric: key, grain, before, currency }: MetricReply, actor: Actor): Cell[] {
  const words = exportWords[actor.locale];
  const { abbreviation, unit } = getMetric(key);
  const value = `${abbreviation[actor.locale]}${unit === "money" ? `, ${currency}` : ""}`;
  const compared = [words.before, words.nBefore, words.difference, words.low, words.high, words.p];
  return [
    words.slice,
    ...(grain ? [words.bucket[grain]] : []),
    value,
    words.low,
    words.high,
    words.n,
    ...(before ? compared : []),
    words.why,
  ];
}

function labelOf({ kind, label }: MetricRow, { locale }: Actor): string {
  const words = exportWords[locale];
  return kind === "given" ? label : words[kind];
}

function cellsOf(cell: ComparedCell, { before: isCompared }: MetricReply, { locale }: Actor): Cell[] {
  const { answer, n, before, difference } = cell;
  const { value, low, high } = answer.known ? answer.value : noEstimate;
  const moved = difference?.known ? difference.value : { ...noEstimate, p: null };
  const was = before?.answer.known ? before.answer.value.value : null;
  const compared = [was, before?.n ?? null, moved.value, moved.low, moved.high, moved.p];
  return [
    ...[value, low, high].map(rounded),
    n,
    ...(isCompared ? compared.map(rounded) : []),
    answer.known ? null : unknownWords[locale][answer.why],
  ];
}

const noEstimate = { value: null, low: null, high: null };

/** To ten digits: what doubles add beyond them is noise of their sums. */
function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(10));
}

/** CSV, UTF-8 with BOM, formulas made harmless. */
export async function exportMetricCsv(doors: Doors, actor: Actor, wish: Wish, now: Date): Promise<Readable> {
  const table = await metricTable(doors, actor, wish, now);
  return Readable.from([csvStart, ...table.map((cells) => csvLine(cells))]);
}

export async function exportMetricXlsx(
  doors: Doors,
  actor: Actor,
  wish: Wish,
  now: Date,
): Promise<PassThrough> {
  const table = await metricTable(doors, actor, wish, now);
  return writeXlsx([{ name: exportWords[actor.locale].sheet, rows: table, frozen: 1 }]);
}
