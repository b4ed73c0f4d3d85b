import { setImmediate } from "node:timers/promises";
import type { Lent } from "../../access/route.ts";
import { classifierFromBytes } from "../../core/classify/classifier-bytes.ts";
import { classify } from "../../core/classify/classify.ts";
import { Fault } from "../../core/kit/fault.ts";
import { createJob, jobFault, type RunningJob, storedFault } from "../../store/jobs.ts";
import { newId } from "../../store/new-id.ts";
import { noteInJob } from "../../store/open-jobs.ts";
import type { JobHandler } from "../../store/run-job.ts";
import { inWorkspace, isConnectionLoss, type WorkspaceTx } from "../../store/transaction.ts";
import { companyAccess } from "../model/company-access.ts";
import { textVectors } from "../model/text-vectors.ts";
import * as queries from "./classifier-queries.ts";
import { labelFault } from "./contract.ts";
import { guessesOf, type PoolGuess } from "./pool-guesses.ts";
import { readDensely } from "./read-densely.ts";
import { storedQuality } from "./stored-quality.ts";
import { trainInThread } from "./train-in-thread.ts";
import { readTrainingSet } from "./training-set.ts";

/** Texts that are guessed at after a training: enough to choose from, read in a second. */
const poolSize = 20_000;
const guessedAtOnce = 500;

/**
 * Learns from all labels, judges the result on texts it never saw, and keeps it as a version. Safe to run again after a crash: the
 * version's place is found by the job, and only the last transaction makes it ready.
 */
export function trainingJob(lent: Lent): JobHandler {
  return async (job) => {
    const id = newId();
    const begun = await inTx(lent, job, async (tx) => {
      await queries.lockClassifiers(tx);
      return await queries.beginVersion(tx, { id, jobId: job.id, createdBy: job.createdBy, now: lent.now() });
    });
    try {
      if (begun.status === "training") await train(lent, job, begun.version);
    } catch (problem) {
      // The database went away: the version still trains, the sweep starts the job again when it is back.
      if (isConnectionLoss(problem)) throw problem;
      const fault =
        problem instanceof Fault ? problem : jobFault("job.broken", { reason: (problem as Error).message });
      await inTx(lent, job, (tx) => queries.failVersion(tx, begun.version, storedFault(fault)));
      throw problem;
    } finally {
      await close(lent, job);
    }
    return { version: begun.version };
  };
}

async function train(lent: Lent, job: RunningJob, version: number): Promise<void> {
  const { set, pool } = await inTx(lent, job, async (tx) => ({
    set: await readTrainingSet(tx),
    pool: await queries.listPool(tx, poolSize),
  }));
  const vectors = await textVectors(await companyAccess(lent, job), set.texts, (done) =>
    job.report({ phase: "vectors", done, total: set.texts.length }),
  );
  const result = await trainInThread(
    {
      examples: set.texts.map((text, row) => ({ text, labels: set.labels[row] })),
      wish: { labels: set.topicNames, kind: set.kind },
      pool: pool.map(({ text }) => text),
      ...(vectors?.fault === null ? { vectors: vectors.vectors } : {}),
    },
    (progress) => job.report(progress),
  );
  if (result === null) throw labelFault("classifier.one-example");
  await inTx(lent, job, async (tx) => {
    await queries.completeVersion(
      tx,
      version,
      {
        kind: set.kind,
        examples: set.texts.length,
        topicIds: set.topicIds,
        topicNames: set.topicNames,
        thresholds: result.thresholds,
        quality: storedQuality(set, result, vectors),
        model: result.bytes,
        dense: result.dense?.bytes ?? null,
        heldOut: result.heldOut.map((row, at) => ({ id: set.ids[at], ...row })),
      },
      lent.now(),
    );
    await queries.replaceGuesses(tx, version, withIds(pool, result.guesses, set.topicIds));
  });
}

function withIds(
  pool: readonly queries.PoolRow[],
  guesses: readonly PoolGuess[],
  topicIds: readonly string[],
): queries.Guess[] {
  return pool.map(({ customer_id, id }, row) => ({
    customerId: customer_id,
    feedbackId: id,
    topicIds: guesses[row].labels.map((label) => topicIds[label]),
    chances: guesses[row].chances,
    uncertainty: guesses[row].uncertainty,
  }));
}

/** The job's last word, under a lock: whoever asked for another training while it ran gets one. */
async function close(lent: Lent, job: RunningJob): Promise<void> {
  await inTx(lent, job, async (tx) => {
    await queries.lockClassifiers(tx);
    const open = await queries.lockOpenTrainings(tx);
    const own = open.find(({ id }) => id === job.id);
    if (own?.input["closing"] === true) return;
    await noteInJob(tx, job.id, { closing: true });
    const waits = open.some(({ status }) => status === "queued");
    if (own?.input["again"] === true && !waits) {
      await createJob(tx, { kind: queries.trainingKind, input: {}, createdBy: job.createdBy });
    }
  });
}

export const guessingKind = "label-guessing";

/**
 * Reads the unlabelled texts with a version put in use that is not the newest, so that suggestions are its own; and asks for the vectors
 * of the contacts where the version uses them.
 */
export function guessingJob(lent: Lent): JobHandler {
  return async (job) => {
    const version = Number(job.input["version"]);
    const { row, model, pool } = await inTx(lent, job, async (tx) => ({
      row: await queries.findVersion(tx, version),
      model: await queries.readModel(tx, version),
      pool: await queries.listPool(tx, poolSize),
    }));
    if (!row || !model || row.kind === null) throw labelFault("classifier.missing");
    const classifier = classifierFromBytes(model);
    const said: PoolGuess[] = [];
    for (let from = 0; from < pool.length; from += guessedAtOnce) {
      const texts = pool.slice(from, from + guessedAtOnce).map(({ text }) => text);
      said.push(...guessesOf(classify(classifier, texts), row.kind));
      await job.report({ phase: "guessing", done: said.length, total: pool.length });
      // The worker has other work, too.
      await setImmediate();
    }
    const guesses = withIds(pool, said, row.topic_ids);
    await inTx(lent, job, (tx) => queries.replaceGuesses(tx, version, guesses));
    await readDensely(lent, job, version);
    return { version, texts: pool.length };
  };
}

function inTx<T>({ store }: Lent, job: RunningJob, work: (tx: WorkspaceTx) => Promise<T>): Promise<T> {
  return inWorkspace(store, job.workspaceId, work);
}
