import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Lent } from "../../access/route.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { draftWhyChain, type WhyExample, type WhyExampleStep } from "../model/uses.ts";
import type { WhyStepDraft } from "../model/why-chain.ts";
import type { draftReply } from "./contract.ts";
import { type FixKind, fixKinds } from "./facts.ts";
import { type Proposal, writeDrafts } from "./draft-causes.ts";
import { sayingOf } from "./evidence.ts";
import { listSayings, type MentionedContact } from "./evidence-queries.ts";
import { contactTopics, requireLiving } from "./living-topic.ts";
import { type CauseRow, listCauses } from "./queries.ts";
import { listTrees } from "./topic-queries.ts";
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
    inWorkspaceOf(lent.store, actor, work, mode);
  const asked = await inOwn(async (tx) => {
    const topic = await requireLiving(tx, topicId);
    const [contacts] = await listSayings(tx, [await contactTopics(tx, topic)], quotesRead);
    return { topic: topic.name, contacts: contacts!, examples: await acceptedChains(tx, topicId) };
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
  const trees = (await listTrees(tx)).filter(
    ({ topic_id, accepted }) => topic_id !== exceptTopicId && accepted > 0,
  );
  const ids = trees.slice(0, mostExamples).map(({ topic_id }) => topic_id);
  const steps = (await listCauses(tx, ids)).filter(
    ({ status, parent_id }) => status === "accepted" || parent_id === null,
  );
  return ids.flatMap((id) => {
    const children = childrenOf(steps.filter(({ topic_id }) => topic_id === id));
    const [root] = children.get(null) ?? [];
    return root ? [{ topic: root.statement, steps: stepsBelow(children, root.id) }] : [];
  });
}

function stepsBelow(
  children: ReadonlyMap<string | null, CauseRow[]>,
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
