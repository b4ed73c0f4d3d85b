import type { Store } from "../../store/connect.ts";
import type { RunningJob } from "../../store/jobs.ts";
import { emit } from "../../store/outbox.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { importFault } from "./contract.ts";
import { changeImport, findImport } from "./queries.ts";
import { withSourceTurn } from "./source-turn.ts";
import {
  handBeforeToLater,
  handCustomersToLater,
  handRowsToLater,
  removeImported,
  restoreCustomers,
  restoreEvents,
  restoreFeedback,
  settleCustomers,
} from "./undo-statements.ts";

/** Written to the outbox when an import has been taken back. */
export const importUndoneEvent = "feedback.import-undone";

const rowsAtOnce = 5_000;

/**
 * Takes an import back: what it inserted goes (with mentions and unmasked words), what it changed becomes what it was,
 * customers nobody else speaks of go. In steps, each a transaction; safe to run again after a crash.
 */
export async function undoImport(store: Store, job: RunningJob): Promise<Record<string, unknown>> {
  const importId = String(job.input["importId"]);
  const { workspaceId } = job;
  const run = <T>(work: (tx: WorkspaceTx) => Promise<T>) => inWorkspace(store, workspaceId, work);
  const row = await run((tx) => findImport(tx, importId));
  if (!row) throw importFault("import.missing");
  const total = row.inserted + row.updated;
  let done = 0;
  const inSteps = async (step: (tx: WorkspaceTx) => Promise<number>) => {
    for (let count = await run(step); count > 0; count = await run(step)) {
      done += count;
      await job.report({ phase: "undo", done: Math.min(done, total), total });
    }
  };
  await withSourceTurn(store, row.source_id, job, async () => {
    await run(async (tx) => {
      await handBeforeToLater(tx, importId);
      await handRowsToLater(tx, "feedback", importId);
      await handRowsToLater(tx, "event", importId);
      await handCustomersToLater(tx, importId);
    });
    await inSteps((tx) => removeImported(tx, "feedback", importId, rowsAtOnce));
    await inSteps((tx) => removeImported(tx, "event", importId, rowsAtOnce));
    await inSteps((tx) => restoreFeedback(tx, importId, rowsAtOnce));
    await inSteps((tx) => restoreEvents(tx, importId, rowsAtOnce));
    await inSteps((tx) => restoreCustomers(tx, importId, rowsAtOnce));
    await inSteps((tx) => settleCustomers(tx, importId, rowsAtOnce));
    await run(async (tx) => {
      await changeImport(tx, importId, { status: "undone", ended_at: new Date() });
      await emit(tx, importUndoneEvent, { importId, sourceId: row.source_id, kind: row.kind });
    });
  });
  return { importId, removed: row.inserted, restored: row.updated };
}
