import type { Lent } from "../access/route.ts";
import { demoJobKind, loadDemo } from "../listen/demo-load/load-demo.ts";
import { feedbackImportedEvent } from "../listen/imports/job-kinds.ts";
import { importJobHandlers } from "../listen/imports/jobs.ts";
import { segmentChangedEvent } from "../listen/segments/segments.ts";
import type { OutboxHandler } from "../store/outbox.ts";
import type { JobHandler } from "../store/run-job.ts";
import { sendingJob } from "../understand/dashboards/send-dashboard.ts";
import { sendingKind } from "../understand/dashboards/sending-kind.ts";
import { classifierInUseEvent } from "../understand/labels/classifier-in-use.ts";
import { onClassifierInUse, onFeedbackImported } from "../understand/grouping-run/events.ts";
import { groupingJob } from "../understand/grouping-run/jobs.ts";
import { groupingKind } from "../understand/grouping-run/open-groupings.ts";
import { hiddenSegmentsJob } from "../understand/hidden-segments/jobs.ts";
import { hiddenSegmentsKind } from "../understand/hidden-segments/searches.ts";
import { proposalsJob } from "../understand/topics/propose-topics.ts";
import { proposalsKind } from "../understand/topics/proposals-kind.ts";
import { trainingKind } from "../understand/labels/classifier-queries.ts";
import { onLabelsGiven } from "../understand/labels/events.ts";
import { guessingJob, guessingKind, trainingJob } from "../understand/labels/jobs.ts";
import { labelsGivenEvent } from "../understand/labels/labels.ts";
import { onUsualChanged, onWarning } from "../understand/warnings/events.ts";
import { warningEndedEvent, warningNoticedEvent } from "../understand/warnings/save-alarms.ts";
import { measureJob } from "../understand/model/measures/measure-job.ts";
import { measureKind } from "../understand/model/measures/queries.ts";

/** Which slice does which long work. */
export function listJobHandlers(lent: Lent): ReadonlyMap<string, JobHandler> {
  return new Map<string, JobHandler>([
    ...importJobHandlers(lent),
    [demoJobKind, (job) => loadDemo(lent.store, job)],
    [groupingKind, groupingJob(lent)],
    [proposalsKind, proposalsJob(lent)],
    [trainingKind, trainingJob(lent)],
    [guessingKind, guessingJob(lent)],
    [measureKind, measureJob(lent)],
    [sendingKind, sendingJob(lent)],
    [hiddenSegmentsKind, hiddenSegmentsJob(lent)],
  ]);
}

/** Which areas react to which events of the areas below them. */
export function listEventHandlers(lent: Lent): ReadonlyMap<string, OutboxHandler[]> {
  return new Map<string, OutboxHandler[]>([
    [feedbackImportedEvent, [onFeedbackImported(lent), onUsualChanged(lent)]],
    [segmentChangedEvent, [onUsualChanged(lent)]],
    [labelsGivenEvent, [onLabelsGiven(lent)]],
    [classifierInUseEvent, [onClassifierInUse(lent)]],
    [warningNoticedEvent, [onWarning(lent)]],
    [warningEndedEvent, [onWarning(lent)]],
  ]);
}
