import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Lent } from "../../access/route.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { draftWhyChain, type WhyExample, type WhyExampleStep } from "../model/uses.ts";
import type { WhyStepDraft } from "../model/why-chain.ts";
import { type draftReply, type FixKind, fixKinds } from "./contract.ts";
import { type Proposal, writeDrafts } from "./draft-causes.ts";
import { sayingOf } from "./evidence.ts";
import { listTopicSayings, type MentionedContact } from "./evidence-queries.ts";
import { contactTopics, requireLiving } from "./living-topic.ts";
import * as queries from "./queries.ts";
import { childrenOf } from "./tree-order.ts";

const sayer = { said_by: "machine/model-why-1", said_by_name: "Otklik" };
/** As many quotes as the model reads. */
const quotesRead = 60;
const mostExamples = 20;

/**
 * Drafts a topic's tree by the company's language model, shown the accepted trees of the company. The model is asked between two
 * short transactions; what it says has been checked against the quotes it was given.
 * @throws as draftWhyChain: model.none where no model is set up
 */
export async function draftByModel(
  lent: Lent,
  actor: Actor,
  topicId: string,
): Promise<z.infer<typeof draftReply>> {
  const inOwn = <T>(work: (tx: WorkspaceTx) => Promise<T>, mode: "read" | "write") =>
    inWorkspace(lent.store, actor.workspace.id, work, mode);
  const asked = await inOwn(async (tx) => {
    const topic = await requireLiving(tx, topicId);
    const contacts = await listTopicSayings(tx, await contactTopics(tx, topic), quotesRead);
    return { topic: topic.name, contacts, examples: await acceptedChains(tx, topicId) };
  }, "read");
  const { topic, contacts, examples } = asked;
  const steps = await draftWhyChain({ lent, actor }, { topic, quotes: contacts.map(sayingOf), examples });
  const proposals = flatProposals(steps, contacts);
  const drafted = await inOwn((tx) => writeDrafts(tx, topicId, { sayer, proposals }, lent.now()), "write");
  return { ...drafted, from: [] };
}

/** Proposals, parents first, each with the contacts whose words the model gave. */
function flatProposals(steps: readonly WhyStepDraft[], contacts: readonly MentionedContact[]): Proposal[] {
  const proposals: Proposal[] = [];
  const add = (each: readonly WhyStepDraft[], parent: string | null) => {
    for (const step of each) {
      const key = String(proposals.length);
      const feedbackIds = step.evidence.map(({ quote }) => contacts[quote].feedback_id);
      proposals.push({ key, parent, statement: step.why, fixes: [step.fix], alike: [], feedbackIds });
      add(step.steps, key);
    }
  };
  add(steps, null);
  return proposals;
}

/** The company's own accepted trees, as examples. */
async function acceptedChains(tx: WorkspaceTx, exceptTopicId: string): Promise<WhyExample[]> {
  const trees = (await queries.listTrees(tx)).filter(
    ({ topic_id, accepted }) => topic_id !== exceptTopicId && accepted > 0,
  );
  const examples: WhyExample[] = [];
  for (const { topic_id } of trees.slice(0, mostExamples)) {
    const steps = (await queries.listCauses(tx, topic_id)).filter(
      ({ status, parent_id }) => status === "accepted" || parent_id === null,
    );
    const children = childrenOf(steps);
    const [root] = children.get(null) ?? [];
    if (root) examples.push({ topic: root.statement, steps: stepsBelow(children, root.id) });
  }
  return examples;
}

function stepsBelow(
  children: ReadonlyMap<string | null, queries.CauseRow[]>,
  id: string,
  depth = 1,
): WhyExampleStep[] {
  // Five whys: deeper ones teach the model nothing more.
  if (depth > 5) return [];
  return (children.get(id) ?? []).map((step) => ({
    why: step.statement,
    fix: fixKinds.find((kind): kind is FixKind => step.fixes.includes(kind)) ?? null,
    steps: stepsBelow(children, step.id, depth + 1),
  }));
}
