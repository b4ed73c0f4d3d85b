import { sql, type RawBuilder } from "kysely";
import type { CostSums } from "../../core/finance/contact-cost.ts";
import type { Moments } from "../../core/stats/mean-interval.ts";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { TopicStatus } from "../../store/tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { CostSql } from "./cost-sql.ts";

/** Where the company's first and last contact with words lie; null when there is none. */
export async function findSpan({ db, workspaceId }: WorkspaceTx): Promise<{ from: Date; to: Date } | null> {
  const { rows } = await sql<{ from: Date | null; to: Date | null }>`
    select min(occurred_at) as from, max(occurred_at) as to from feedback
    where workspace_id = ${workspaceId} and text <> ''`.execute(db);
  const { from, to } = rows[0];
  return from && to ? { from, to } : null;
}

/** A bound of the filter as an instant. */
export async function readInstant({ db }: WorkspaceTx, bound: RawBuilder<Date>): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select ${bound} as at`.execute(db);
  return rows[0].at;
}

/** Beginnings of the weeks (Monday) or months of a zone that a span touches, oldest first. */
export async function listBins(
  { db }: WorkspaceTx,
  span: { from: Date; to: Date },
  step: "week" | "month",
  timeZone: string,
): Promise<{ day: string; start: Date }[]> {
  const { rows } = await sql<{ day: string; start: Date }>`
    select to_char(local, 'YYYY-MM-DD') as day, local at time zone ${timeZone} as start
    from generate_series(date_trunc(${step}, ${span.from}::timestamptz at time zone ${timeZone}),
      ${span.to}::timestamptz at time zone ${timeZone}, ${`1 ${step}`}::interval) as local
    order by 1`.execute(db);
  return rows;
}

/** Number of a row's bin, 0 the oldest. */
const binOf = (bins: readonly { start: Date }[]) =>
  sql<number>`width_bucket(feedback.occurred_at, ${bins.map(({ start }) => start)}::timestamptz[]) - 1`;

export type BinTotal = { bin: number; total: number; unread: number };

/** Contacts with words per bin, and of them those that came after the latest grouping began to read. */
export async function countTotals(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  bins: readonly { start: Date }[],
  readAt: Date | null,
): Promise<BinTotal[]> {
  const unread = readAt ? sql`count(*) filter (where feedback.received_at >= ${readAt})` : sql`count(*)`;
  const { rows } = await sql<BinTotal>`
    select ${binOf(bins)} as bin, count(*) as total, ${unread} as unread
    from feedback where ${filter.where()} and feedback.text <> '' group by 1`.execute(tx.db);
  return rows;
}

/**
 * Mentioned contacts under the name `feedback`, with topic_id. Mentions carry what most filters ask; only a search or an
 * attribute needs the contact itself.
 */
export function mentionedContacts(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  { needsContact, onlyTopicId }: { needsContact: boolean; onlyTopicId?: string | undefined },
): RawBuilder<unknown> {
  const narrow = sql`select m.workspace_id, m.customer_id, m.feedback_id as id, m.topic_id, m.quote_rank, m.confidence,
    m.span_from, m.span_to, m.occurred_at, m.kind, m.channel, m.touchpoint, m.agent, m.team, m.language, m.source_id,
    m.import_id, m.score, m.sentiment, m.handle_seconds, m.compensation_minor`;
  const contacts = needsContact
    ? sql`${narrow}, f.attributes, f.search from mentions m
        join feedback f on f.customer_id = m.customer_id and f.id = m.feedback_id and f.workspace_id = m.workspace_id`
    : sql`${narrow} from mentions m`;
  const topic = onlyTopicId ? sql`and m.topic_id = ${onlyTopicId}` : sql``;
  return sql`(${contacts} where m.workspace_id = ${tx.workspaceId} ${topic}) feedback where ${filter.where()}`;
}

export type TopicBin = Moments & { topicId: string; bin: number; count: number };

/** Contacts and their sentiment by topic and bin. */
export async function countByTopic(
  tx: WorkspaceTx,
  mentioned: RawBuilder<unknown>,
  bins: readonly { start: Date }[],
): Promise<TopicBin[]> {
  const { rows } = await sql<TopicBin>`
    select feedback.topic_id as "topicId", ${binOf(bins)} as bin, count(*) as count, count(feedback.sentiment) as n,
      coalesce(sum(feedback.sentiment::float8), 0) as sum,
      coalesce(sum(feedback.sentiment::float8 * feedback.sentiment), 0) as "sumSquares"
    from ${mentioned} group by 1, 2`.execute(tx.db);
  return rows;
}

/** What each topic cost, customer by customer first: one who came ten times is one draw of chance. */
export async function addUpCosts(
  tx: WorkspaceTx,
  mentioned: RawBuilder<unknown>,
  cost: CostSql,
): Promise<({ topicId: string } & CostSums)[]> {
  const { rows } = await sql<{ topicId: string } & CostSums>`
    select topic_id as "topicId", sum(handling) as handling, sum(compensation) as compensation,
      sum((handling + compensation) * (handling + compensation)) as "spentSquares",
      count(*) filter (where affected) as affected,
      coalesce(sum(handling + compensation) filter (where affected), 0) as "spentOfAffected"
    from (select feedback.topic_id, feedback.customer_id, sum(${cost.handling}) as handling,
        sum(${cost.compensation}) as compensation, bool_or(${cost.isBad}) as affected
      from ${mentioned} group by 1, 2) customers
    group by 1`.execute(tx.db);
  return rows;
}

export type TopicRow = {
  id: string;
  name: string;
  named_by: "machine" | "person";
  status: TopicStatus;
  words: string[];
};

/** Topics by status. */
export async function listTopicRows(
  { db, workspaceId }: WorkspaceTx,
  statuses: readonly TopicStatus[],
): Promise<TopicRow[]> {
  return await db
    .selectFrom("topics")
    .select(["id", "name", "named_by", "status", "words"])
    .where("workspace_id", "=", workspaceId)
    .where("status", "in", statuses)
    .orderBy("id")
    .execute();
}

/** The texts that represent each topic, first the best. */
export async function listQuotesOfTopics(
  { db, workspaceId }: WorkspaceTx,
  topicIds: readonly string[],
): Promise<{ topicId: string; text: string }[]> {
  const { rows } = await sql<{ topicId: string; text: string }>`
    select m.topic_id as "topicId", f.text from mentions m
    join feedback f on f.customer_id = m.customer_id and f.id = m.feedback_id and f.workspace_id = m.workspace_id
    where m.workspace_id = ${workspaceId} and m.topic_id = any(${topicIds}::uuid[]) and m.quote_rank is not null
    order by m.topic_id, m.quote_rank`.execute(db);
  return rows;
}
