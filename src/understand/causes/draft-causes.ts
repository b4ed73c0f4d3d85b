import type { z } from "zod";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { mostSteps } from "./causes.ts";
import { causeFault, type draftReply, type FixKind } from "./contract.ts";
import { evidenceRow, sayingOf } from "./evidence.ts";
import * as evidence from "./evidence-queries.ts";
import { contactTopics, requireLiving } from "./living-topic.ts";
import * as queries from "./queries.ts";
import { mostLike, termVectors } from "./term-likeness.ts";
import { childrenOf } from "./tree-order.ts";
import { noteChange, type Sayer } from "./write-cause.ts";

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
  const contacts = await evidence.listTopicSayings(tx, await contactTopics(tx, topic), sayingsRead);
  const supported = supportOf(proposals, contacts);
  const steps = await queries.lockTree(tx, topicId);
  const standing = new Map(steps.map(({ id, statement }) => [statement.toLowerCase(), id]));
  const kept = new Map<string, string>();
  const unsupported: string[] = [];
  const causeIds: string[] = [];
  if (![...supported.values()].some((quotes) => quotes.length > 0))
    throw causeFault("cause.no-supported-draft");
  let root = steps.find((step) => step.parent_id === null)?.id;
  const write = async (
    parentId: string | null,
    statement: string,
    fixes: FixKind[],
    quotes: typeof contacts,
  ) => {
    const id = newId();
    const position = childrenOf(steps).get(parentId)?.length ?? 0;
    const cause = {
      id,
      topic_id: topicId,
      parent_id: parentId,
      position: position + causeIds.length,
      statement,
      fixes,
    };
    if (!(await queries.insertCause(tx, { ...cause, ...sayer }, now))) throw causeFault("cause.root-exists");
    const rows = quotes.map((contact) =>
      evidenceRow(contact, { from: contact.span_from, to: contact.span_to }, id, sayer),
    );
    await evidence.insertEvidence(tx, rows, now);
    await noteChange(tx, sayer, id, { kind: "drafted", before: null, after: { statement } }, now);
    causeIds.push(id);
    return id;
  };
  root ??= await write(null, topic.name, [], contacts.slice(0, mostQuotes));
  for (const { key, parent, statement, fixes } of proposals) {
    // What hung on a refused step hangs on what stood above it.
    const parentId = (parent && kept.get(parent)) || root;
    const same = standing.get(statement.toLowerCase());
    const quotes = supported.get(key) ?? [];
    if (same === undefined && quotes.length === 0) unsupported.push(statement);
    if (same === undefined && quotes.length === 0) kept.set(key, parentId);
    else if (same !== undefined || steps.length + causeIds.length >= mostSteps)
      kept.set(key, same ?? parentId);
    else {
      const id = await write(parentId, statement, fixes, quotes);
      kept.set(key, id);
      standing.set(statement.toLowerCase(), id);
    }
  }
  return { causeIds, unsupported };
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
