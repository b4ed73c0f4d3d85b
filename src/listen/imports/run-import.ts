import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../../core/kit/fault.ts";
import type { KeptFiles } from "../../access/route.ts";
import type { Store } from "../../store/connect.ts";
import { type RunningJob, storedFault } from "../../store/jobs.ts";
import { emit } from "../../store/outbox.ts";
import type { FactsKind } from "../../store/tables/listen-tables.ts";
import { inWorkspace, isConnectionLoss, type WorkspaceTx } from "../../store/transaction.ts";
import { insertBadRows, mostBadRowsKept } from "./bad-row-queries.ts";
import { importFault, type Reading } from "./contract.ts";
import { feedbackImportedEvent } from "./job-kinds.ts";
import { advanceImport, changeImport, findImport, type ImportRow, lockImport } from "./queries.ts";
import { readAhead } from "./read-ahead.ts";
import { type BadRow, type FactBatch, readFacts } from "./read/read-facts.ts";
import type { FactOf } from "./read/facts/make-fact.ts";
import { withLocalCopy } from "./read/local-copy.ts";
import { makeOrigin, type Origin } from "./write/origin.ts";
import { SearchWords } from "./write/search-words.ts";
import { type PreparedBatch, prepareBatch } from "./write/prepare-batch.ts";
import { recount } from "./write/prepare-feedback.ts";
import { withSourceTurn } from "./source-turn.ts";

/** What reading and writing files borrows; part of what the server lends. */
export type ImportTools = { store: Store; files: KeptFiles; freeMegabytes: () => number | null };

/** Many enough that a dozen statements a batch cost little a row, few enough that a stop or a crash loses seconds. */
const batchRows = 4_000;
const triesOnDeadlock = 5;
/** PostgreSQL breaks off whole when its journal cannot grow: a batch is not begun with less room than it may take. */
const leastFreeMegabytes = 256;

/**
 * Runs an import to its end, or on from where it stopped: every batch is one transaction with the count of rows done,
 * so that a process killed at any moment leaves no row twice and none lost. Safe to run again.
 * @throws job.cancelled when a person stopped it (what is written stays until undone); any fault of the file
 */
export async function runImport(tools: ImportTools, job: RunningJob): Promise<Record<string, unknown>> {
  const importId = String(job.input["importId"]);
  const { store } = tools;
  try {
    const row = await begin(store, job.workspaceId, importId);
    await withSourceTurn(store, row.source_id, job, () => importFile(tools, job, row));
    await tidyTables(store, row);
    return await finish(store, job.workspaceId, importId, "done");
  } catch (problem) {
    if (isConnectionLoss(problem)) throw problem;
    const fault = asFault(problem);
    const cancelled = fault?.code === "job.cancelled";
    await finish(
      store,
      job.workspaceId,
      importId,
      cancelled ? "cancelled" : "failed",
      fault ?? brokenFault(problem),
    );
    throw fault ?? problem;
  }
}

async function begin(store: Store, workspaceId: string, importId: string): Promise<ImportRow> {
  return await inWorkspace(store, workspaceId, async (tx) => {
    const row = await findImport(tx, importId);
    if (!row) throw importFault("import.missing");
    if (row.status !== "queued" && row.status !== "running") throw importFault("import.ended");
    await changeImport(tx, importId, {
      status: "running",
      started_at: row.started_at ?? new Date(),
      fault: null,
    });
    return row;
  });
}

async function importFile(
  { store, files, freeMegabytes }: ImportTools,
  job: RunningJob,
  row: ImportRow,
): Promise<void> {
  if (row.file_place === null) throw importFault("import.file-missing");
  const reading = row.reading as unknown as Reading;
  const timeKnown = reading.columns.some(({ field }) => field === "occurredAt");
  const origin = makeOrigin(row.source_id, row.id, { timeKnown, dryRun: row.dry_run });
  await withLocalCopy(await files.open(row.file_place), async (path) => {
    const batches = readFacts(path, {
      kind: row.kind,
      reading,
      timeZone: await zoneOf(store, job.workspaceId),
      // The same at every run of this import, so that a resumed one reads every row as the first run did.
      now: row.created_at,
      batchRows,
    });
    const prepared = prepareBatches(job.workspaceId, row, origin, batches);
    for await (const batch of readAhead(prepared)) {
      await job.report({ phase: "import", done: batch.bytesRead, total: row.file_bytes });
      requireRoom(freeMegabytes());
      await writeBatch(store, job.workspaceId, row, origin, batch);
    }
  });
}

function requireRoom(freeMegabytes: number | null): void {
  if (freeMegabytes !== null && freeMegabytes < leastFreeMegabytes) throw importFault("import.disk-full");
}

