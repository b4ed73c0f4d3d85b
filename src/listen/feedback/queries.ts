import { sql, type RawBuilder, type SqlBool } from "kysely";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { feedbackFault } from "./contract.ts";
import type { PreparedFilter } from "./filter.ts";

export type FeedbackRow = {
  id: string;
  customer_id: string;
  kind: "contact" | "complaint" | "response" | "review" | "observation" | "cancellation";
  channel: string | null;
  touchpoint: string | null;
  team: string | null;
  agent: string | null;
  occurred_at: Date;
  language: string | null;
  head: string;
  score: number | null;
  scale: string | null;
  sentiment: number | null;
  anonymous: boolean;
  topics: { id: string; name: string; status: string }[];
  at_cursor: string;
};

/** Topics of a contact for its row; those a person hid or merged away are not shown. */
const topicsOf = (tx: WorkspaceTx) => sql`coalesce((
  select json_agg(distinct jsonb_build_object('id', t.id, 'name', ${topicName(tx, "t")}, 'status', t.status))
  from mentions m join topics t on t.workspace_id = m.workspace_id and t.id = m.topic_id
  where m.workspace_id = ${tx.workspaceId} and m.customer_id = feedback.customer_id and m.feedback_id = feedback.id
    and t.status in ('proposed', 'accepted')), '[]')`;

const rowColumns = (
  tx: WorkspaceTx,
) => sql`feedback.id, feedback.customer_id, feedback.kind, feedback.channel,
  feedback.touchpoint, feedback.team, feedback.agent, feedback.occurred_at, feedback.language, left(feedback.text, 2000) as head,
  feedback.score, feedback.scale, feedback.sentiment, ${topicsOf(tx)} as topics,
  coalesce((select c.anonymous from customers c where c.workspace_id = ${tx.workspaceId} and c.customer_id = feedback.customer_id), true)
    as anonymous,
  to_char(feedback.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || feedback.id as at_cursor`;

export type PageWish = { cursor?: string | undefined; limit: number; sort: "newest" | "oldest" };

/** One page of the list; takes one row more than asked, which tells whether there is a next page. */
export async function listFeedbackRows(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  page: PageWish,
): Promise<FeedbackRow[]> {
  const order = page.sort === "newest" ? sql`desc` : sql`asc`;
  const after = page.cursor ? beyond(page.cursor, page.sort) : sql<SqlBool>`true`;
  // The page is found on the index first; topics are looked up for its rows alone.
  const { rows } = await sql<FeedbackRow>`
    with page as materialized (
      select feedback.customer_id, feedback.id from feedback where ${filter.where()} and ${after}
      order by feedback.occurred_at ${order}, feedback.id ${order} limit ${page.limit + 1})
    select ${rowColumns(tx)} from page
      join feedback on feedback.customer_id = page.customer_id and feedback.id = page.id and feedback.workspace_id = ${tx.workspaceId}
    order by feedback.occurred_at ${order}, feedback.id ${order}`.execute(tx.db);
  return rows;
}

function beyond(cursor: string, sort: "newest" | "oldest"): RawBuilder<SqlBool> {
  const [at, id] = cursor.split("_");
  if (!id || !/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(Date.parse(at)))
    throw feedbackFault("feedback.bad-cursor");
  return sort === "newest"
    ? sql`(feedback.occurred_at, feedback.id) < (${at}::timestamptz, ${id}::uuid)`
    : sql`(feedback.occurred_at, feedback.id) > (${at}::timestamptz, ${id}::uuid)`;
}

/** How many contacts the filter leaves. */
/** The day of the last contact up to `now`; read from the end of an index. */
export async function findLastDay(tx: WorkspaceTx, timeZone: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select to_char(max(occurred_at) at time zone ${timeZone}, 'YYYY-MM-DD') as day
    from feedback where workspace_id = ${tx.workspaceId} and occurred_at <= ${now}`.execute(tx.db);
  return rows[0].day;
}

export async function listSourceNames(tx: WorkspaceTx): Promise<Map<string, string>> {
  const sources = await tx.db
    .selectFrom("sources")
    .select(["id", "name"])
    .where("workspace_id", "=", tx.workspaceId)
    .execute();
  return new Map(sources.map((row) => [row.id, row.name]));
}

export async function findFeedback(tx: WorkspaceTx, id: string) {
  return await tx.db
    .selectFrom("feedback")
    .innerJoin("sources as s", (join) =>
      join.onRef("s.workspace_id", "=", "feedback.workspace_id").onRef("s.id", "=", "feedback.source_id"),
    )
    .leftJoin("feedback_originals as o", (join) =>
      join.onRef("o.customer_id", "=", "feedback.customer_id").onRef("o.feedback_id", "=", "feedback.id"),
    )
    .selectAll("feedback")
    .select(["s.name as source_name", "o.text as original"])
    .where("feedback.workspace_id", "=", tx.workspaceId)
    .where("feedback.id", "=", id)
    .executeTakeFirst();
}

export async function listMentionsOf(tx: WorkspaceTx, customerId: string, feedbackId: string) {
  return await tx.db
    .selectFrom("mentions as m")
    .innerJoin("topics as t", (join) =>
      join.onRef("t.workspace_id", "=", "m.workspace_id").onRef("t.id", "=", "m.topic_id"),
    )
    .select([
      "m.topic_id",
      topicName(tx, "t").as("name"),
      "t.status",
      "m.span_from",
      "m.span_to",
      "m.confidence",
      "m.said_by",
      "m.sentiment",
      "m.spans",
      "m.emotion",
    ])
    .where("m.workspace_id", "=", tx.workspaceId)
    .where("m.customer_id", "=", customerId)
    .where("m.feedback_id", "=", feedbackId)
    .where("t.status", "in", ["proposed", "accepted"])
    .orderBy("m.span_from")
    .execute();
}

/** Feelings a contact shows, clause by clause; where a person has said, theirs alone. */
export async function listFeelingsOf(tx: WorkspaceTx, customerId: string, feedbackId: string) {
  return await tx.db
    .selectFrom("feelings")
    .select(["id", "span_from", "span_to", "sentiment", "emotion", "confidence", "said_by"])
    .distinctOn(["span_from", "span_to"])
    .where("workspace_id", "=", tx.workspaceId)
    .where("customer_id", "=", customerId)
    .where("feedback_id", "=", feedbackId)
    .orderBy("span_from")
    .orderBy("span_to")
    .orderBy(sql`said_by like 'machine/%'`)
    .orderBy("id", "desc")
    .execute();
}

export async function getCustomer(tx: WorkspaceTx, id: string) {
  return await tx.db
    .selectFrom("customers")
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom("feedback as f")
        .select(sql<number>`count(*)`.as("n"))
        .where("f.workspace_id", "=", tx.workspaceId)
        .whereRef("f.customer_id", "=", "customers.customer_id")
        .as("feedback_count"),
    )
    .where("workspace_id", "=", tx.workspaceId)
    .where("customer_id", "=", id)
    .executeTakeFirst();
}

export async function listEventsOf(tx: WorkspaceTx, customerId: string) {
  return await tx.db
    .selectFrom("product_events")
    .select(["name", "occurred_at"])
    .where("workspace_id", "=", tx.workspaceId)
    .where("customer_id", "=", customerId)
    .orderBy("occurred_at", "desc")
    .limit(20)
    .execute();
}
