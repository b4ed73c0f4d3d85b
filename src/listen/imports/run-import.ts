import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../../core/kit/fault.ts";
import type { KeptFiles } from "../../access/route.ts";
import type { Store } from "../../store/connect.ts";
import { type RunningJob, storedFault } from "../../store/jobs.ts";
import { emit } from "../../store/outbox.ts";
import type { FactsKind } from "../../store/tables.ts";
import { inWorkspace, isConnectionLoss } from "../../store/transaction.ts";
import { insertBadRows, mostBadRowsKept } from "./bad-row-queries.ts";
import { importFault, type Reading } from "./contract.ts";
import { advanceImport, changeImport, findImport, type ImportRow, lockImport } from "./queries.ts";
import { readAhead } from "./read-ahead.ts";
import { type FactBatch, readFacts } from "./read/read-facts.ts";
import type { FactOf } from "./read/facts/make-fact.ts";
import { withLocalCopy } from "./read/local-copy.ts";
import { makeOrigin, noCounts, type Origin } from "./write/origin.ts";
import { recount } from "./write/prepare-feedback.ts";
import { writeFacts } from "./write/write-facts.ts";
import { withSourceTurn } from "./source-turn.ts";

/** What reading and writing files borrows; part of what the server lends. */
export type ImportTools = { store: Store; files: KeptFiles };

/** Written to the outbox when an import ends having changed something. */
export const feedbackImportedEvent = "feedback.imported";

const batchRows = 2_000;
const triesOnDeadlock = 5;

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
    await analyzeTables(store, row);
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

async function importFile({ store, files }: ImportTools, job: RunningJob, row: ImportRow): Promise<void> {
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
    for await (const batch of readAhead(batches)) {
      await job.report({ phase: "import", done: batch.bytesRead, total: row.file_bytes });
      await takeBatch(store, job.workspaceId, row, origin, batch);
    }
  });
}

type Batch = FactBatch<FactOf[FactsKind]>;

/** Writes what of a batch is not written yet. */
async function takeBatch(
  store: Store,
  workspaceId: string,
  row: ImportRow,
  origin: Origin,
  batch: Batch,
): Promise<void> {
  const first = Math.min(batch.good[0]?.record ?? Infinity, batch.bad[0]?.record ?? Infinity);
  const alreadyDone = row.records_done;
  if (first < alreadyDone) {
    recount(
      origin,
      row.kind,
      batch.good.filter(({ record }) => record < alreadyDone).map(({ fact }) => fact),
    );
  }
  const rest: Batch = {
    ...batch,
    good: batch.good.filter(({ record }) => record >= alreadyDone),
    bad: batch.bad.filter(({ record }) => record >= alreadyDone),
  };
  if (rest.good.length + rest.bad.length === 0) return;
  origin.occurrences.mark();
  for (let attempt = 1; ; attempt++) {
    try {
      await writeBatch(store, workspaceId, row, origin, rest);
      return;
    } catch (problem) {
      if ((problem as { code?: string }).code !== "40P01" || attempt === triesOnDeadlock) throw problem;
      origin.occurrences.backToMark();
      await sleep(attempt * 100);
    }
  }
}

async function writeBatch(
  store: Store,
  workspaceId: string,
  row: ImportRow,
  origin: Origin,
  batch: Batch,
): Promise<void> {
  await inWorkspace(store, workspaceId, async (tx) => {
    const before = await lockImport(tx, row.id);
    const first = Math.min(batch.good[0]?.record ?? Infinity, batch.bad[0]?.record ?? Infinity);
    if (before?.status !== "running" || before.records_done !== first) {
      throw new RangeError(
        `import ${row.id} stands at ${before?.records_done} (${before?.status}), not at ${first}`,
      );
    }
    const facts = batch.good.map(({ fact }) => fact);
    // The writer of a kind takes facts of that kind; the batch came from reading the same kind.
    const write = writeFacts[row.kind] as (...call: unknown[]) => Promise<typeof noCounts>;
    const counts = facts.length > 0 ? await write(tx, origin, facts) : noCounts;
    if (row.bad < mostBadRowsKept) await insertBadRows(tx, row.id, batch.bad);
    row.bad += batch.bad.length;
    const records = batch.good.length + batch.bad.length;
    await advanceImport(tx, row.id, {
      ...counts,
      records,
      bad: batch.bad.length,
      bytesDone: batch.bytesRead,
    });
  });
}

async function zoneOf(store: Store, workspaceId: string): Promise<string> {
  const { time_zone } = await store.db
    .selectFrom("workspaces")
    .select("time_zone")
    .where("id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return time_zone;
}

/** After many new rows the planner's numbers are stale until the nightly round: bring them up to date at once. */
async function analyzeTables(store: Store, row: ImportRow): Promise<void> {
  if (row.dry_run) return;
  await store.pool.query("analyze feedback, customers, product_events, feedback_originals");
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
    const { source_id: sourceId, kind, inserted, updated, unchanged, bad } = row;
    if (row.status === "running") {
      const stored = status === "failed" && fault ? storedFault(fault) : null;
      const bytes = status === "done" && row.file_bytes !== null ? { bytes_done: row.file_bytes } : {};
      await changeImport(tx, importId, { status, ended_at: new Date(), fault: stored, ...bytes });
      if (!row.dry_run && inserted + updated > 0) {
        await emit(tx, feedbackImportedEvent, { importId, sourceId, kind, inserted, updated });
      }
    }
    return { importId, inserted, updated, unchanged, bad };
  });
}

/** PostgreSQL says "disk full" in its own words. */
function asFault(problem: unknown): Fault | null {
  if (problem instanceof Fault) return problem;
  const code = (problem as { code?: string }).code;
  return code === "53100" || code === "ENOSPC" ? importFault("import.disk-full") : null;
}

function brokenFault(problem: unknown): Fault {
  return importFault("import.broken", { reason: String((problem as Error).message).slice(0, 200) });
}
