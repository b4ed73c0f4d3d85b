import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { getCauseTree } from "./cause-tree.ts";
import type { CauseNode, Findings } from "./contract.ts";

const mostQuotes = 5;

/** Whether a step may be told as found: a person accepted it, and customers' words show it. */
export function isFinding({ status, isHypothesis }: Pick<CauseNode, "status" | "isHypothesis">): boolean {
  return status === "accepted" && !isHypothesis;
}

/** What a report may tell of a topic's causes: accepted steps with evidence, and nothing else. */
export async function listFindings(tx: WorkspaceTx, actor: Actor, topicId: string): Promise<Findings> {
  const { nodes } = await getCauseTree(tx, actor, topicId);
  return nodes.filter(isFinding).map((node) => ({
    id: node.id,
    number: node.number,
    statement: node.statement,
    fixes: node.fixes,
    evidenceContacts: node.evidenceContacts,
    share: node.share,
    moneyPerMonth: node.moneyPerMonth,
    quotes: node.evidence.slice(0, mostQuotes).map(({ quote }) => quote),
  }));
}
