import type { Actor } from "../../access/actor.ts";
import { unknown } from "../../core/kit/answer.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { FixKind } from "../causes/contract.ts";
import { isFinding } from "../causes/is-finding.ts";
import { moneyOfShare } from "../causes/money-of-share.ts";
import { treeOrder } from "../causes/tree-order.ts";
import type { TreeNode } from "../topics/contract.ts";
import { getTopicTree } from "../topics/topic-tree.ts";
import { subtreeOf } from "../topics/tree-shape.ts";
import { listCausesOfTopics, type RankedCauseRow } from "./cause-queries.ts";
import type { PainCause, PainCauses } from "./contract.ts";

/**
 * Causes of all topics on show, ranked by money: what a person accepted and quotes show, and apart from it what is not found yet. Over
 * the whole time, as on a tree of its own: its share is that of contacts read at random from all the topic has.
 */
export async function rankCauses(tx: WorkspaceTx, actor: Actor): Promise<PainCauses> {
  const { nodes } = await getTopicTree(tx, actor, {});
  const shown = nodes.filter(({ status }) => status !== "hidden");
  const rows = await listCausesOfTopics(
    tx,
    new Map(shown.map(({ topicId }) => [topicId, membersOf(shown, topicId)])),
  );
  const causes = shown.flatMap((topic) => causesOf(topic, rows));
  return {
    findings: causes.filter(isFinding).toSorted(dearestFirst),
    open: causes.filter((cause) => !isFinding(cause)).toSorted(dearestFirst),
    hasTrees: rows.length > 0,
  };
}

/** A topic and all below it that is on show: where its contacts lie. */
function membersOf(shown: readonly TreeNode[], topicId: string): string[] {
  return subtreeOf(
    shown.map((node) => ({ id: node.topicId, parentId: node.parentId })),
    topicId,
  );
}

function causesOf(topic: TreeNode, rows: readonly RankedCauseRow[]): PainCause[] {
  const steps = treeOrder(rows.filter((row) => row.topic_id === topic.topicId));
  return steps.flatMap(({ status, ...step }): PainCause[] => {
    if (status === "refuted") return [];
    const share = wilson(step.shown, step.read);
    return [
      {
        id: step.id,
        topicId: topic.topicId,
        topicName: topic.name,
        number: step.number,
        statement: step.statement,
        fixes: step.fixes as FixKind[],
        status,
        isHypothesis: step.evidence === 0,
        evidenceContacts: step.evidence,
        shown: step.shown,
        read: step.read,
        share,
        moneyPerMonth: topic.count === 0 ? unknown("no-data") : moneyOfShare(topic.moneyPerMonth, share),
      },
    ];
  });
}

/** What has no price comes last, by how many contacts show it. */
function dearestFirst(a: PainCause, b: PainCause): number {
  const money = ({ moneyPerMonth }: PainCause) =>
    moneyPerMonth.known ? moneyPerMonth.value.value : Number.NEGATIVE_INFINITY;
  const gap = money(b) - money(a);
  return (Number.isNaN(gap) ? 0 : gap) || b.evidenceContacts - a.evidenceContacts || (a.id < b.id ? -1 : 1);
}
