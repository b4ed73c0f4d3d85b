import type { WorkspaceTx } from "../../store/transaction.ts";
import type { CauseTree } from "./contract.ts";
import { listEvidence } from "./evidence-queries.ts";
import { isFinding } from "./is-finding.ts";
import * as queries from "./queries.ts";
import { treeOrder } from "./tree-order.ts";

/**
 * Trees of topics that were merged into this one, and of those merged into them. They stand as they were, so that a merge that is taken
 * back finds them whole; what was found there holds for contacts that are now this topic's.
 * @param contactTopicIds topics in which this topic's contacts lie
 */
export async function listMergedTrees(
  tx: WorkspaceTx,
  topicId: string,
  contactTopicIds: readonly string[],
): Promise<CauseTree["mergedTrees"]> {
  const trees: CauseTree["mergedTrees"] = [];
  for (const topic of await queries.listMergedWithTree(tx, topicId)) {
    const steps = treeOrder(await queries.listCauses(tx, topic.id));
    const evidence = await listEvidence(tx, topic.id, contactTopicIds);
    const findings = steps.flatMap(({ id, number, statement, status }) => {
      const own = evidence.filter((row) => row.cause_id === id);
      if (!isFinding({ status, isHypothesis: own.length === 0 })) return [];
      const evidenceContacts = new Set(own.map((row) => row.feedback_id)).size;
      return [{ id, number, statement, evidenceContacts }];
    });
    trees.push({ topicId: topic.id, name: topic.name, steps: steps.length, findings });
  }
  return trees;
}
