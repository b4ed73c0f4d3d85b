import { sql, type RawBuilder } from "kysely";
import type { TopicStatus } from "../../store/tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Columns of a topic that a person may change. */
export type TopicChange = {
  name?: string;
  named_by?: "person";
  status?: TopicStatus;
  owner_team_id?: string | null;
  merged_into?: string;
};

export async function findTopic({ db, workspaceId }: WorkspaceTx, id: string) {
  return await db
    .selectFrom("topics")
    .select(["id", "name", "named_by", "status", "words", "language", "signature", "owner_team_id"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("status", "in", ["proposed", "accepted", "hidden"])
    .executeTakeFirst();
}

/** The same, locked: a grouping that is about to write waits, or is waited for. */
export async function lockTopics({ db, workspaceId }: WorkspaceTx, ids: readonly string[]) {
  return await db
    .selectFrom("topics")
    .select(["id", "name", "status", "language"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .where("status", "in", ["proposed", "accepted", "hidden"])
    .orderBy("id")
    .forUpdate()
    .execute();
}

export async function updateTopics(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
  change: TopicChange,
  now: Date,
): Promise<void> {
  await db
    .updateTable("topics")
    .set({ ...change, changed_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
}

export async function hasTeam({ db, workspaceId }: WorkspaceTx, teamId: string): Promise<boolean> {
  const row = await db
    .selectFrom("teams")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", teamId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Topics in use with their contacts. */
export async function listTopicsWithCounts({ db, workspaceId }: WorkspaceTx) {
  const { rows } = await sql<{
    id: string;
    name: string;
    status: string;
    words: string[];
    count: number;
  }>`select t.id, t.name, t.status, t.words, coalesce(m.n, 0) as count from topics t
    left join (select topic_id, count(*) as n from mentions where workspace_id = ${workspaceId} group by 1) m on m.topic_id = t.id
    where t.workspace_id = ${workspaceId} and t.status in ('proposed', 'accepted', 'hidden')
    order by count desc, t.name, t.id`.execute(db);
  return rows;
}

export type Signed = { id: string; name: string; signature: Record<string, unknown> };

/** Topics on show with what they are recognised by. */
export async function listSignatures({ db, workspaceId }: WorkspaceTx): Promise<Signed[]> {
  return await db
    .selectFrom("topics")
    .select(["id", "name", "signature"])
    .where("workspace_id", "=", workspaceId)
    .where("status", "in", ["proposed", "accepted"])
    .execute();
}

/**
 * Gives the mentions of some topics to another; a contact that already belongs there loses the double. Ranks of quotes are given
 * anew, the surest first.
 */
export async function moveMentions(
  { db, workspaceId }: WorkspaceTx,
  fromIds: readonly string[],
  toId: string,
): Promise<number> {
  await sql`delete from mentions m where m.workspace_id = ${workspaceId} and m.topic_id = any(${fromIds}::uuid[]) and exists (
    select 1 from mentions other where other.workspace_id = ${workspaceId} and other.customer_id = m.customer_id
      and other.feedback_id = m.feedback_id
      and (other.topic_id = ${toId} or (other.topic_id = any(${fromIds}::uuid[]) and other.topic_id < m.topic_id)))`.execute(
    db,
  );
  const moved = await sql`update mentions set topic_id = ${toId}
    where workspace_id = ${workspaceId} and topic_id = any(${fromIds}::uuid[])`.execute(db);
  await rankQuotes({ db, workspaceId }, toId);
  return Number(moved.numAffectedRows ?? 0);
}

/** The five surest of those that represented their topics before represent the joined one. */
async function rankQuotes(
  { db, workspaceId }: Pick<WorkspaceTx, "db" | "workspaceId">,
  topicId: string,
): Promise<void> {
  await sql`with ranked as (
      select customer_id, id, row_number() over (order by quote_rank, confidence desc, id) - 1 as rank
      from mentions where workspace_id = ${workspaceId} and topic_id = ${topicId} and quote_rank is not null)
    update mentions m set quote_rank = case when ranked.rank < 5 then ranked.rank end from ranked
    where m.workspace_id = ${workspaceId} and m.customer_id = ranked.customer_id and m.id = ranked.id`.execute(
    db,
  );
}

export type TopicText = { mention_id: string; customer_id: string; text: string };

/** Texts of a topic in a fixed order, so that a split gives what its preview showed. */
export async function listTopicTexts(
  { db, workspaceId }: WorkspaceTx,
  topicId: string,
): Promise<TopicText[]> {
  const { rows } = await sql<TopicText>`
    select m.id as mention_id, m.customer_id, f.text from mentions m
    join feedback f on f.customer_id = m.customer_id and f.id = m.feedback_id and f.workspace_id = m.workspace_id
    where m.workspace_id = ${workspaceId} and m.topic_id = ${topicId}
    order by m.occurred_at, m.feedback_id, m.id`.execute(db);
  return rows;
}

export type NewTopic = { id: string; name: string; words: string[]; language: string; signature: string };

export async function insertAcceptedTopics(
  { db, workspaceId }: WorkspaceTx,
  topics: readonly (NewTopic & { ownerTeamId: string | null })[],
  now: Date,
): Promise<void> {
  await db
    .insertInto("topics")
    .values(
      topics.map(({ ownerTeamId, ...topic }) => ({
        workspace_id: workspaceId,
        ...topic,
        status: "accepted" as const,
        owner_team_id: ownerTeamId,
        grouping_id: null,
        changed_at: now,
      })),
    )
    .execute();
}

/** Gives these mentions to a topic; `ranks` are their places among its quotes. */
export async function assignMentions(
  { db, workspaceId }: WorkspaceTx,
  topicId: string,
  mentions: readonly { mentionId: string; customerId: string; rank: number | null }[],
): Promise<void> {
  await sql`update mentions m set topic_id = ${topicId}, quote_rank = given.rank
    from unnest(${mentions.map((m) => m.mentionId)}::uuid[], ${mentions.map((m) => m.customerId)}::uuid[],
      ${mentions.map((m) => m.rank)}::smallint[]) as given (id, customer_id, rank)
    where m.workspace_id = ${workspaceId} and m.customer_id = given.customer_id and m.id = given.id`.execute(
    db,
  );
}

export type QuoteRow = {
  id: string;
  customer_id: string;
  /** Where the contact speaks of the topic, in the words as they came. */
  span_from: number;
  span_to: number;
  /** Masked. */
  text: string;
  /** The words as they came; null where masking found nothing. */
  original: string | null;
};

/** The topic's best quotes inside the filter: those it chose itself, then the surest. */
export async function listQuotes(
  tx: WorkspaceTx,
  mentioned: RawBuilder<unknown>,
  topicId: string,
  most: number,
): Promise<QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    select chosen.id, chosen.customer_id, chosen.span_from, chosen.span_to, f.text, o.text as original
    from (select feedback.id, feedback.customer_id, feedback.span_from, feedback.span_to, feedback.quote_rank, feedback.confidence
      from ${mentioned} and feedback.topic_id = ${topicId}
      order by feedback.quote_rank nulls last, feedback.confidence desc, feedback.id limit ${most}) chosen
    join feedback f on f.workspace_id = ${tx.workspaceId} and f.customer_id = chosen.customer_id and f.id = chosen.id
    left join feedback_originals o on o.workspace_id = ${tx.workspaceId} and o.customer_id = chosen.customer_id
      and o.feedback_id = chosen.id
    order by chosen.quote_rank nulls last, chosen.confidence desc, chosen.id`.execute(tx.db);
  return rows;
}
