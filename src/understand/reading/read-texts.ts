import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type answerBody, type NextText, readingFault, type ReadingText } from "./contract.ts";
import * as queries from "./queries.ts";

/** The next text for this reader; none where all are read or the reading is closed. */
export async function getNext(tx: WorkspaceTx, actor: Actor, id: string): Promise<NextText> {
  const reading = await requireReading(tx, id);
  const row = reading.status === "open" ? await queries.findUnread(tx, id, actor.id) : undefined;
  return {
    text: row ? textOf(actor, row, null) : null,
    drawn: reading.drawn,
    done: await queries.countAnswers(tx, id),
  };
}

/** Keeps what a reader found in a text and gives the next one. */
export async function answerText(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  { feedbackId, topicIds, skipped }: z.infer<typeof answerBody>,
  now: Date,
): Promise<NextText & { kept: boolean }> {
  const reading = await requireReading(tx, id);
  if (reading.status === "closed") throw readingFault("reading.closed");
  const drawn = await queries.findDrawn(tx, id, feedbackId);
  if (!drawn) throw readingFault("reading.not-drawn");
  const known = new Set((await queries.listTopicFates(tx)).map((topic) => topic.id));
  if (!topicIds.every((topicId) => known.has(topicId))) throw readingFault("reading.topic-missing");
  const answer = {
    customerId: drawn.customer_id,
    readingId: id,
    feedbackId,
    readerId: actor.id,
    readerName: actor.name,
    topicIds: skipped ? [] : [...new Set(topicIds)],
    isSkipped: skipped,
  };
  const kept = await queries.saveAnswer(tx, answer, now);
  return { ...(await getNext(tx, actor, id)), kept };
}

/** Takes back the reader's latest answer and shows its text again; where there is none, the next text. */
export async function undoAnswer(tx: WorkspaceTx, actor: Actor, id: string): Promise<NextText> {
  const reading = await requireReading(tx, id);
  if (reading.status === "closed") throw readingFault("reading.closed");
  const undone = await queries.deleteLatestAnswer(tx, id, actor.id);
  const row = undone && (await queries.findDrawn(tx, id, undone.feedbackId));
  if (!undone || !row) return await getNext(tx, actor, id);
  return {
    text: textOf(actor, row, undone.isSkipped ? null : undone.topicIds),
    drawn: reading.drawn,
    done: await queries.countAnswers(tx, id),
  };
}

export async function closeReading(tx: WorkspaceTx, id: string, now: Date): Promise<void> {
  await requireReading(tx, id);
  if (!(await queries.closeReadingRow(tx, id, now))) throw readingFault("reading.closed");
}

export async function requireReading(tx: WorkspaceTx, id: string) {
  const reading = await queries.findReading(tx, id);
  if (!reading) throw readingFault("reading.missing");
  return reading;
}

function textOf(actor: Actor, row: queries.TextRow, topicIds: string[] | null): ReadingText {
  return {
    feedbackId: row.id,
    text: (actor.seesPersonalData ? row.original : null) ?? row.text,
    channel: row.channel,
    occurredAt: row.occurred_at.toISOString(),
    topicIds,
  };
}
