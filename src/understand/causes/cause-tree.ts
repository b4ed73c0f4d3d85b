import type { Actor } from "../../access/actor.ts";
import { type Answer, unknown } from "../../core/kit/answer.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Pain } from "../contract.ts";
import { judgeTopics } from "../pains/judge-topic.ts";
import { noTopicFacts, readPains } from "../pains/read-pains.ts";
import { countGroups } from "../topics/count-groups.ts";
import type { CauseNode, CauseTree, CauseTrees, FixKind } from "./contract.ts";
import { type EvidenceRow, listEvidence } from "./evidence-queries.ts";
import { contactTopics, readFate, type TopicFate } from "./living-topic.ts";
import { listMergedTrees } from "./merged-trees.ts";
import { moneyOfShare } from "./money-of-share.ts";
import * as queries from "./queries.ts";
import { readingStateOf } from "./random-reading.ts";
import { listReadings, type ReadingRow } from "./reading-queries.ts";
import { type Placed, treeOrder } from "./tree-order.ts";

/** A topic's tree with its evidence, shares and money; no nodes where nobody has begun one. */
export async function getCauseTree(tx: WorkspaceTx, actor: Actor, topicId: string): Promise<CauseTree> {
  const fate = await readFate(tx, topicId);
  const steps = treeOrder(await queries.listCauses(tx, topicId));
  const contactTopicIds = await contactTopics(tx, fate);
  const evidence = byCause(await listEvidence(tx, topicId, contactTopicIds));
  // Shares told by a reading of a merged topic are not those of the topic it went to.
  const readTopicIds = fate.status === "merged" ? [topicId] : contactTopicIds;
  const readings = await listReadings(tx, topicId, readTopicIds);
  const moneyPerMonth = await readMoney(tx, actor, fate, contactTopicIds);
  const ownerIds = steps.flatMap(({ owner_team_id, owner_member_id }) => [owner_team_id, owner_member_id]);
  const owners = await queries.listOwnerNames(tx, [...new Set(ownerIds.filter((id) => id !== null))]);
  return {
    topic: { ...fate, moneyPerMonth },
    nodes: steps.map((step) => ({
      ...nodeOf(step, evidence.get(step.id) ?? [], owners),
      ...measured(step.id, readings, moneyPerMonth),
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

/** Only contacts that were read while the step stood in the tree say anything of it. */
export function measured(
  causeId: string,
  readings: readonly ReadingRow[],
  money: Answer<{ value: number; low: number; high: number; currency: string }>,
): Measured {
  const asked = readings.filter((row) => row.is_read && row.asked_cause_ids.includes(causeId));
  const shown = asked.filter((row) => row.shown_cause_ids.includes(causeId)).length;
  const share = wilson(shown, asked.length);
  return { shown, read: asked.length, share, moneyPerMonth: moneyOfShare(money, share) };
}

function nodeOf(
  step: Placed<queries.CauseRow>,
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

function byCause(rows: readonly EvidenceRow[]): Map<string, EvidenceRow[]> {
  const found = new Map<string, EvidenceRow[]>();
  for (const row of rows) found.set(row.cause_id, [...(found.get(row.cause_id) ?? []), row]);
  return found;
}

/** Every tree there is, the latest changed first. */
export async function listCauseTrees(tx: WorkspaceTx): Promise<CauseTrees> {
  const rows = await queries.listTrees(tx);
  const trees: CauseTrees["trees"] = [];
  for (const { topic_id, contacts, changed_at, ...counts } of rows) {
    trees.push({
      topic: await readFate(tx, topic_id),
      ...counts,
      evidenceContacts: contacts,
      changedAt: changed_at.toISOString(),
    });
  }
  return { trees };
}
