import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { getCauseTree } from "./cause-tree.ts";
import type { CauseTree, Findings } from "./contract.ts";
import { isFinding } from "./is-finding.ts";

const mostQuotes = 5;

/** What a report may tell of a topic's causes: accepted steps with evidence, its own and those of topics merged into it. */
export async function listFindings(tx: WorkspaceTx, actor: Actor, topicId: string): Promise<Findings> {
  const tree = await getCauseTree(tx, actor, topicId);
  const findings = findingsOf(tree, null);
  for (const { topicId: mergedId, name } of tree.mergedTrees) {
    findings.push(...findingsOf(await getCauseTree(tx, actor, mergedId), name));
  }
  return findings;
}

function findingsOf({ nodes }: CauseTree, mergedFrom: string | null): Findings {
  return nodes.filter(isFinding).map((node) => ({
    id: node.id,
    mergedFrom,
    number: node.number,
    statement: node.statement,
    fixes: node.fixes,
    evidenceContacts: node.evidenceContacts,
    share: node.share,
    moneyPerMonth: node.moneyPerMonth,
    quotes: node.evidence.slice(0, mostQuotes).map(({ quote }) => quote),
  }));
}
