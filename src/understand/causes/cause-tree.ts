import type { Actor } from "../../access/actor.ts";
import { unknown } from "../../core/kit/answer.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Pain } from "../contract.ts";
import { judgeTopics } from "../pains/judge-topic.ts";
import { noTopicFacts, readPains } from "../pains/read-pains.ts";
import { countGroups } from "../topics/count-groups.ts";
import type { CauseNode, CauseTree, CauseTrees } from "./contract.ts";
import type { FixKind } from "./facts.ts";
import { byCause, type EvidenceRow, listEvidence } from "./evidence-queries.ts";
import { contactTopics, readFate } from "./living-topic.ts";
import { listMergedTrees } from "./merged-trees.ts";
import { moneyOfShare } from "./money-of-share.ts";
import { type CauseRow, listCauses } from "./queries.ts";
import { readingStateOf } from "./random-reading.ts";
import { listReadings, type ReadingRow } from "./reading-queries.ts";
import { listOwnerNames, listTrees, readFates, type TopicFate } from "./topic-queries.ts";
import { type Placed, treeOrder } from "./tree-order.ts";

/** A topic's tree with its evidence, shares and money; no nodes where nobody has begun one. */
export async function getCauseTree(tx: WorkspaceTx, actor: Actor, topicId: string): Promise<CauseTree> {
  const fate = await readFate(tx, topicId);
  const steps = treeOrder(await listCauses(tx, [topicId]));
  const contactTopicIds = await contactTopics(tx, fate);
  const evidence = byCause(await listEvidence(tx, [topicId], contactTopicIds));
  // Shares told by a reading of a merged topic are not those of the topic it went to.
  const readTopicIds = fate.status === "merged" ? [topicId] : contactTopicIds;
  const readings = await listReadings(tx, topicId, readTopicIds);
  const answers = countAnswers(readings);
  const moneyPerMonth = await readMoney(tx, actor, fate, contactTopicIds);
  const ownerIds = steps.flatMap(({ owner_team_id, owner_member_id }) => [owner_team_id, owner_member_id]);
  const owners = await listOwnerNames(tx, [...new Set(ownerIds.filter((id) => id !== null))]);
  return {
    topic: { ...fate, moneyPerMonth },
    nodes: steps.map((step) => ({
      ...nodeOf(step, evidence.get(step.id) ?? [], owners),
      ...measured(answers.get(step.id) ?? unasked, moneyPerMonth),
    })),
    reading: await readingStateOf(tx, readTopicIds, readings),
    mergedTrees: await listMergedTrees(tx, topicId, contactTopicIds),
  };
}

/** Of the whole time, as the topic's own page without a filter; a topic that is over has none. */
async function readMoney(
  tx: WorkspaceTx,
  actor: Actor,
  { id, status }: TopicFate,
  contactTopicIds: readonly string[],
): Promise<Pain["moneyPerMonth"]> {
  if (status === "merged" || status === "gone") return unknown("no-data");
  const facts = await readPains(tx, actor, {}, id);
  const counted =
    contactTopicIds.length > 1
      ? (await countGroups(tx, facts, new Map([[id, contactTopicIds]]))).get(id)
      : facts.topics.get(id);
  const [judged] = judgeTopics([counted ?? noTopicFacts(facts.bins.length)], facts);
  return judged.moneyPerMonth;
}

type Measured = Pick<CauseNode, "shown" | "read" | "share" | "moneyPerMonth">;

type Answers = { shown: number; read: number };
const unasked: Answers = { shown: 0, read: 0 };

/** By step, only contacts that were read while it stood in the tree: the others say nothing of it. */
function countAnswers(readings: readonly ReadingRow[]): Map<string, Answers> {
  const answers = new Map<string, Answers>();
  for (const { is_read, asked_cause_ids, shown_cause_ids } of readings) {
    if (!is_read) continue;
    const shown = new Set(shown_cause_ids);
    for (const id of asked_cause_ids) {
      const counted = answers.get(id) ?? { shown: 0, read: 0 };
      answers.set(id, { shown: counted.shown + (shown.has(id) ? 1 : 0), read: counted.read + 1 });
    }
  }
  return answers;
}

function measured({ shown, read }: Answers, money: Pain["moneyPerMonth"]): Measured {
  const share = wilson(shown, read);
  return { shown, read, share, moneyPerMonth: moneyOfShare(money, share) };
}

function nodeOf(
  step: Placed<CauseRow>,
  evidence: readonly EvidenceRow[],
  owners: ReadonlyMap<string, string>,
): Omit<CauseNode, keyof Measured> {
  const names = [step.owner_team_id, step.owner_member_id].flatMap((id) => (id && owners.get(id)) ?? []);
  return {
    id: step.id,
    parentId: step.parent_id,
    number: step.number,
    depth: step.depth,
    statement: step.statement,
    fixes: step.fixes as FixKind[],
    status: step.status,
    isHypothesis: evidence.length === 0,
    saidBy: sayer(step),
    owner: {
      teamId: step.owner_team_id,
      memberId: step.owner_member_id,
      name: names.length > 0 ? names.join(", ") : null,
    },
    version: step.version,
    changedAt: step.changed_at.toISOString(),
    evidence: evidence.map((row) => ({
      id: row.id,
      feedbackId: row.feedback_id,
      quote: row.quote,
      occurredAt: row.occurred_at.toISOString(),
      channel: row.channel,
      saidBy: sayer(row),
      isFound: row.is_found,
      isInTopic: row.is_in_topic,
    })),
    evidenceContacts: new Set(evidence.map((row) => row.feedback_id)).size,
  };
}

/** Machines sign as "machine/…", people by their id. */
function sayer(row: { said_by: string; said_by_name: string }): CauseNode["saidBy"] {
  return { kind: row.said_by.startsWith("machine/") ? "machine" : "person", name: row.said_by_name };
}

/** Every tree there is, the latest changed first. */
export async function listCauseTrees(tx: WorkspaceTx): Promise<CauseTrees> {
  const rows = await listTrees(tx);
  const fates = await readFates(
    tx,
    rows.map(({ topic_id }) => topic_id),
  );
  return {
    trees: rows.map(({ topic_id, contacts, changed_at, ...counts }) => ({
      topic: fates.get(topic_id)!,
      ...counts,
      evidenceContacts: contacts,
      changedAt: changed_at.toISOString(),
    })),
  };
}
