import { sql } from "kysely";
import type { TextSpan } from "../../core/text/text-span.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** A new mention before its topic has an id: `place` is the topic's place in the grouping's answer. */
export type Draft = {
  mentionId: string;
  customerId: string;
  feedbackId: string;
  place: number;
  /** Where the contact speaks of the topic, in the words as they came. */
  span: TextSpan;
  spans: TextSpan[];
  confidence: number;
  sentiment: number;
  emotion: string;
  emotionConfidence: number;
  quoteRank: number | null;
};

export async function createDrafts({ db }: WorkspaceTx): Promise<void> {
  await sql`create temporary table mention_drafts (
    id uuid not null, customer_id uuid not null, feedback_id uuid not null, place integer not null,
    span_from integer not null, span_to integer not null, spans integer[] not null, confidence real not null, sentiment real not null,
    emotion text not null, emotion_confidence real not null, quote_rank smallint) on commit drop`.execute(db);
}

export async function insertDrafts({ db }: WorkspaceTx, drafts: readonly Draft[]): Promise<void> {
  // Arrays of arrays must be rectangular in PostgreSQL: each list of spans travels as a text of its own.
  await sql`insert into mention_drafts
    select id, customer_id, feedback_id, place, span_from, span_to, spans::integer[], confidence, sentiment, emotion, emotion_confidence, quote_rank
    from unnest(${drafts.map((d) => d.mentionId)}::uuid[], ${drafts.map((d) => d.customerId)}::uuid[],
      ${drafts.map((d) => d.feedbackId)}::uuid[], ${drafts.map((d) => d.place)}::integer[], ${drafts.map((d) => d.span.from)}::integer[],
      ${drafts.map((d) => d.span.to)}::integer[], ${drafts.map(({ spans }) => asArray(spans))}::text[],
      ${drafts.map((d) => d.confidence)}::real[], ${drafts.map((d) => d.sentiment)}::real[], ${drafts.map((d) => d.emotion)}::text[],
      ${drafts.map((d) => d.emotionConfidence)}::real[], ${drafts.map((d) => d.quoteRank)}::smallint[])
      as given (id, customer_id, feedback_id, place, span_from, span_to, spans, confidence, sentiment, emotion, emotion_confidence, quote_rank)`.execute(
    db,
  );
}

function asArray(spans: readonly TextSpan[]): string {
  return `{${spans.map(({ from, to }) => `${from},${to}`).join()}}`;
}

/** How many contacts an earlier topic and a new place have in common. */
export type Overlap = { topicId: string; place: number; both: number };

export async function countOverlaps({ db, workspaceId }: WorkspaceTx): Promise<Overlap[]> {
  await sql`analyze mention_drafts`.execute(db);
  const { rows } = await sql<Overlap>`
    select m.topic_id as "topicId", d.place, count(*) as both from mentions m
    join mention_drafts d on d.customer_id = m.customer_id and d.feedback_id = m.feedback_id
    where m.workspace_id = ${workspaceId} group by 1, 2`.execute(db);
  return rows;
}

/** Contacts of each earlier topic. */
export async function countMentions({ db, workspaceId }: WorkspaceTx): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("mentions")
    .select(["topic_id", sql<number>`count(*)`.as("n")])
    .where("workspace_id", "=", workspaceId)
    .groupBy("topic_id")
    .execute();
  return new Map(rows.map((row) => [row.topic_id, row.n]));
}

/** Of the contacts at each place, those that an earlier grouping has read, too. */
export async function countKnownDrafts(
  { db, workspaceId }: WorkspaceTx,
  readBefore: Date,
): Promise<Map<number, number>> {
  const { rows } = await sql<{ place: number; n: number }>`
    select d.place, count(*) as n from mention_drafts d
    join feedback f on f.customer_id = d.customer_id and f.id = d.feedback_id and f.workspace_id = ${workspaceId}
    where f.received_at < ${readBefore} group by 1`.execute(db);
  return new Map(rows.map((row) => [row.place, row.n]));
}

/** Takes away what the machine said before; what people said stays. */
export async function deleteMachineMentions({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`delete from mentions where workspace_id = ${workspaceId} and said_by like 'machine/%'`.execute(
    db,
  );
}

/**
 * Turns drafts into mentions of these topics (`topicIds[place]`), one a contact and topic, since two places may be one topic by now;
 * contacts removed meanwhile are left out.
 */
export async function insertMentions(
  { db, workspaceId }: WorkspaceTx,
  topicIds: readonly string[],
  saidBy: string,
): Promise<void> {
  await sql`insert into mentions (workspace_id, customer_id, id, feedback_id, topic_id, span_from, span_to, spans, sentiment,
      emotion, emotion_confidence, confidence, said_by, quote_rank, occurred_at, kind, channel, touchpoint, agent, team, language, source_id, import_id,
      score, handle_seconds, compensation_minor)
    select f.workspace_id, d.customer_id, d.id, d.feedback_id, d.topic_id, d.span_from, d.span_to,
      d.spans, d.sentiment, d.emotion, d.emotion_confidence, d.confidence, ${saidBy}, d.quote_rank, f.occurred_at, f.kind, f.channel, f.touchpoint, f.agent, f.team, f.language,
      f.source_id, f.import_id, f.score, f.handle_seconds, f.compensation_minor
    from (
      select distinct on (customer_id, feedback_id, topic_id) * from (
        select *, (${topicIds}::uuid[])[place + 1] as topic_id from mention_drafts) meant
      order by customer_id, feedback_id, topic_id, confidence desc, place) d
    join feedback f on f.customer_id = d.customer_id and f.id = d.feedback_id and f.workspace_id = ${workspaceId}
    on conflict (customer_id, feedback_id, topic_id, span_from) do nothing`.execute(db);
}

export type FeelingDraft = {
  id: string;
  customerId: string;
  feedbackId: string;
  span: TextSpan;
  sentiment: number;
  emotion: string;
  confidence: number;
};

/** Takes away what the machine felt before; what people said stays. */
export async function deleteMachineFeelings({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`delete from feelings where workspace_id = ${workspaceId} and said_by like 'machine/%'`.execute(
    db,
  );
}

/** Feelings of contacts that are still there; two clauses masked into one place count once. */
export async function insertFeelings(
  { db, workspaceId }: WorkspaceTx,
  drafts: readonly FeelingDraft[],
  saidBy: string,
): Promise<void> {
  await sql`insert into feelings (workspace_id, customer_id, id, feedback_id, span_from, span_to, sentiment, emotion, confidence, said_by,
      occurred_at)
    select f.workspace_id, f.customer_id, d.id, f.id, d.span_from, d.span_to, d.sentiment, d.emotion, d.confidence, ${saidBy}, f.occurred_at
    from unnest(${drafts.map((d) => d.id)}::uuid[], ${drafts.map((d) => d.customerId)}::uuid[], ${drafts.map((d) => d.feedbackId)}::uuid[],
      ${drafts.map((d) => d.span.from)}::integer[], ${drafts.map((d) => d.span.to)}::integer[], ${drafts.map((d) => d.sentiment)}::real[],
      ${drafts.map((d) => d.emotion)}::text[], ${drafts.map((d) => d.confidence)}::real[])
      as d (id, customer_id, feedback_id, span_from, span_to, sentiment, emotion, confidence)
    join feedback f on f.customer_id = d.customer_id and f.id = d.feedback_id and f.workspace_id = ${workspaceId}
    on conflict (customer_id, feedback_id, span_from, span_to, said_by) do nothing`.execute(db);
}
