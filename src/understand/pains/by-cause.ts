import type { Actor } from "../../access/actor.ts";
import { unknown } from "../../core/kit/answer.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { FixKind } from "../causes/facts.ts";
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
  const causes = shown.flatMap((topic) => [...causesOf(topic, rows), ...mergedFindings(topic, rows)]);
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
  const own = rows.filter((row) => row.topic_id === topic.topicId);
  return treeOrder(own).flatMap((step): PainCause[] => {
    if (step.status === "refuted") return [];
    const share = wilson(step.shown, step.read);
    const moneyPerMonth = topic.count === 0 ? unknown("no-data") : moneyOfShare(topic.moneyPerMonth, share);
    return [{ ...causeOf(topic, step, step.status), share, moneyPerMonth }];
  });
}

/**
 * What was found of topics before they were merged into this one holds for contacts that are now its own; how large a part of them shows
 * it was told of the former topic alone, so that there is neither share nor money until the tree's question is asked anew. Drafts of a
 * tree that nobody works on any more stay in it.
 */
function mergedFindings(topic: TreeNode, rows: readonly RankedCauseRow[]): PainCause[] {
  const merged = rows.filter((row) => row.living_id === topic.topicId && row.merged_from !== null);
  const treeIds = [...new Set(merged.map((row) => row.topic_id))];
  const steps = treeIds.flatMap((id) => treeOrder(merged.filter((row) => row.topic_id === id)));
  return steps
    .flatMap((step) => (step.status === "accepted" ? [causeOf(topic, step, step.status)] : []))
    .filter(isFinding)
    .map((cause) => ({
      ...cause,
      share: unknown("not-comparable"),
      moneyPerMonth: unknown("not-comparable"),
    }));
}

function causeOf(
  topic: TreeNode,
  step: RankedCauseRow & { number: string },
  status: PainCause["status"],
): Omit<PainCause, "share" | "moneyPerMonth"> {
  return {
    id: step.id,
    topicId: topic.topicId,
    topicName: topic.name,
    treeTopicId: step.topic_id,
    mergedFrom: step.merged_from,
    number: step.number,
    statement: step.statement,
    fixes: step.fixes as FixKind[],
    status,
    isHypothesis: step.evidence === 0,
    evidenceContacts: step.evidence,
    shown: step.shown,
    read: step.read,
  };
}

/** What has no price comes last, by how many contacts show it. */
function dearestFirst(a: PainCause, b: PainCause): number {
  const money = ({ moneyPerMonth }: PainCause) =>
    moneyPerMonth.known ? moneyPerMonth.value.value : Number.NEGATIVE_INFINITY;
  const gap = money(b) - money(a);
  return (Number.isNaN(gap) ? 0 : gap) || b.evidenceContacts - a.evidenceContacts || (a.id < b.id ? -1 : 1);
}
