import { Fault } from "../core/kit/fault.ts";
import type { Store } from "./connect.ts";
import { jobFault, storedFault, type Progress, type RunningJob } from "./jobs.ts";
import { inWorkspace, isConnectionLoss } from "./transaction.ts";

/** Resolves with what the job wants to show at its end. Must be safe to run again from the start after a crash. */
export type JobHandler = (job: RunningJob) => Promise<Record<string, unknown>>;

export type JobRef = { workspaceId: string; jobId: string };

/** Between two writes of progress, so that reporting costs nothing. */
const reportEveryMs = 300;

/**
 * Runs one job to its end, once at a time over all processes: a session lock on the job's id is held meanwhile and
 * vanishes with the process, so that a killed worker's job can be taken over at once.
 * @returns false when another process holds the job, or it has ended
 */
export async function runJob(
  store: Store,
  handlers: ReadonlyMap<string, JobHandler>,
  { workspaceId, jobId }: JobRef,
  onBug: (error: unknown, jobId: string) => void,
): Promise<boolean> {
  const lock = await store.pool.connect();
  let lockLost: Error | null = null;
  const loseLock = (error: Error) => (lockLost = error);
  lock.on("error", loseLock);
  try {
    const taken = await lock.query("select pg_try_advisory_lock(hashtextextended($1, 7)) as taken", [jobId]);
    if (!taken.rows[0].taken) return false;
    const row = await startRow(store, workspaceId, jobId);
    if (!row) return false;
    const handler = handlers.get(row.kind);
    if (!handler) throw new RangeError(`no handler for jobs of kind ${row.kind}`);
    const job: RunningJob = {
      id: jobId,
      workspaceId,
      kind: row.kind,
      input: row.input,
      createdBy: row.created_by,
      report: reporter(store, workspaceId, jobId, () => lockLost),
    };
    await settle(store, job, handler, onBug);
    return true;
  } finally {
    lock.off("error", loseLock);
    // Ending the session gives the lock back even where the connection is half dead.
    lock.release(true);
  }
}

async function startRow(store: Store, workspaceId: string, jobId: string) {
  return await inWorkspace(store, workspaceId, async (tx) => {
    return await tx.db
      .updateTable("jobs")
      .set({ status: "running", started_at: new Date() })
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", jobId)
      .where("status", "in", ["queued", "running"])
      .returning(["kind", "input", "created_by"])
      .executeTakeFirst();
  });
}

async function settle(
  store: Store,
  job: RunningJob,
  handler: JobHandler,
  onBug: (error: unknown, jobId: string) => void,
): Promise<void> {
  try {
    const result = await handler(job);
    await endRow(store, job, { status: "done", result: JSON.stringify(result) });
  } catch (error) {
    // The database went away: the row still says "running", the sweep starts it again when it is back.
    if (isConnectionLoss(error)) throw error;
    const cancelled = error instanceof Fault && error.code === "job.cancelled";
    if (!(error instanceof Fault)) onBug(error, job.id);
    const fault =
      error instanceof Fault ? error : jobFault("job.broken", { reason: (error as Error).message });
    await endRow(store, job, {
      status: cancelled ? "cancelled" : "failed",
      fault: cancelled ? null : JSON.stringify(storedFault(fault)),
    });
  }
}

async function endRow(
  store: Store,
  job: RunningJob,
  end: { status: "done" | "failed" | "cancelled"; result?: string; fault?: string | null },
): Promise<void> {
  await inWorkspace(store, job.workspaceId, async (tx) => {
    await tx.db
      .updateTable("jobs")
      .set({ ...end, ended_at: new Date() })
      .where("workspace_id", "=", job.workspaceId)
      .where("id", "=", job.id)
      .execute();
  });
}

function reporter(store: Store, workspaceId: string, jobId: string, lost: () => Error | null) {
  let last = 0;
  let lastPhase = "";
  return async ({ phase, done, total }: Progress) => {
    const failure = lost();
    if (failure) throw failure;
    const now = Date.now();
    if (now - last < reportEveryMs && phase === lastPhase) return;
    last = now;
    lastPhase = phase;
    const row = await inWorkspace(store, workspaceId, async (tx) => {
      return await tx.db
        .updateTable("jobs")
        .set({ phase, done: Math.round(done), total: total === null ? null : Math.round(total) })
        .where("workspace_id", "=", workspaceId)
        .where("id", "=", jobId)
        .returning("cancel_requested")
        .executeTakeFirst();
    });
    if (row?.cancel_requested) throw jobFault("job.cancelled");
  };
}

/** Jobs that wait or whose process died: to be offered to `runJob` again, which skips those somebody holds. */
export async function listOpenJobs(store: Store): Promise<JobRef[]> {
  const rows = await store.db
    .selectFrom("jobs")
    .select(["workspace_id", "id"])
    .where("status", "in", ["queued", "running"])
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map((row) => ({ workspaceId: row.workspace_id, jobId: row.id }));
}