type Batch = FactBatch<FactOf[FactsKind]>;
/** What is left to write of a batch; `from` is the place of its first row in the file. */
type Ready = { facts: PreparedBatch; from: number; records: number; bad: BadRow[]; bytesRead: number };

/** Makes batches ready, passing over what an earlier run of this import wrote. */
async function* prepareBatches(
  workspaceId: string,
  row: ImportRow,
  origin: Origin,
  batches: AsyncIterable<Batch>,
): AsyncGenerator<Ready> {
  let from = 0;
  for await (const batch of batches) {
    const done = Math.max(from, row.records_done);
    const end = from + batch.records;
    if (from < row.records_done) recount(origin, row.kind, factsOf(batch, from, row.records_done));
    from = end;
    if (end <= done) continue;
    const facts = await prepareBatch(row.kind, workspaceId, origin, factsOf(batch, done, end));
    const bad = batch.bad.filter(({ record }) => record >= done);
    yield { facts, from: done, records: end - done, bad, bytesRead: batch.bytesRead };
  }
}

function factsOf(batch: Batch, from: number, to: number): FactOf[FactsKind][] {
  return batch.good.filter(({ record }) => record >= from && record < to).map(({ fact }) => fact);
}

/** Deadlocks with other writers are solved by the database at one's cost: try again. */
async function writeBatch(
  store: Store,
  workspaceId: string,
  row: ImportRow,
  origin: Origin,
  batch: Ready,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await inWorkspace(store, workspaceId, (tx) => writeOnce(tx, row, batch));
      row.bad += batch.bad.length;
      return;
    } catch (problem) {
      if ((problem as { code?: string }).code !== "40P01" || attempt === triesOnDeadlock) throw problem;
      // What was noted in the transaction that failed was not kept.
      origin.words = new SearchWords();
      await sleep(attempt * 100);
    }
  }
}

/** Rows and checkpoint together; the checkpoint must stand where this batch begins, or somebody else is at work. */
async function writeOnce(tx: WorkspaceTx, row: ImportRow, batch: Ready): Promise<void> {
  const before = await lockImport(tx, row.id);
  if (before?.status !== "running" || before.records_done !== batch.from) {
    throw new RangeError(
      `import ${row.id} stands at ${before?.records_done} (${before?.status}), not at ${batch.from}`,
    );
  }
  const counts = await batch.facts.write(tx);
  if (row.bad < mostBadRowsKept) await insertBadRows(tx, row.id, batch.bad);
  const { records, bad, bytesRead: bytesDone } = batch;
  await advanceImport(tx, row.id, { ...counts, records, bad: bad.length, bytesDone });
}

async function zoneOf(store: Store, workspaceId: string): Promise<string> {
  const { time_zone } = await store.db
    .selectFrom("workspaces")
    .select("time_zone")
    .where("id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return time_zone;
}

/**
 * After many new rows the planner's numbers are stale, and counting must look at the rows themselves, until the nightly round: bring
 * both up to date at once.
 */
async function tidyTables(store: Store, row: ImportRow): Promise<void> {
  if (row.dry_run) return;
  await store.pool.query(
    "vacuum (analyze, truncate false) feedback, customers, product_events, feedback_originals",
  );
}

async function finish(
  store: Store,
  workspaceId: string,
  importId: string,
  status: "done" | "cancelled" | "failed",
  fault?: Fault,
): Promise<Record<string, unknown>> {
  return await inWorkspace(store, workspaceId, async (tx) => {
    const row = await findImport(tx, importId);
    if (!row) throw importFault("import.missing");
    const { kind, inserted, updated, unchanged, bad } = row;
    if (row.status === "running") {
      const stored = status === "failed" && fault ? storedFault(fault) : null;
      const bytes = status === "done" && row.file_bytes !== null ? { bytes_done: row.file_bytes } : {};
      await changeImport(tx, importId, { status, ended_at: new Date(), fault: stored, ...bytes });
      if (!row.dry_run && kind === "feedback" && inserted + updated > 0) {
        await emit(tx, feedbackImportedEvent, { importId, feedbackCount: inserted + updated });
      }
    }
    return { importId, inserted, updated, unchanged, bad };
  });
}

/** PostgreSQL and the system say "disk full" in their own words. */
function asFault(problem: unknown): Fault | null {
  if (problem instanceof Fault) return problem;
  const code = (problem as { code?: string }).code;
  return code === "53100" || code === "ENOSPC" ? importFault("import.disk-full") : null;
}

function brokenFault(problem: unknown): Fault {
  return importFault("import.broken", { reason: String((problem as Error).message).slice(0, 200) });
}
