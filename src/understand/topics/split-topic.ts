import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Lent } from "../../access/route.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { splitTopicBody } from "./page-contract.ts";
import { understandFault } from "../contract.ts";
import { startGroupingThread } from "../grouping-run/group-in-thread.ts";
import type { GroupResult } from "../grouping/group-texts.ts";
import { lockTree } from "./change-queries.ts";
import * as queries from "./queries.ts";
import { recordChange } from "./record-change.ts";
import { requireTopics } from "./require-topics.ts";

/** A part with fewer contacts than this on average is no topic. */
const leastPerPart = 5;

/** What a split would give; nothing is changed. */
export async function previewSplit(lent: Lent, actor: Actor, id: string, parts: number) {
  const { version, texts } = await inWorkspaceOf(lent.store, actor, (tx) => textsOf(tx, id, parts), "read");
  const { topics } = await groupParts(texts, parts);
  return {
    version,
    parts: topics.map(({ name, words, size, quotes }) => ({
      name,
      words,
      count: size,
      quotes: quotes.map((row) => texts[row].text.slice(0, 400)),
    })),
  };
}

/**
 * Splits a topic into new accepted ones, as its preview showed: the same texts in the same order give the same parts. The words are
 * grouped outside the transaction; should the topic's contacts change meanwhile, they are grouped again.
 * @throws topic.missing, topic.too-small-to-split, topic.changed-by-other, topic.changed-meanwhile
 */
export async function splitTopic(lent: Lent, actor: Actor, id: string, wish: z.infer<typeof splitTopicBody>) {
  const { parts } = wish;
  for (let attempt = 0; attempt < 3; attempt++) {
    const { texts } = await inWorkspaceOf(lent.store, actor, (tx) => textsOf(tx, id, parts), "read");
    const result = await groupParts(texts, parts);
    const topicIds = await inWorkspaceOf(lent.store, actor, (tx) =>
      saveParts(tx, actor, { id, version: wish.version, texts }, result, lent.now()),
    );
    if (topicIds) return { topicIds };
  }
  throw understandFault("topic.changed-meanwhile");
}

async function textsOf(tx: WorkspaceTx, id: string, parts: number) {
  const topic = await queries.findTopic(tx, id);
  if (!topic) throw understandFault("topic.missing");
  const texts = await queries.listTopicTexts(tx, id);
  const needed = parts * leastPerPart;
  if (texts.length < needed) {
    throw understandFault("topic.too-small-to-split", { count: texts.length, needed });
  }
  return { version: topic.version, texts };
}

async function groupParts(texts: readonly queries.TopicText[], parts: number): Promise<GroupResult> {
  const thread = startGroupingThread();
  try {
    thread.add(texts.map(({ text }) => text));
    return (await thread.group({ fixed: [], groups: parts }, async () => undefined)).result;
  } finally {
    await thread.stop();
  }
}

/** @returns the parts' ids; null when the topic's contacts are not those that were grouped */
async function saveParts(
  tx: WorkspaceTx,
  actor: Actor,
  { id, version, texts }: { id: string; version: number | undefined; texts: readonly queries.TopicText[] },
  { topics, assignment }: GroupResult,
  now: Date,
): Promise<string[] | null> {
  await lockTree(tx);
  const [topic] = await requireTopics(tx, [id], { [id]: version });
  const current = await queries.listTopicTexts(tx, id);
  const isSame =
    current.length === texts.length && current.every((each, i) => each.mention_id === texts[i].mention_id);
  if (!isSame) return null;
  const owner = await queries.findTopic(tx, id);
  const made = topics.map((part) => ({
    id: newId(),
    name: part.name,
    words: part.words,
    language: part.language,
    signature: JSON.stringify(part.signature),
    ownerTeamId: owner?.owner_team_id ?? null,
    parentId: topic.parent_id,
  }));
  const partIds = made.map((part) => part.id);
  const tree = await queries.listPlaces(tx);
  const childIds = tree.filter(({ parentId }) => parentId === id).map((child) => child.id);
  await recordChange(
    tx,
    actor,
    { kind: "split", topicId: id, topicIds: [id, ...childIds] },
    now,
    async () => {
      await queries.insertAcceptedTopics(tx, made, now);
      await assignParts(tx, texts, { topics, assignment }, partIds);
      await queries.updateTopics(tx, [id], { status: "gone", parent_id: null }, now);
      await queries.updateTopics(tx, childIds, { parent_id: topic.parent_id }, now);
      return { retagged: texts.length, madeIds: partIds };
    },
  );
  return partIds;
}

async function assignParts(
  tx: WorkspaceTx,
  texts: readonly queries.TopicText[],
  { topics, assignment }: Pick<GroupResult, "topics" | "assignment">,
  partIds: readonly string[],
): Promise<void> {
  for (const [part, partId] of partIds.entries()) {
    const ranks = new Map(topics[part].quotes.slice(0, 5).map((row, rank) => [row, rank] as const));
    const rows = Array.from(texts.keys()).filter((row) => Math.max(0, assignment[row]) === part);
    const mentions = rows.map((row) => ({
      mentionId: texts[row].mention_id,
      customerId: texts[row].customer_id,
      rank: ranks.get(row) ?? null,
    }));
    await queries.assignMentions(tx, partId, mentions);
  }
}
