import type { WorkspaceTx } from "../../store/transaction.ts";
import { readShownSubtree } from "../topics/topic-tree.ts";
import { causeFault } from "./contract.ts";
import * as queries from "./queries.ts";

export type TopicFate = {
  id: string;
  name: string;
  status: "proposed" | "accepted" | "hidden" | "merged" | "gone";
  mergedInto: { id: string; name: string } | null;
};

/** What became of a tree's topic; merges are followed to their end. @throws cause.topic-missing when there never was one */
export async function readFate(tx: WorkspaceTx, topicId: string): Promise<TopicFate> {
  const topic = await queries.findAnyTopic(tx, topicId);
  if (!topic) throw causeFault("cause.topic-missing");
  const seen = new Set([topic.id]);
  let end = topic;
  while (end.merged_into && !seen.has(end.merged_into)) {
    seen.add(end.merged_into);
    const next = await queries.findAnyTopic(tx, end.merged_into);
    if (!next) break;
    end = next;
  }
  const { id, name, status } = topic;
  return { id, name, status, mergedInto: end.id === id ? null : { id: end.id, name: end.name } };
}

/**
 * Topics in which the contacts of a tree's topic lie now: a merged topic's are in the one it went to; what lies inside a topic is of it,
 * too, as in all its numbers.
 */
export async function contactTopics(tx: WorkspaceTx, { id, mergedInto }: TopicFate): Promise<string[]> {
  return await readShownSubtree(tx, mergedInto?.id ?? id);
}

/** A topic that still has contacts of its own to read. @throws cause.topic-over */
export async function requireLiving(tx: WorkspaceTx, topicId: string): Promise<TopicFate> {
  const fate = await readFate(tx, topicId);
  if (fate.status === "merged" || fate.status === "gone") throw causeFault("cause.topic-over");
  return fate;
}
