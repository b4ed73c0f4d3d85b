import { setTimeout as sleep } from "node:timers/promises";
import { Fault, faultFamily } from "../core/kit/fault.ts";
import { listEventHandlers, listJobHandlers } from "../server/reactions.ts";
import { jobQueuedEvent } from "../store/jobs.ts";
import { deliverOutbox } from "../store/outbox.ts";
import { listOpenJobs, runJob } from "../store/run-job.ts";
import { inWorkspace } from "../store/transaction.ts";
import type { Terminal } from "./terminal.ts";
import type { Product } from "./with-product.ts";

const runFault = faultFamily({
  "job.was-cancelled": { kind: "conflict", ru: "Работа отменена.", en: "The job was cancelled." },
});

const lookEveryMs = 300;

/**
 * Does a job and everything that follows from it in this process; a worker that runs beside us may take any part of it.
 * @returns what the job had to show
 * @throws the job's own fault
 */
export async function runToEnd(
  product: Product,
  jobId: string,
  terminal: Terminal,
): Promise<Record<string, unknown>> {
  const bar = terminal.progress();
  const watch = new AbortController();
  const watching = showProgress(product, bar, watch.signal);
  try {
    await drain(product, terminal);
    return await endOf(product, jobId);
  } finally {
    watch.abort();
    await watching;
    bar.end();
  }
}

/** Delivers events and runs jobs until neither is left. */
async function drain({ lent, workspace }: Product, terminal: Terminal): Promise<void> {
  const events = new Map(listEventHandlers(lent));
  // Told to a worker that may not be there: we look for open jobs ourselves.
  events.set(jobQueuedEvent, events.get(jobQueuedEvent) ?? []);
  const jobs = listJobHandlers(lent);
  for (;;) {
    const delivered = await deliverOutbox(lent.store, events, (error) => terminal.warn(String(error)));
    const open = (await listOpenJobs(lent.store)).filter((job) => job.workspaceId === workspace.id);
    if (delivered === 0 && open.length === 0) return;
    let ran = false;
    for (const job of open)
      ran = (await runJob(lent.store, jobs, job, (error) => terminal.warn(String(error)))) || ran;
    if (!ran && delivered === 0) await sleep(lookEveryMs);
  }
}

async function endOf({ lent, workspace }: Product, jobId: string): Promise<Record<string, unknown>> {
  const row = await inWorkspace(lent.store, workspace.id, ({ db, workspaceId }) =>
    db
      .selectFrom("jobs")
      .select(["status", "result", "fault"])
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", jobId)
      .executeTakeFirstOrThrow(),
  );
  if (row.status === "cancelled") throw runFault("job.was-cancelled");
  if (row.fault) throw new Fault(row.fault.code, { kind: "broken", ru: row.fault.ru, en: row.fault.en });
  return row.result ?? {};
}

async function showProgress(
  { lent, workspace }: Product,
  bar: ReturnType<Terminal["progress"]>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const row = await inWorkspace(lent.store, workspace.id, ({ db, workspaceId }) =>
      db
        .selectFrom("jobs")
        .select(["phase", "done", "total"])
        .where("workspace_id", "=", workspaceId)
        .where("status", "=", "running")
        .orderBy("id", "desc")
        .limit(1)
        .executeTakeFirst(),
    );
    if (row) bar.report(row);
    await sleep(lookEveryMs);
  }
}
