import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { causeFault, type readingAnswerBody } from "./contract.ts";
import { evidenceRow, quoteOf } from "./evidence.ts";
import * as evidence from "./evidence-queries.ts";
import { contactTopics, readFate, requireLiving } from "./living-topic.ts";
import { listCauses } from "./queries.ts";
import * as queries from "./reading-queries.ts";
import { findContact } from "./search-quotes.ts";
import { sayerOf } from "./write-cause.ts";

/** How far the random reading of a tree's topic is. */
export async function readingStateOf(
  tx: WorkspaceTx,
  contactTopicIds: readonly string[],
  rows: readonly queries.ReadingRow[],
) {
  const contactsNow = await queries.countContacts(tx, contactTopicIds);
  return {
    drawn: rows.length,
    read: rows.filter(({ is_read }) => is_read).length,
    population: rows[0]?.population ?? contactsNow,
    contactsNow,
  };
}

/** The state of the reading and the next contact. */
export async function getReading(tx: WorkspaceTx, topicId: string) {
  const topicIds = await contactTopics(tx, await requireLiving(tx, topicId));
  const rows = await queries.listReadings(tx, topicId, topicIds);
  const next = rows.find(({ is_read }) => !is_read);
  const contact = next && (await findContact(tx, topicIds, next.feedback_id));
  return {
    ...(await readingStateOf(tx, topicIds, rows)),
    next: contact ? { ...quoteOf(contact), text: contact.text } : null,
  };
}

/** Deals so many contacts of a topic at random, beside those dealt before; fewer where the topic has no more. */
export async function drawReading(tx: WorkspaceTx, topicId: string, count: number, now: Date) {
  const contactTopicIds = await contactTopics(tx, await requireLiving(tx, topicId));
  if ((await listCauses(tx, [topicId])).length === 0) throw causeFault("cause.no-tree");
  const population = await queries.countContacts(tx, contactTopicIds);
  const draw = { id: newId(), topicId, contactTopicIds, count, population };
  const drawn = await queries.insertDraw(tx, draw, now);
  if (drawn === 0) throw causeFault("cause.all-drawn", { count: population });
  return await getReading(tx, topicId);
}

/**
 * A person's answer on one drawn contact: which steps it shows, or none. Its words become evidence of those steps. An answer given
 * again replaces the former one.
 */
export async function answerReading(
  tx: WorkspaceTx,
  actor: Actor,
  topicId: string,
  { feedbackId, causeIds }: z.infer<typeof readingAnswerBody>,
  now: Date,
): Promise<void> {
  const asked = (await listCauses(tx, [topicId])).map(({ id }) => id);
  const shown = [...new Set(causeIds)];
  if (shown.some((id) => !asked.includes(id))) throw causeFault("cause.not-in-tree");
  const topicIds = await contactTopics(tx, await readFate(tx, topicId));
  const [contact] = await evidence.listMentioned(tx, topicIds, [feedbackId]);
  if (!contact) throw causeFault("cause.contact-missing");
  const saved = await queries.saveAnswer(tx, { topicId, feedbackId, asked, shown, by: actor.id }, now);
  if (!saved) throw causeFault("cause.contact-missing");
  const others = asked.filter((id) => !shown.includes(id));
  await evidence.deleteReadEvidence(tx, { customerId: saved.customer_id, feedbackId }, others);
  const span = { from: contact.span_from, to: contact.span_to };
  const rows = shown.map((id) => evidenceRow(contact, span, id, sayerOf(actor), true));
  if (rows.length > 0) await evidence.insertEvidence(tx, rows, now);
}
