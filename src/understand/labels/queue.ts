import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { findLatestReady, findUsed, type VersionRow } from "./classifier-queries.ts";
import { labelFault, qualitySchema, type queueQuery, type QueueText } from "./contract.ts";
import { getOverlapShare } from "./label-queries.ts";
import * as queries from "./queue-queries.ts";
import { readTopicsNow, type TopicsNow } from "./topics-now.ts";

/** Guesses worth showing. */
const leastChance = 0.1;
const mostSuggestions = 3;

/** The next texts to label, in the order asked for; now and then one that somebody else has labelled, to measure agreement. */
export async function readQueue(tx: WorkspaceTx, actor: Actor, query: z.infer<typeof queueQuery>) {
  const latest = await findLatestReady(tx);
  const asker = await askerOf(tx, actor, latest, [query.without ?? []].flat());
  const topics = await readTopicsNow(tx);
  const shared = Math.ceil(query.limit * asker.overlapShare);
  const second = query.by === "disagreement" ? [] : await queries.listSecondOpinions(tx, asker, shared);
  const left = query.limit - second.length;
  let own = await ordered(tx, asker, query, latest, left);
  const fallback = query.by === "uncertainty" && latest === undefined;
  if (query.by === "uncertainty" && own.length < left) {
    // The guesses are of a draw of the texts; when all of them are labelled, the rest still waits.
    const brought = new Set(own.map(({ id }) => id));
    const more = await queries.listRandom(tx, asker, query.limit);
    own = [...own, ...more.filter(({ id }) => !brought.has(id))].slice(0, left);
  }
  return { texts: [...second, ...own].map((row) => shown(row, actor, topics)), fallback };
}

/** One text, wherever it stands in the queue. */
export async function readQueueText(tx: WorkspaceTx, actor: Actor, id: string): Promise<QueueText> {
  const row = await queries.findQueued(tx, await askerOf(tx, actor, await findLatestReady(tx), []), id);
  if (!row) throw labelFault("label.text-missing");
  return shown(row, actor, await readTopicsNow(tx));
}

async function ordered(
  tx: WorkspaceTx,
  asker: queries.Asker,
  { by, topic }: z.infer<typeof queueQuery>,
  latest: VersionRow | undefined,
  limit: number,
): Promise<queries.QueuedRow[]> {
  if (by === "topic" && topic !== undefined) return await queries.listOfTopic(tx, asker, topic, limit);
  if (by === "disagreement") {
    const quality = latest?.quality ? qualitySchema.parse(latest.quality) : null;
    const ids = quality?.mistakes.map(({ id }) => id) ?? [];
    return await queries.listDisputed(tx, asker, { ids, since: latest?.ready_at ?? null }, limit);
  }
  if (by === "uncertainty" && latest) return await queries.listUncertain(tx, asker, limit);
  return await queries.listRandom(tx, asker, limit);
}

async function askerOf(
  tx: WorkspaceTx,
  actor: Actor,
  latest: VersionRow | undefined,
  without: readonly string[],
): Promise<queries.Asker> {
  const used = await findUsed(tx);
  return {
    personId: actor.id,
    orderBy: latest?.version ?? null,
    shown: used?.version ?? latest?.version ?? null,
    overlapShare: await getOverlapShare(tx),
    without,
  };
}

function shown(row: queries.QueuedRow, actor: Actor, topics: TopicsNow): QueueText {
  const chances = new Map<string, number>();
  row.guessed?.forEach((id, at) => {
    const topic = topics.find(id);
    if (topic && topic.status !== "hidden")
      chances.set(topic.id, Math.max(chances.get(topic.id) ?? 0, row.chances?.[at] ?? 0));
  });
  return {
    id: row.id,
    text: actor.seesPersonalData && row.original !== null ? row.original : row.text,
    occurredAt: row.occurred_at.toISOString(),
    kind: row.kind,
    channel: row.channel,
    touchpoint: row.touchpoint,
    team: row.team,
    score: row.score,
    scale: row.scale,
    attributes: row.attributes,
    suggestions: [...chances]
      .map(([topicId, chance]) => ({ topicId, chance }))
      .filter(({ chance }) => chance >= leastChance)
      .sort((a, b) => b.chance - a.chance)
      .slice(0, mostSuggestions),
    suggestedBy: row.version,
    mine: row.mine && { topicIds: topics.mean(row.mine) },
  };
}
