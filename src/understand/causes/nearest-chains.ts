import type { z } from "zod";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { causeFault, type draftReply } from "./contract.ts";
import type { FixKind } from "./facts.ts";
import { type Proposal, writeDrafts } from "./draft-causes.ts";
import * as evidence from "./evidence-queries.ts";
import { sayingOf } from "./evidence.ts";
import { contactTopicsOf, requireLiving } from "./living-topic.ts";
import { listCauses } from "./queries.ts";
import { likeness, termVectors } from "./term-likeness.ts";
import { listTopicWords, listTrees, readFates } from "./topic-queries.ts";
import { treeOrder } from "./tree-order.ts";

const sayer = { said_by: "machine/nearest-1", said_by_name: "Otklik" };
/** Topics less alike than that have other causes. */
const leastLikeness = 0.05;
const mostTopics = 3;
/** The trees changed last are looked at: a company with more has long had its pattern in them. */
const mostCompared = 200;
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
  const trees = (await listTrees(tx)).filter(
    ({ topic_id, accepted }) => topic_id !== topicId && accepted > 0,
  );
  if (trees.length === 0) return [];
  const ids = [topicId, ...trees.slice(0, mostCompared).map(({ topic_id }) => topic_id)];
  const fates = await readFates(tx, ids);
  const words = await listTopicWords(tx, ids);
  const groups = await contactTopicsOf(
    tx,
    ids.map((id) => fates.get(id)!),
  );
  const sayings = await evidence.listSayings(tx, groups, sayingsCompared);
  const named = ids.map((id, at) => ({ id, name: fates.get(id)!.name, sayings: sayings[at]! }));
  const [own, ...others] = termVectors(
    named.map((topic) =>
      [topic.name, ...(words.get(topic.id) ?? []), ...topic.sayings.map(sayingOf)].join(". "),
    ),
  );
  return others
    .map((other, at) => ({ ...named[at + 1]!, alike: likeness(own!, other) }))
    .filter(({ alike }) => alike >= leastLikeness)
    .sort((a, b) => b.alike - a.alike || (a.id < b.id ? -1 : 1))
    .slice(0, mostTopics);
}

/** Accepted steps below a tree's root with their quotes, parents first; a step whose parent was not accepted hangs higher. */
async function acceptedSteps(tx: WorkspaceTx, topicId: string): Promise<Proposal[]> {
  const steps = treeOrder(await listCauses(tx, [topicId]));
  const quotes = evidence.byCause(await evidence.listEvidence(tx, [topicId], [topicId]));
  const nearestAccepted = new Map<string, string | null>();
  const proposals: Proposal[] = [];
  for (const step of steps) {
    const above = step.parent_id === null ? null : (nearestAccepted.get(step.parent_id) ?? null);
    const isTaken = step.parent_id !== null && step.status === "accepted";
    nearestAccepted.set(step.id, isTaken ? step.id : above);
    const alike = (quotes.get(step.id) ?? []).map(({ quote }) => quote);
    if (!isTaken || alike.length === 0) continue;
    const { id: key, statement, fixes } = step;
    proposals.push({ key, parent: above, statement, fixes: fixes as FixKind[], alike, feedbackIds: [] });
  }
  return proposals;
}
