import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** What people say of a contact; no topics: it speaks of none. */
export type Truth = { customerId: string; feedbackId: string; topicIds: string[]; saidBy: string };

const asArray = (ids: readonly string[]) => `{${ids.join()}}`;

/** Takes away mentions of topics that people did not name. */
export async function removeOtherMentions(
  { db, workspaceId }: WorkspaceTx,
  truths: readonly Truth[],
): Promise<void> {
  await sql`delete from mentions m
    using unnest(${truths.map((t) => t.customerId)}::uuid[], ${truths.map((t) => t.feedbackId)}::uuid[],
      ${truths.map((t) => asArray(t.topicIds))}::text[]) as t (customer_id, feedback_id, topic_ids)
    where m.workspace_id = ${workspaceId} and m.customer_id = t.customer_id and m.feedback_id = t.feedback_id
      and m.topic_id <> all (t.topic_ids::uuid[])`.execute(db);
}

/** What the machine found, too, is people's word from now on. */
export async function confirmMentions(
  { db, workspaceId }: WorkspaceTx,
  truths: readonly Truth[],
): Promise<void> {
  await sql`update mentions m set said_by = t.said_by, confidence = 1
    from unnest(${truths.map((t) => t.customerId)}::uuid[], ${truths.map((t) => t.feedbackId)}::uuid[],
      ${truths.map((t) => t.saidBy)}::text[]) as t (customer_id, feedback_id, said_by)
    where m.workspace_id = ${workspaceId} and m.customer_id = t.customer_id and m.feedback_id = t.feedback_id`.execute(
    db,
  );
}

/** A topic that only people see stands on the whole text, with the feeling of the contact. */
export async function addMissingMentions(
  { db, workspaceId }: WorkspaceTx,
  said: readonly { id: string; customerId: string; feedbackId: string; topicId: string; saidBy: string }[],
): Promise<void> {
  await sql`insert into mentions (workspace_id, customer_id, id, feedback_id, topic_id, span_from, span_to, spans, sentiment, emotion,
      emotion_confidence, confidence, said_by, occurred_at, kind, channel, touchpoint, agent, team, language, source_id, import_id, score,
      handle_seconds, compensation_minor)
    select f.workspace_id, f.customer_id, s.id, f.id, s.topic_id, 0, length(coalesce(o.text, f.text)), '{}', f.sentiment, null,
      null, 1, s.said_by, f.occurred_at, f.kind, f.channel, f.touchpoint, f.agent, f.team, f.language, f.source_id, f.import_id, f.score,
      f.handle_seconds, f.compensation_minor
    from unnest(${said.map((s) => s.id)}::uuid[], ${said.map((s) => s.customerId)}::uuid[], ${said.map((s) => s.feedbackId)}::uuid[],
      ${said.map((s) => s.topicId)}::uuid[], ${said.map((s) => s.saidBy)}::text[]) as s (id, customer_id, feedback_id, topic_id, said_by)
    join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = s.customer_id and f.id = s.feedback_id
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = f.customer_id and o.feedback_id = f.id
    where not exists (select 1 from mentions m where m.workspace_id = ${workspaceId} and m.customer_id = f.customer_id
      and m.feedback_id = f.id and m.topic_id = s.topic_id)`.execute(db);
}

export type Felt = {
  id: string;
  customerId: string;
  feedbackId: string;
  from: number;
  to: number;
  sentiment: number;
  emotion: string;
};

export async function findFeeling({ db, workspaceId }: WorkspaceTx, feedbackId: string, id: string) {
  return await db
    .selectFrom("feelings")
    .select(["customer_id", "feedback_id", "span_from", "span_to", "sentiment", "emotion", "occurred_at"])
    .where("workspace_id", "=", workspaceId)
    .where("feedback_id", "=", feedbackId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Keeps a person's word on a clause; said again, the new one counts. */
export async function saveFelt(
  { db, workspaceId }: WorkspaceTx,
  felt: Felt & { saidBy: string; occurredAt: Date },
): Promise<void> {
  const said = { sentiment: felt.sentiment, emotion: felt.emotion };
  await db
    .insertInto("feelings")
    .values({
      workspace_id: workspaceId,
      customer_id: felt.customerId,
      id: felt.id,
      feedback_id: felt.feedbackId,
      span_from: felt.from,
      span_to: felt.to,
      ...said,
      confidence: 1,
      said_by: felt.saidBy,
      occurred_at: felt.occurredAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["customer_id", "feedback_id", "span_from", "span_to", "said_by"]).doUpdateSet(said),
    )
    .execute();
}

/** People's word on clauses, carried to the mentions that stand on them: the latest word of each contact and topic. */
export async function carryFelt({ db, workspaceId }: WorkspaceTx, onlyFeedbackId?: string): Promise<void> {
  const only = onlyFeedbackId ? sql`and p.feedback_id = ${onlyFeedbackId}` : sql``;
  await sql`update mentions m set sentiment = p.sentiment, emotion = p.emotion, emotion_confidence = 1
    from (select distinct on (customer_id, feedback_id, span_from, span_to) * from feelings p
      where p.workspace_id = ${workspaceId} and p.said_by like 'person/%' ${only}
      order by customer_id, feedback_id, span_from, span_to, id desc) p
    where m.workspace_id = ${workspaceId} and m.customer_id = p.customer_id and m.feedback_id = p.feedback_id
      and p.span_from < m.span_to and p.span_to > m.span_from`.execute(db);
}

/** Clauses that people judged, with their words, oldest first; `original` where masking changed the contact. */
export async function listFelt({ db, workspaceId }: WorkspaceTx) {
  const { rows } = await sql<{
    text: string;
    original: string | null;
    span_from: number;
    span_to: number;
    sentiment: number;
    emotion: string;
  }>`
    select f.text, o.text as original, p.span_from, p.span_to, p.sentiment, p.emotion from feelings p
    join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = p.customer_id and f.id = p.feedback_id
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = f.customer_id and o.feedback_id = f.id
    where p.workspace_id = ${workspaceId} and p.said_by like 'person/%'
    order by p.id desc limit 5000`.execute(db);
  return rows.reverse();
}
