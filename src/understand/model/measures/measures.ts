import type { z } from "zod";
import type { Actor } from "../../../access/actor.ts";
import type { Locale } from "../../../core/kit/fault.ts";
import { createJob } from "../../../store/jobs.ts";
import { newId } from "../../../store/new-id.ts";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import { textsOfMistakes } from "../../labels/classifiers.ts";
import { readTopicsNow } from "../../labels/topics-now.ts";
import { requireSettings } from "../ask-model.ts";
import {
  type Measure,
  type measureConfusionQuery,
  measureFault,
  type MeasureHead,
  type measureWish,
  storedResult,
} from "./contract.ts";
import { estimateMeasure } from "./estimate-measure.ts";
import * as queries from "./queries.ts";

/** Asks for a measurement; nothing is sent to the model here. @throws measure.running, measure.over-cap, those of estimateMeasure */
export async function startMeasure(
  tx: WorkspaceTx,
  actor: Actor,
  wish: z.infer<typeof measureWish>,
  now: Date,
): Promise<{ id: string; jobId: string }> {
  await queries.lockMeasures(tx);
  if ((await queries.findRunning(tx)) !== null) throw measureFault("measure.running");
  const settings = await requireSettings(tx);
  const { needed, most, left, currency, texts } = await estimateMeasure(tx, actor, wish, now);
  const shown = (amount: number) => String(Math.round(amount * 100) / 100);
  if (needed > left)
    throw measureFault("measure.over-cap", { needed: shown(needed), left: shown(left), currency });
  const id = newId();
  const jobId = await createJob(tx, { kind: queries.measureKind, input: {}, createdBy: actor.name });
  await queries.insertMeasure(tx, {
    id,
    jobId,
    version: wish.version,
    model: settings.chat_model,
    texts,
    estimateMicros: Math.round(most * 1e6),
    by: actor.name,
    at: now,
  });
  return { id, jobId };
}

export async function listMeasures(tx: WorkspaceTx, locale: Locale): Promise<{ measures: MeasureHead[] }> {
  return { measures: (await queries.listMeasures(tx)).map((row) => headOf(row, locale)) };
}

/** One measurement with both qualities and their comparison. */
export async function getMeasure(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  locale: Locale,
): Promise<Measure> {
  const row = await requireMeasure(tx, id);
  const result = row.result && storedResult.parse(row.result);
  const topics = await readTopicsNow(tx);
  const names = (result?.model.topics ?? []).map(
    ({ topicId, name }) => [topicId, topics.find(topicId)?.name ?? name] as const,
  );
  return {
    ...headOf(row, locale),
    result,
    currency: actor.workspace.currency,
    names: Object.fromEntries(names),
  };
}

/** The texts of one kind of mistake of the model, or of the classifier on the same texts. */
export async function listMeasureConfused(
  tx: WorkspaceTx,
  id: string,
  { by, ...pair }: z.infer<typeof measureConfusionQuery>,
) {
  const { result } = await requireMeasure(tx, id);
  return await textsOfMistakes(tx, result ? storedResult.parse(result)[by].mistakes : [], pair);
}

async function requireMeasure(tx: WorkspaceTx, id: string): Promise<queries.MeasureRow> {
  const row = await queries.findMeasure(tx, { id });
  if (!row) throw measureFault("measure.missing");
  return row;
}

function headOf(row: Omit<queries.MeasureRow, "result">, locale: Locale): MeasureHead {
  return {
    id: row.id,
    jobId: row.job_id,
    version: row.version,
    model: row.model,
    status: row.status,
    texts: row.texts,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    fault: row.fault && row.fault[locale],
  };
}
