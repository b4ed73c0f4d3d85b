import type { z } from "zod";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { mostSteps } from "./causes.ts";
import { causeFault, type draftReply } from "./contract.ts";
import type { FixKind } from "./facts.ts";
import { evidenceRow, sayingOf } from "./evidence.ts";
import * as evidence from "./evidence-queries.ts";
import { contactTopics, requireLiving } from "./living-topic.ts";
import * as queries from "./queries.ts";
import { mostLike, termVectors } from "./term-likeness.ts";
import { childrenOf } from "./tree-order.ts";
import { noteChanges, type Sayer } from "./write-cause.ts";

/**
 * A step that a machine proposes. Its own words and those of `alike` are looked for in the topic; what no quote supports is refused,
 * whoever proposed it: "data loss" and "quality of service" are found nowhere in customers' words.
 */
export type Proposal = {
  /** Known to the proposer alone, for `parent`. */
  key: string;
  /** Another proposal, before this one; null: hangs on the root. */
  parent: string | null;
  statement: string;
  fixes: FixKind[];
  /** Texts that say the same elsewhere: quotes of the tree it was taken from. */
  alike: string[];
  /** Contacts of this topic whose words the proposer gave as evidence and that were found to say them; likeness decides where none. */
  feedbackIds: string[];
};

type Drafted = z.infer<typeof draftReply>;

/** A saying supports a step from this cosine on: below, the two share little but one common word. */
const leastSupport = 0.18;
const mostQuotes = 3;
const sayingsRead = 400;

/** A step to be written, with the contacts whose words show it. */
type Planned = {
  id: string;
  parentId: string | null;
  position: number;
  statement: string;
  fixes: FixKind[];
  contacts: readonly evidence.MentionedContact[];
};

/**
 * Writes proposals into a topic's tree as drafts with their quotes; begins the tree with the topic's own name where there is none.
 * @returns ids of the drafts, and the statements that were refused since nothing supports them
 */
export async function writeDrafts(
  tx: WorkspaceTx,
  topicId: string,
  { sayer, proposals }: { sayer: Sayer; proposals: readonly Proposal[] },
  now: Date,
): Promise<Omit<Drafted, "from">> {
  const topic = await requireLiving(tx, topicId);
  const groups = [await contactTopics(tx, topic)];
  const [contacts = []] = await evidence.listSayings(tx, groups, sayingsRead);
  const supported = supportOf(proposals, contacts);
  if (![...supported.values()].some((quotes) => quotes.length > 0))
    throw causeFault("cause.no-supported-draft");
  const steps = await queries.lockTree(tx, topicId);
  const root = steps.some((step) => step.parent_id === null)
    ? []
    : [plannedRoot(topic.name, contacts.slice(0, mostQuotes))];
  const { planned, unsupported } = planDrafts(steps, root, proposals, supported);
  await insertDrafts(tx, topicId, sayer, planned, now);
  return { causeIds: planned.map(({ id }) => id), unsupported };
}

function plannedRoot(statement: string, contacts: readonly evidence.MentionedContact[]): Planned {
  return { id: newId(), parentId: null, position: 0, statement, fixes: [], contacts };
}

/** Which proposals become steps, and where: what stands already is not written twice, and what hangs on it finds it. */
function planDrafts(
  steps: readonly queries.CauseRow[],
  root: readonly Planned[],
  proposals: readonly Proposal[],
  supported: ReadonlyMap<string, readonly evidence.MentionedContact[]>,
): { planned: Planned[]; unsupported: string[] } {
  const rootId = root[0]?.id ?? steps.find((step) => step.parent_id === null)!.id;
  const planned = [...root];
  const unsupported: string[] = [];
  const standing = new Map(steps.map(({ id, statement }) => [statement.toLowerCase(), id]));
  const childCounts = new Map([...childrenOf(steps)].map(([id, children]) => [id, children.length]));
  const placeOf = new Map<string, string>();
  for (const { key, parent, statement, fixes } of proposals) {
    // What hung on a refused step hangs on what stood above it.
    const parentId = (parent && placeOf.get(parent)) || rootId;
    const same = standing.get(statement.toLowerCase());
    const contacts = supported.get(key) ?? [];
    placeOf.set(key, same ?? parentId);
    if (same !== undefined) continue;
    if (contacts.length === 0) {
      unsupported.push(statement);
      continue;
    }
    if (steps.length + planned.length >= mostSteps) continue;
    const id = newId();
    const position = childCounts.get(parentId) ?? 0;
    planned.push({ id, parentId, position, statement, fixes, contacts });
    childCounts.set(parentId, position + 1);
    placeOf.set(key, id);
    standing.set(statement.toLowerCase(), id);
  }
  return { planned, unsupported };
}

async function insertDrafts(
  tx: WorkspaceTx,
  topicId: string,
  sayer: Sayer,
  planned: readonly Planned[],
  now: Date,
): Promise<void> {
  if (planned.length === 0) return;
  const causes = planned.map(({ parentId, contacts: _contacts, ...step }) => ({
    ...step,
    topic_id: topicId,
    parent_id: parentId,
    ...sayer,
  }));
  // The root by itself: where somebody began the tree meanwhile, nothing hangs on one that is not there.
  const parts = causes[0]?.parent_id === null ? [causes.slice(0, 1), causes.slice(1)] : [causes];
  for (const part of parts)
    if (part.length > 0 && !(await queries.insertCauses(tx, part, now)))
      throw causeFault("cause.root-exists");
  const rows = planned.flatMap(({ id, contacts }) =>
    contacts.map((contact) =>
      evidenceRow(contact, { from: contact.span_from, to: contact.span_to }, id, sayer),
    ),
  );
  await evidence.insertEvidence(tx, rows, now);
  await noteChanges(
    tx,
    sayer,
    planned.map(({ id, statement }) => ({
      causeId: id,
      kind: "drafted",
      before: null,
      after: { statement },
    })),
    now,
  );
}

/** Contacts of the topic whose words are like a proposal's, by its key. */
function supportOf(
  proposals: readonly Proposal[],
  contacts: readonly evidence.MentionedContact[],
): Map<string, evidence.MentionedContact[]> {
  const vectors = termVectors([
    ...contacts.map(sayingOf),
    ...proposals.map(({ statement, alike }) => [statement, ...alike].join(". ")),
  ]);
  const sayings = vectors.slice(0, contacts.length);
  return new Map(
    proposals.map(({ key, feedbackIds }, at) => {
      const like = mostLike(vectors[contacts.length + at], sayings, leastSupport, contacts.length);
      const named = new Set(feedbackIds);
      const chosen =
        named.size === 0 ? like : [...contacts.keys()].filter((row) => named.has(contacts[row].feedback_id));
      return [key, chosen.slice(0, mostQuotes).map((row) => contacts[row])];
    }),
  );
}
