import type { Actor } from "../../access/actor.ts";
import { Fault } from "../../core/kit/fault.ts";
import { createJob } from "../../store/jobs.ts";
import { noteInJob } from "../../store/open-jobs.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import * as queries from "./classifier-queries.ts";
import { readTrainingSet } from "./training-set.ts";

/**
 * Asks for a training on all labels of now. One that waits or runs is joined: a running one is followed by another, so that labels given
 * since it began are learnt, too.
 * @throws labelFault when there is nothing to learn from
 */
export async function startTraining(tx: WorkspaceTx, actor: Pick<Actor, "name">) {
  await queries.lockClassifiers(tx);
  await readTrainingSet(tx);
  const open = await queries.lockOpenTrainings(tx);
  const waiting = open.find(({ status }) => status === "queued");
  if (waiting) return { jobId: waiting.id, joined: true };
  const running = open.find(({ input }) => input["closing"] !== true);
  if (running) {
    await noteInJob(tx, running.id, { again: true });
    return { jobId: running.id, joined: true };
  }
  const jobId = await createJob(tx, { kind: queries.trainingKind, input: {}, createdBy: actor.name });
  return { jobId, joined: false };
}

/** After enough new labels: a training by itself, unless there is nothing to learn from yet. */
export async function trainAfterLabels(tx: WorkspaceTx): Promise<void> {
  await queries.lockClassifiers(tx);
  const open = await queries.lockOpenTrainings(tx);
  if (open.length > 0) return;
  try {
    await readTrainingSet(tx);
  } catch (problem) {
    // Too little so far: nobody pressed a button, so nobody is told; the screen says what is missing.
    if (problem instanceof Fault) return;
    throw problem;
  }
  await createJob(tx, { kind: queries.trainingKind, input: {}, createdBy: "Otklik" });
}
