import type { JobHandler } from "../../store/run-job.ts";
import { importJob, undoJob } from "./job-kinds.ts";
import { type ImportTools, runImport } from "./run-import.ts";
import { undoImport } from "./undo-import.ts";

/** The long work of this slice, for the worker and for the command line. */
export function importJobHandlers(tools: ImportTools): ReadonlyMap<string, JobHandler> {
  return new Map<string, JobHandler>([
    [importJob, (job) => runImport(tools, job)],
    [undoJob, (job) => undoImport(tools.store, job)],
  ]);
}
