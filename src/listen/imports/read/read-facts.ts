import type { Facts } from "../../../core/kit/fault.ts";
import type { FactsKind } from "../../../store/tables/listen-tables.ts";
import type { Reading } from "../contract.ts";
import { type ColumnPlan, planColumns } from "./facts/column-plan.ts";
import { type FactOf, makeFact } from "./facts/make-fact.ts";
import { RowProblem } from "./facts/row-problem.ts";
import { fileFault } from "./file-fault.ts";
import { openTable } from "./open-table.ts";
import type { RowFaultCode } from "./row-fault.ts";
import type { Row } from "./table.ts";

/** A row that was understood. `record` is its place among all rows of the file, from 0; a line may hold several. */
export type GoodRow<F> = { line: number; record: number; fact: F };
/** A row that was not, and why; `column` is null where the row as a whole is at fault. */
export type BadRow = {
  line: number;
  record: number;
  column: string | null;
  reason: { code: RowFaultCode; facts: Facts };
  raw: string;
};
/** Rows in the order of the file. `records` counts all rows of the batch, good and bad. */
export type FactBatch<F> = { good: GoodRow<F>[]; bad: BadRow[]; records: number; bytesRead: number };

export type ReadOptions<K extends FactsKind> = {
  kind: K;
  /** What inspectFile proposed and a person may have changed. */
  reading: Reading;
  /** IANA zone for dates without one, when the reading names none. */
  timeZone: string;
  /** Fills in missing dates and bounds years to 1990..next year. */
  now: Date;
  /** Most rows in a batch; 2,000 when not said. A batch with very long texts is closed earlier. */
  batchRows?: number;
};

const rawChars = 2_000;
const batchChars = 4 * 1024 * 1024;

/**
 * Reads a file as facts, in batches, in memory bounded whatever the file holds. The same file and reading always give
 * the same rows in the same order, so that an import can go on from a count.
 * @param path a file on this machine
 * @throws fileFault when the file or the reading as a whole does not work
 * @example
 * const { reading, kind } = await inspectFile("contacts.csv");
 * for await (const { good, bad } of readFacts("contacts.csv", { kind, reading, timeZone: "Europe/Moscow", now: new Date() })) save(good);
 */
export async function* readFacts<K extends FactsKind>(
  path: string,
  options: ReadOptions<K>,
): AsyncGenerator<FactBatch<FactOf[K]>> {
  const table = await openTable(path, options.reading.options);
  try {
    const plan = planColumns(table, options);
    if (options.kind === "events") mustNameEvents(plan);
    const most = options.batchRows ?? 2_000;
    let bytesRead = 0;
    let record = 0;
    let batch = emptyBatch<FactOf[K]>();
    let chars = 0;
    for await (const rows of table.rows((bytes) => (bytesRead = bytes))) {
      for (const row of rows) {
        addRow(batch, plan, options.kind, row, record++);
        for (const cell of row.cells) chars += cell.length;
        if (batch.records < most && chars < batchChars) continue;
        yield { ...batch, bytesRead };
        batch = emptyBatch();
        chars = 0;
      }
    }
    if (batch.records > 0) yield { ...batch, bytesRead: table.bytes };
  } finally {
    table.close();
  }
}

function emptyBatch<F>(): FactBatch<F> {
  return { good: [], bad: [], records: 0, bytesRead: 0 };
}

function mustNameEvents(plan: ColumnPlan): void {
  if (!plan.byField.has("name") && plan.defaults.eventName === undefined)
    throw fileFault("file.no-event-name");
}

function addRow<K extends FactsKind>(
  batch: FactBatch<FactOf[K]>,
  plan: ColumnPlan,
  kind: K,
  row: Row,
  record: number,
): void {
  batch.records++;
  const { line } = row;
  if (row.flaw) {
    const { code, facts, raw } = row.flaw;
    batch.bad.push({ line, record, column: null, reason: { code, facts }, raw: raw.slice(0, rawChars) });
    return;
  }
  try {
    batch.good.push({ line, record, fact: makeFact[kind](plan, row) });
  } catch (problem) {
    if (!(problem instanceof RowProblem)) throw problem;
    const { code, facts, column, raw } = problem;
    batch.bad.push({ line, record, column, reason: { code, facts }, raw: raw.slice(0, rawChars) });
  }
}
