import { sql } from "kysely";
import type { TextSpan } from "../../core/text/text-span.ts";
import type { Store } from "../../store/connect.ts";
import type { TopicOrigin, TopicStatus } from "../../store/tables/topic-tables.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";

export type TextRow = {
  customer_id: string;
  id: string;
  /** Masked. */
  text: string;
  /** The words as they came; null where masking found nothing. */
  original: string | null;
  score: number | null;
  scale: string | null;
};

/** The database's own clock: what is received from here on is not in this grouping. */
export async function readClock({ db }: WorkspaceTx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  return rows[0].at;
}

/** How many contacts have words. */
export async function countTexts({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const row = await db
    .selectFrom("feedback")
    .select(sql<number>`count(*)`.as("n"))
    .where("workspace_id", "=", workspaceId)
    .where("text", "<>", "")
    .executeTakeFirstOrThrow();
  return row.n;
}

/**
 * All contacts with words, oldest first, in pages: each page is a short transaction of its own, so that a long grouping
 * holds no old snapshot against the cleaning of tables.
 */
export async function* readTexts(
  store: Store,
  workspaceId: string,
  pageSize: number,
): AsyncGenerator<TextRow[]> {
  let after: { at: string; id: string } | null = null;
  for (;;) {
    const rows: (TextRow & { at: string })[] = await inWorkspace(
      store,
      workspaceId,
      (tx) => textPage(tx, after, pageSize),
      "read",
    );
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows[rows.length - 1];
  }
}

async function textPage(
  { db, workspaceId }: WorkspaceTx,
  after: { at: string; id: string } | null,
  pageSize: number,
): Promise<(TextRow & { at: string })[]> {
  const beyond = after ? sql`and (occurred_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  // The instant as text keeps its microseconds; a JavaScript date would skip or repeat rows.
  const { rows } = await sql<TextRow & { at: string }>`
    select page.customer_id, page.id, page.text, o.text as original, page.score, page.scale, page.occurred_at::text as at
    from (select customer_id, id, text, score, scale, occurred_at from feedback
      where workspace_id = ${workspaceId} and text <> '' ${beyond}
      order by occurred_at, id limit ${pageSize}) page
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = page.customer_id
      and o.feedback_id = page.id
    order by page.occurred_at, page.id`.execute(db);
  return rows;
}

export type StandingTopic = {
  id: string;
  status: TopicStatus;
  named_by: "machine" | "person";
  merged_into: string | null;
  signature: Record<string, unknown>;
  /** A person gave it a place, a description or examples. */
  kept: boolean;
  origin: TopicOrigin;
};

/** Every topic that a grouping must know of. Locked when it is about to write, so that no person changes one meanwhile. */
export async function listStandingTopics(
  { db, workspaceId }: WorkspaceTx,
  lock: boolean,
): Promise<StandingTopic[]> {
  const query = db
    .selectFrom("topics")
    .select(["id", "status", "named_by", "merged_into", "signature", "kept", "origin"])
    .where("workspace_id", "=", workspaceId)
    .where("status", "<>", "gone")
    .orderBy("id");
  return await (lock ? query.forUpdate() : query).execute();
}

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

export type ProposedTopic = {
  id: string;
  name: string;
  words: string[];
  language: string;
  signature: string;
  groupingId: string;
  now: Date;
};

export async function saveProposal({ db, workspaceId }: WorkspaceTx, topic: ProposedTopic): Promise<void> {
  const { id, name, words, language, signature, groupingId, now } = topic;
  const said = { name, words, language, signature, grouping_id: groupingId, changed_at: now };
  await db
    .insertInto("topics")
    .values({ workspace_id: workspaceId, id, status: "proposed", ...said })
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet(said))
    .execute();
}

export async function markGone(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("topics")
    .set({ status: "gone", changed_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
}

export type GroupingRow = {
  id: string;
  job_id: string;
  model: string;
  texts: number;
  other: number;
  duplicates: number;
  topics: number;
  created_at: Date;
};

export async function insertGrouping({ db, workspaceId }: WorkspaceTx, row: GroupingRow): Promise<void> {
  await db
    .insertInto("groupings")
    .values({ workspace_id: workspaceId, ...row })
    .execute();
}

export async function findGroupingOfJob({ db, workspaceId }: WorkspaceTx, jobId: string) {
  return await db
    .selectFrom("groupings")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("job_id", "=", jobId)
    .executeTakeFirst();
}

/** The latest grouping; `created_at` is when it began to read: what came later is not in it. */
export async function findLatestGrouping({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("groupings")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Whether anything with words came since. */
export async function hasTextsSince({ db, workspaceId }: WorkspaceTx, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom("feedback")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("received_at", ">=", since)
    .where("text", "<>", "")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Groupings that wait or run, oldest first. Locked: who decides by them must not be overtaken. */
export async function lockOpenGroupings({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("jobs")
    .select(["id", "status", "input"])
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", "grouping")
    .where("status", "in", ["queued", "running"])
    .orderBy("id")
    .forUpdate()
    .execute();
}

export async function findOpenGrouping({ db, workspaceId }: WorkspaceTx): Promise<string | null> {
  const row = await db
    .selectFrom("jobs")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", "grouping")
    .where("status", "in", ["queued", "running"])
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function noteInJob(
  { db, workspaceId }: WorkspaceTx,
  jobId: string,
  note: Record<string, boolean>,
): Promise<void> {
  await sql`update jobs set input = input || ${JSON.stringify(note)}::jsonb
    where workspace_id = ${workspaceId} and id = ${jobId}`.execute(db);
}

/** One decision about groupings at a time: two people pressing the button together start one. */
export async function lockWorkspace({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grouping ${workspaceId}`}, 7))`.execute(db);
}
