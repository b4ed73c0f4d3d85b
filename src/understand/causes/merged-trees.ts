import type { WorkspaceTx } from "../../store/transaction.ts";
import type { CauseTree } from "./contract.ts";
import { byCause, listEvidence } from "./evidence-queries.ts";
import { isFinding } from "./is-finding.ts";
import { listCauses } from "./queries.ts";
import * as queries from "./topic-queries.ts";
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
  const topics = await queries.listMergedWithTree(tx, topicId);
  const ids = topics.map(({ id }) => id);
  if (ids.length === 0) return [];
  const steps = await listCauses(tx, ids);
  const evidence = byCause(await listEvidence(tx, ids, contactTopicIds));
  return topics.map(({ id: mergedId, name }) => {
    const tree = treeOrder(steps.filter((step) => step.topic_id === mergedId));
    const findings = tree.flatMap(({ id, number, statement, status }) => {
      const own = evidence.get(id) ?? [];
      if (!isFinding({ status, isHypothesis: own.length === 0 })) return [];
      const evidenceContacts = new Set(own.map((row) => row.feedback_id)).size;
      return [{ id, number, statement, evidenceContacts }];
    });
    return { topicId: mergedId, name, steps: tree.length, findings };
  });
}
