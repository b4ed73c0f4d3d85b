import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { rangeCells } from "../../core/kit/range-cells.ts";
import type { Store } from "../../store/connect.ts";
import { getCauseTree } from "./cause-tree.ts";
import type { CauseNode } from "./contract.ts";
import { exportWords } from "./export-words.ts";

const quoteCount = 5;

/** A tree as CSV, UTF-8 with BOM, formulas made harmless, a line a step; what has no evidence is called a hypothesis. */
export async function* exportCausesCsv(store: Store, actor: Actor, topicId: string): AsyncGenerator<string> {
  const { nodes } = await inWorkspaceOf(store, actor, (tx) => getCauseTree(tx, actor, topicId), "read");
  const { head, quote } = exportWords[actor.locale];
  yield csvStart;
  yield csvLine([...head, ...Array.from({ length: quoteCount }, (_, i) => `${quote} ${i + 1}`)]);
  for (const node of nodes) yield csvLine(cellsOf(node, actor));
}

function cellsOf(node: CauseNode, actor: Actor): Cell[] {
  const words = exportWords[actor.locale];
  return [
    node.number,
    node.statement,
    words.status[node.status],
    node.isHypothesis ? words.evidence.hypothesis : words.evidence.quotes,
    node.fixes.map((kind) => words.fix[kind]).join("; "),
    node.saidBy.kind === "machine" ? words.machine : node.saidBy.name,
    node.owner.name,
    node.evidenceContacts,
    node.read,
    node.shown,
    ...rangeCells(node.share, 4),
    ...rangeCells(node.moneyPerMonth, 2),
    node.moneyPerMonth.known ? actor.workspace.currency : null,
    ...Array.from({ length: quoteCount }, (_, i) => node.evidence[i]?.quote ?? null),
  ];
}
