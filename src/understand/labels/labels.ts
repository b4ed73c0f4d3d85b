import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { adviceOf } from "./advice.ts";
import {
  emitLater,
  findLatestReady,
  findOpenTraining,
  findTrainedAt,
  findUsed,
} from "./classifier-queries.ts";
import { enoughLabels, type Labels, labelFault, qualitySchema } from "./contract.ts";
import * as queries from "./label-queries.ts";
import { readTopicsNow } from "./topics-now.ts";
import { answersByText, isDisputed, type Settled } from "./true-labels.ts";

export const labelsGivenEvent = "labels.given";
/** How long a training that starts by itself waits for more labels. */
const waitSeconds = 5;

/** How far the labelling has come: of each topic, of today, and what to label next. */
export async function getLabels(tx: WorkspaceTx, actor: Actor, now: Date): Promise<Labels> {
  const topics = await readTopicsNow(tx);
  const latest = await findLatestReady(tx);
  const quality = latest?.quality ? qualitySchema.parse(latest.quality) : null;
  const counts = new Map<string, number>();
  for (const [id, count] of await queries.countByTopic(tx)) {
    const topic = topics.find(id);
    if (topic) counts.set(topic.id, (counts.get(topic.id) ?? 0) + count);
  }
  const judged = new Map(quality?.topics.map((each) => [each.topicId, each]));
  const listed = topics.standing
    .map(({ id, name, status }) => ({
      id,
      name,
      status,
      examples: counts.get(id) ?? 0,
      rating: judged.get(id)?.rating ?? null,
    }))
    .sort((a, b) => b.examples - a.examples || a.name.localeCompare(b.name));
  const { labelled, none } = await queries.countLabelled(tx);
  const settled = await readSettled(tx);
  const said = answersByText(await queries.listSharedLabels(tx), topics);
  return {
    topics: listed,
    today: await queries.countToday(tx, actor.id, actor.workspace.timeZone, now),
    labelled,
    none,
    fromFiles: await queries.countExamples(tx),
    unsettled: said.filter((each) => isDisputed(each) && !settled.has(each.feedbackId)).length,
    texts: await queries.countTexts(tx),
    overlapShare: await queries.getOverlapShare(tx),
    sinceTraining: await queries.countSince(tx, await findTrainedAt(tx)),
    trainingJobId: await findOpenTraining(tx),
    inUse: (await findUsed(tx))?.version ?? null,
    latest: latest?.version ?? null,
    advice: adviceOf(listed, quality?.next ?? null),
  };
}

export async function readSettled(tx: WorkspaceTx): Promise<Settled> {
  const rows = await queries.listSettled(tx);
  return new Map(rows.map((row) => [row.feedback_id, { topicIds: row.topic_ids, by: row.settled_by }]));
}

/** Keeps what a person says of a text: topics, or none of these. Said again, the new answer counts. */
export async function saveAnswer(
  tx: WorkspaceTx,
  actor: Actor,
  feedbackId: string,
  topicIds: readonly string[],
  now: Date,
) {
  const text = await textOf(tx, feedbackId);
  await queries.saveLabel(tx, text, actor, await requireTopics(tx, topicIds), now);
  const since = await queries.countSince(tx, await findTrainedAt(tx));
  if (since > 0 && since % enoughLabels === 0) {
    await emitLater(tx, { id: newId(), type: labelsGivenEvent, delaySeconds: waitSeconds });
  }
  return await progress(tx, actor, now);
}

/** Takes one's own answer back; what others said stays. */
export async function takeBack(tx: WorkspaceTx, actor: Actor, feedbackId: string, now: Date) {
  if (!(await queries.deleteLabel(tx, feedbackId, actor.id))) throw labelFault("label.not-labelled");
  return await progress(tx, actor, now);
}

/** What holds for a text that people labelled differently. */
export async function settle(
  tx: WorkspaceTx,
  actor: Actor,
  feedbackId: string,
  topicIds: readonly string[],
  now: Date,
): Promise<void> {
  const text = await textOf(tx, feedbackId);
  const rows = (await queries.listSharedLabels(tx)).filter((row) => row.feedback_id === feedbackId);
  if (rows.length < 2) throw labelFault("label.not-disputed");
  await queries.saveSettled(tx, text, actor.name, await requireTopics(tx, topicIds), now);
}

async function textOf(tx: WorkspaceTx, feedbackId: string) {
  const customerId = await queries.findText(tx, feedbackId);
  if (customerId === null) throw labelFault("label.text-missing");
  return { customerId, feedbackId };
}

/** A topic merged while the screen stood open is taken as what it became. */
async function requireTopics(tx: WorkspaceTx, ids: readonly string[]): Promise<string[]> {
  const topics = await readTopicsNow(tx);
  if (ids.some((id) => !topics.find(id))) throw labelFault("label.topic-missing");
  return topics.mean(ids);
}

async function progress(tx: WorkspaceTx, actor: Actor, now: Date) {
  const { labelled } = await queries.countLabelled(tx);
  return { today: await queries.countToday(tx, actor.id, actor.workspace.timeZone, now), labelled };
}
