import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { lockTree } from "./change-queries.ts";
import { type exampleBody, topicFault } from "./contract.ts";
import * as queries from "./example-queries.ts";
import { evidenceInMasked } from "./masked-quote.ts";
import { updateTopics } from "./queries.ts";
import { recordChange } from "./record-change.ts";
import { requireTopics } from "./require-topics.ts";

const mostCharacters = 400;

/**
 * Pins a quote to a topic: the words are kept beside the contact's id, since the machine writes its mentions anew.
 * @throws topic.missing, topic.contact-missing, topic.example-there
 */
export async function pinExample(
  tx: WorkspaceTx,
  actor: Actor,
  topicId: string,
  { feedbackId, span }: z.infer<typeof exampleBody>,
  now: Date,
): Promise<{ id: string }> {
  await lockTree(tx);
  await requireTopics(tx, [topicId]);
  const found = await queries.findContact(tx, feedbackId, topicId);
  if (!found) throw topicFault("topic.contact-missing");
  const whole = (found.original ?? found.text).length;
  const contact = span
    ? { ...found, span_from: Math.min(span[0], whole - 1), span_to: Math.min(span[1], whole) }
    : found;
  const evidence = evidenceInMasked(contact);
  const words = (evidence ? found.text.slice(evidence.from, evidence.to) : found.text).slice(
    0,
    mostCharacters,
  );
  const example = {
    id: newId(),
    customer_id: contact.customer_id,
    feedback_id: feedbackId,
    topic_id: topicId,
    span_from: contact.span_from,
    span_to: contact.span_to,
    words: words.trim() || found.text.trim().slice(0, mostCharacters),
    by_name: actor.name,
    created_at: now,
  };
  await recordChange(tx, actor, { kind: "changed", topicId, topicIds: [topicId] }, now, async () => {
    if (!(await queries.insertExample(tx, example))) throw topicFault("topic.example-there");
    await updateTopics(tx, [topicId], { kept: true }, now);
    return {};
  });
  return { id: example.id };
}

/** @throws topic.missing, topic.example-missing */
export async function unpinExample(
  tx: WorkspaceTx,
  actor: Actor,
  topicId: string,
  id: string,
  now: Date,
): Promise<void> {
  await lockTree(tx);
  await requireTopics(tx, [topicId]);
  await recordChange(tx, actor, { kind: "changed", topicId, topicIds: [topicId] }, now, async () => {
    if (!(await queries.deleteExample(tx, topicId, id))) throw topicFault("topic.example-missing");
    return {};
  });
}
