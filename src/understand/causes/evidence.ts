import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { spanInMasked, takenOut } from "../../core/text/mask-offsets.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { contactsOfTopics } from "../topics/count-groups.ts";
import { quoteAround } from "../topics/quote-around.ts";
import { causeFault, type pinBody } from "./contract.ts";
import * as queries from "./evidence-queries.ts";
import { contactTopics, readFate } from "./living-topic.ts";
import { listSearched } from "./search-quotes.ts";
import { noteChanges, requireCause, type Sayer, sayerOf } from "./write-cause.ts";

/** A longer passage is kept as its beginning: a quote is to be read. */
const mostQuoteCharacters = 600;
const mostShown = 40;

/** Pins a contact's words to a step. */
export async function pinEvidence(
  tx: WorkspaceTx,
  actor: Actor,
  causeId: string,
  { feedbackId, span }: z.infer<typeof pinBody>,
  now: Date,
): Promise<{ id: string }> {
  const cause = await requireCause(tx, causeId);
  const topicIds = await contactTopics(tx, await readFate(tx, cause.topic_id));
  const [contact] = await queries.listMentioned(tx, topicIds, [feedbackId]);
  if (!contact) throw causeFault("cause.contact-missing");
  const passage = span ?? { from: contact.span_from, to: contact.span_to };
  if (passage.to > (contact.original ?? contact.text).length) throw causeFault("cause.span-outside");
  const row = evidenceRow(contact, passage, causeId, sayerOf(actor));
  const [id] = await queries.insertEvidence(tx, [row], now);
  if (id === undefined) throw causeFault("cause.pinned-already");
  const after = { quote: row.quote, feedbackId };
  await noteChanges(tx, sayerOf(actor), [{ causeId, kind: "pinned", before: null, after }], now);
  return { id };
}

/**
 * A quote as it is kept: the masked words beside the offsets in the words as they came.
 * @param span offsets in the words as they came
 */
export function evidenceRow(
  contact: queries.MentionedContact,
  span: TextSpan,
  causeId: string,
  sayer: Sayer,
  fromReading = false,
): queries.NewEvidence {
  const masked = spanInText(contact, span);
  return {
    customer_id: contact.customer_id,
    id: newId(),
    cause_id: causeId,
    feedback_id: contact.feedback_id,
    span_from: span.from,
    span_to: span.to,
    quote: contact.text.slice(masked.from, masked.to).trim().slice(0, mostQuoteCharacters),
    ...sayer,
    from_reading: fromReading,
  };
}

/** The masked passage a contact speaks of the topic in; all of it where offsets cannot be brought over. */
export function sayingOf(contact: queries.MentionedContact): string {
  const { from, to } = spanInText(contact, { from: contact.span_from, to: contact.span_to });
  return contact.text.slice(from, to).trim();
}

function spanInText({ text, original }: queries.MentionedContact, span: TextSpan): TextSpan {
  if (original === null) return span;
  const taken = takenOut(original, text);
  return taken ? spanInMasked(span, taken) : { from: 0, to: text.length };
}

export async function unpinEvidence(
  tx: WorkspaceTx,
  actor: Actor,
  causeId: string,
  evidenceId: string,
  now: Date,
): Promise<void> {
  await requireCause(tx, causeId);
  const gone = await queries.deleteEvidence(tx, causeId, evidenceId);
  if (!gone) throw causeFault("cause.evidence-missing");
  const before = { quote: gone.quote, feedbackId: gone.feedback_id };
  await noteChanges(tx, sayerOf(actor), [{ causeId, kind: "unpinned", before, after: null }], now);
}

/** Quotes of the tree's topic to pin, those with the searched words; the most typical ones where nothing is searched. */
export async function searchQuotes(tx: WorkspaceTx, actor: Actor, topicId: string, q: string | undefined) {
  const fate = await readFate(tx, topicId);
  const filter = await prepareFilter(tx, actor, q ? { q } : {});
  const contacts = contactsOfTopics(tx, filter, await contactTopics(tx, fate));
  const rows = await listSearched(tx, contacts, mostShown);
  return { quotes: rows.map(quoteOf) };
}

/** A contact of a topic as a card: at most 400 characters, the passage lit. */
export function quoteOf(row: queries.MentionedContact & { occurred_at: Date; channel: string | null }) {
  const span = spanInText(row, { from: row.span_from, to: row.span_to });
  return {
    feedbackId: row.feedback_id,
    ...quoteAround(row.text, span),
    occurredAt: row.occurred_at.toISOString(),
    channel: row.channel,
  };
}
