import type { z } from "zod";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { causeFault, type draftReply, type FixKind } from "./contract.ts";
import { type Proposal, writeDrafts } from "./draft-causes.ts";
import * as evidence from "./evidence-queries.ts";
import { sayingOf } from "./evidence.ts";
import { contactTopics, readFate, requireLiving } from "./living-topic.ts";
import * as queries from "./queries.ts";
import { likeness, termVectors } from "./term-likeness.ts";
import { treeOrder } from "./tree-order.ts";

const sayer = { said_by: "machine/nearest-1", said_by_name: "Otklik" };
/** Topics less alike than that have other causes. */
const leastLikeness = 0.05;
const mostTopics = 3;
const sayingsCompared = 40;

/** Drafts a topic's tree by the accepted causes of the topics most like it, without a model. */
export async function draftByNearest(
  tx: WorkspaceTx,
  topicId: string,
  now: Date,
): Promise<z.infer<typeof draftReply>> {
  const own = await requireLiving(tx, topicId);
  const nearest = await nearestTopics(tx, topicId);
  const proposals: Proposal[] = [];
  for (const { id } of nearest) proposals.push(...(await acceptedSteps(tx, id)));
  if (proposals.length === 0) throw causeFault("cause.no-draft");
  const drafted = await writeDrafts(tx, own.id, { sayer, proposals }, now);
  return { ...drafted, from: nearest.map(({ name }) => name) };
}

/** Topics with accepted causes whose name, words and quotes are most like this one's. */
async function nearestTopics(tx: WorkspaceTx, topicId: string): Promise<{ id: string; name: string }[]> {
  const trees = (await queries.listTrees(tx)).filter(
    ({ topic_id, accepted }) => topic_id !== topicId && accepted > 0,
  );
  if (trees.length === 0) return [];
  const ids = [topicId, ...trees.map(({ topic_id }) => topic_id)];
  const texts: string[] = [];
  const names: string[] = [];
  for (const id of ids) {
    const topic = await queries.findAnyTopic(tx, id);
    const topics = await contactTopics(tx, await readFate(tx, id));
    const sayings = await evidence.listTopicSayings(tx, topics, sayingsCompared);
    names.push(topic?.name ?? "");
    texts.push([topic?.name, ...(topic?.words ?? []), ...sayings.map(sayingOf)].join(". "));
  }
  const [own, ...others] = termVectors(texts);
  return others
    .map((other, at) => ({ id: ids[at + 1], name: names[at + 1], alike: likeness(own, other) }))
    .filter(({ alike }) => alike >= leastLikeness)
    .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1))
    .slice(0, mostTopics);
}

/** Accepted steps below a tree's root with their quotes, parents first; a step whose parent was not accepted hangs higher. */
async function acceptedSteps(tx: WorkspaceTx, topicId: string): Promise<Proposal[]> {
  const steps = treeOrder(await queries.listCauses(tx, topicId));
  const quotes = await evidence.listEvidence(tx, topicId, [topicId]);
  const nearestAccepted = new Map<string, string | null>();
  const proposals: Proposal[] = [];
  for (const step of steps) {
    const above = step.parent_id === null ? null : (nearestAccepted.get(step.parent_id) ?? null);
    const isTaken = step.parent_id !== null && step.status === "accepted";
    nearestAccepted.set(step.id, isTaken ? step.id : above);
    const alike = quotes.filter(({ cause_id }) => cause_id === step.id).map(({ quote }) => quote);
    if (!isTaken || alike.length === 0) continue;
    const { id: key, statement, fixes } = step;
    proposals.push({ key, parent: above, statement, fixes: fixes as FixKind[], alike, feedbackIds: [] });
  }
  return proposals;
}
