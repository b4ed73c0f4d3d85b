import { type Fault, faultFamily } from "../core/kit/fault.ts";
import { newId } from "./new-id.ts";
import { emit } from "./outbox.ts";
import type { StoredFault } from "./tables/work-tables.ts";
import type { WorkspaceTx } from "./transaction.ts";

/** Long work of a workspace: asked for in a transaction, done by the worker, watched and cancelled by people. */

export const jobFault = faultFamily({
  "job.missing": { kind: "missing", ru: "Такой работы нет.", en: "There is no such job." },
  "job.ended": {
    kind: "conflict",
    ru: "Работа уже закончена, отменять нечего.",
    en: "The job has ended already; there is nothing to cancel.",
  },
  "job.cancelled": { kind: "conflict", ru: "Работа отменена.", en: "The job was cancelled." },
  "job.broken": {
    kind: "broken",
    ru: "Работа остановилась из-за ошибки программы ({reason}). Запустите её ещё раз; если повторится, приложите журнал сервера к сообщению об ошибке.",
    en: "The job stopped on an error of the program ({reason}). Start it again; if it repeats, attach the server log to a bug report.",
  },
});

export type Progress = { phase: string; done: number; total: number | null };

/** What a job's handler is given. `report` throws the fault `job.cancelled` once a person asked to stop. */
export type RunningJob = {
  id: string;
  workspaceId: string;
  kind: string;
  input: Record<string, unknown>;
  createdBy: string;
  report(progress: Progress): Promise<void>;
};

export const jobQueuedEvent = "job.queued";

/** Asks for long work; the worker is told after commit. @returns the job's id */
export async function createJob(
  tx: WorkspaceTx,
  job: { kind: string; input: Record<string, unknown>; createdBy: string },
): Promise<string> {
  const id = newId();
  await tx.db
    .insertInto("jobs")
    .values({
      workspace_id: tx.workspaceId,
      id,
      kind: job.kind,
      status: "queued",
      input: JSON.stringify(job.input),
      created_by: job.createdBy,
    })
    .execute();
  await emit(tx, jobQueuedEvent, { jobId: id });
  return id;
}

/** A fault in both languages, as rows keep it. */
export function storedFault(fault: Fault): StoredFault {
  return { code: fault.code, ru: fault.sentence("ru"), en: fault.sentence("en") };
}
