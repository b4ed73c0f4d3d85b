import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { understandFault } from "../contract.ts";
import { lockTree } from "./change-queries.ts";
import { type moveTopicBody, topicFault } from "./contract.ts";
import * as queries from "./queries.ts";
import { recordChange } from "./record-change.ts";
import { requireTopics } from "./require-topics.ts";
import { levelsBelow, mostLevels, parentsOf, type Placed, subtreeOf } from "./tree-shape.ts";

/**
 * Puts a topic, with all that is below it, under another parent or at another place among its brothers.
 * @throws topic.missing, topic.cycle, topic.too-deep, topic.not-its-brother, topic.changed-by-other
 */
export async function moveTopic(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  { parentId, beforeId = null, version }: z.infer<typeof moveTopicBody>,
  now: Date,
): Promise<void> {
  await lockTree(tx);
  await requireTopics(tx, [id], { [id]: version });
  const tree = await requirePlace(tx, id, parentId);
  const brothers = tree
    .filter((topic) => topic.parentId === parentId && topic.id !== id)
    .map((topic) => topic.id);
  const at = beforeId === null ? brothers.length : brothers.indexOf(beforeId);
  if (at < 0) throw topicFault("topic.not-its-brother");
  await recordChange(tx, actor, { kind: "moved", topicId: id, topicIds: [id] }, now, async () => {
    await queries.updateTopics(tx, [id], { parent_id: parentId, kept: true }, now);
    await queries.orderTopics(tx, brothers.toSpliced(at, 0, id));
    if (parentId) await queries.keepTopics(tx, [parentId]);
    return {};
  });
}

/**
 * Whether a topic may stand under a parent.
 * @param parentId null: the top level, where everything may stand
 * @returns the whole tree, brothers in order
 */
export async function requirePlace(tx: WorkspaceTx, id: string, parentId: string | null): Promise<Placed[]> {
  const tree = await queries.listPlaces(tx);
  if (parentId === null) return tree;
  if (!tree.some((topic) => topic.id === parentId)) throw understandFault("topic.missing");
  requireNoCircle(tree, id, parentId);
  return tree;
}

/** @throws topic.cycle, topic.too-deep */
export function requireNoCircle(tree: readonly Placed[], id: string, parentId: string): void {
  if (subtreeOf(tree, id).includes(parentId)) throw topicFault("topic.cycle");
  const levels = 1 + parentsOf(tree, parentId).length + levelsBelow(tree, id);
  if (levels > mostLevels) throw topicFault("topic.too-deep", { most: mostLevels });
}
