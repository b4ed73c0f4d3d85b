import type { Lent } from "../access/route.ts";
import { demoJobKind, loadDemo } from "../listen/demo-load/load-demo.ts";
import { feedbackImportedEvent } from "../listen/imports/job-kinds.ts";
import { importJobHandlers } from "../listen/imports/jobs.ts";
import type { OutboxHandler } from "../store/outbox.ts";
import type { JobHandler } from "../store/run-job.ts";
import { onFeedbackImported } from "../understand/grouping-run/events.ts";
import { groupingJob, groupingKind } from "../understand/grouping-run/jobs.ts";

/** Which slice does which long work. */
export function listJobHandlers(lent: Lent): ReadonlyMap<string, JobHandler> {
  return new Map<string, JobHandler>([
    ...importJobHandlers(lent),
    [demoJobKind, (job) => loadDemo(lent.store, job)],
    [groupingKind, groupingJob(lent)],
  ]);
}

/** Which areas react to which events of the areas below them. */
export function listEventHandlers(lent: Lent): ReadonlyMap<string, OutboxHandler[]> {
  return new Map<string, OutboxHandler[]>([[feedbackImportedEvent, [onFeedbackImported(lent)]]]);
}
