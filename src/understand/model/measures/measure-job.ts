import type { Lent } from "../../../access/route.ts";
import { compareDecisions } from "../../../core/classify-quality/compare-decisions.ts";
import type { LabelPlaces, ScoreTable } from "../../../core/classify-quality/decisions.ts";
import { qualityOf } from "../../../core/classify-quality/quality-of.ts";
import { Fault } from "../../../core/kit/fault.ts";
import { jobFault, type RunningJob, storedFault } from "../../../store/jobs.ts";
import type { JobHandler } from "../../../store/run-job.ts";
import { inWorkspace, isConnectionLoss } from "../../../store/transaction.ts";
import { companyAccess } from "../company-access.ts";
import { judgedQuality } from "../../labels/stored-quality.ts";
import { measureFault, type MeasureResult } from "./contract.ts";
import { type HeldOutSet, readHeldOutSet } from "./held-out-texts.ts";
import { measureModel, type ModelMeasure } from "./measure-model.ts";
import * as queries from "./queries.ts";

/**
 * Asks the model about held-out texts and keeps both qualities side by side. Safe to run again: answers that came are kept, so that a
 * second run asks only for the others.
 */
export function measureJob(lent: Lent): JobHandler {
  return async (job) => {
    const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
      inWorkspace(lent.store, job.workspaceId, work);
    const measure = await inTx((tx) => queries.findMeasure(tx, { jobId: job.id }));
    if (!measure) throw measureFault("measure.missing");
    if (measure.status !== "running") return { measureId: measure.id };
    try {
      const result = await resultOf(lent, job, measure);
      await inTx((tx) => queries.endMeasure(tx, measure.id, { status: "done", result, at: lent.now() }));
    } catch (problem) {
      // The database went away: the job is started again when it is back.
      if (isConnectionLoss(problem)) throw problem;
      const fault =
        problem instanceof Fault ? problem : jobFault("job.broken", { reason: (problem as Error).message });
      const status = fault.code === "job.cancelled" ? ("cancelled" as const) : ("failed" as const);
      const end = { status, fault: storedFault(fault), at: lent.now() };
      await inTx((tx) => queries.endMeasure(tx, measure.id, end));
      throw problem;
    }
    return { measureId: measure.id };
  };
}

async function resultOf(
  lent: Lent,
  job: RunningJob,
  { version, texts }: queries.MeasureRow,
): Promise<MeasureResult> {
  const told = (done: number) => job.report({ phase: "asking", done, total: texts });
  await told(0);
  const set = await inWorkspace(lent.store, job.workspaceId, (tx) => readHeldOutSet(tx, version), "read");
  const access = await companyAccess(lent, job);
  const measured = await measureModel(access, set, { texts, seed: version }, told);
  const { truth, model, classifier, unanswered, examplesFault, spent, seconds } = measured;
  const comparison = compareDecisions(truth, model.decided, classifier.decided);
  return {
    classifier: judged(set, measured, classifier),
    model: judged(set, measured, model),
    comparison,
    unanswered,
    tokensIn: spent.tokensIn,
    tokensOut: spent.tokensOut,
    cost: spent.cost,
    costPerThousand: (spent.cost / truth.length) * 1000,
    seconds,
    examplesBy: measured.examplesBy,
    examplesFault: examplesFault && { ru: examplesFault.sentence("ru"), en: examplesFault.sentence("en") },
  };
}

function judged(
  { topics, kind }: HeldOutSet,
  { rows, truth }: ModelMeasure,
  { decided, scores }: { decided: LabelPlaces; scores: ScoreTable },
) {
  const names = topics.map(({ name }) => name);
  const quality = qualityOf(truth, decided, scores, names, { kind });
  // At least ten texts were drawn.
  if (!quality.known) throw new RangeError("a measurement of no texts");
  const of = { topicIds: topics.map(({ id }) => id), topicNames: names, ids: rows.map(({ id }) => id) };
  return judgedQuality(of, quality.value);
}
