import type { WorkspaceTx } from "../../store/transaction.ts";
import { readShownSubtrees } from "../topics/topic-tree.ts";
import { causeFault } from "./contract.ts";
import { readFates, type TopicFate } from "./topic-queries.ts";

/** What became of a tree's topic. @throws cause.topic-missing when there never was one */
export async function readFate(tx: WorkspaceTx, topicId: string): Promise<TopicFate> {
  const fate = (await readFates(tx, [topicId])).get(topicId);
  if (!fate) throw causeFault("cause.topic-missing");
  return fate;
}

/**
 * Topics in which the contacts of trees' topics lie now: a merged topic's are in the one it went to; what lies inside a topic is of it,
 * too, as in all its numbers.
 * @returns for each, in order
 */
export async function contactTopicsOf(tx: WorkspaceTx, fates: readonly TopicFate[]): Promise<string[][]> {
  return await readShownSubtrees(
    tx,
    fates.map(({ id, mergedInto }) => mergedInto?.id ?? id),
  );
}

export async function contactTopics(tx: WorkspaceTx, fate: TopicFate): Promise<string[]> {
  const [topicIds] = await contactTopicsOf(tx, [fate]);
  return topicIds!;
}

/** A topic that still has contacts of its own to read. @throws cause.topic-over */
export async function requireLiving(tx: WorkspaceTx, topicId: string): Promise<TopicFate> {
  const fate = await readFate(tx, topicId);
  if (fate.status === "merged" || fate.status === "gone") throw causeFault("cause.topic-over");
  return fate;
}
