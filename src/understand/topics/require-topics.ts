import type { WorkspaceTx } from "../../store/transaction.ts";
import { understandFault } from "../contract.ts";
import { findLastChanger } from "./change-queries.ts";
import { topicFault } from "./contract.ts";
import { lockTopics } from "./queries.ts";

export type LockedTopic = Awaited<ReturnType<typeof lockTopics>>[number];

/**
 * Locks topics that a person wants to change.
 * @param versions that the person saw, by topic id; a topic without one is changed as it stands
 * @throws topic.missing, topic.changed-by-other
 */
export async function requireTopics(
  tx: WorkspaceTx,
  ids: readonly string[],
  versions: Readonly<Record<string, number | undefined>> = {},
): Promise<LockedTopic[]> {
  const wanted = new Set(ids);
  const topics = await lockTopics(tx, [...wanted]);
  if (topics.length !== wanted.size) throw understandFault("topic.missing");
  for (const topic of topics) {
    const seen = versions[topic.id];
    if (seen === undefined || seen === topic.version) continue;
    const by = (await findLastChanger(tx, topic.id)) ?? "Otklik";
    throw topicFault("topic.changed-by-other", { name: topic.name, by });
  }
  return topics;
}
