import { sql, type RawBuilder } from "kysely";
import type { TopicStatus } from "../../store/tables/topic-tables.ts";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { inBrotherOrder, type Placed, type Ranked } from "./tree-shape.ts";

/** Columns of a topic that a person may change. */
export type TopicChange = {
  name?: string;
  named_by?: "person";
  status?: TopicStatus;
  owner_team_id?: string | null;
  merged_into?: string | null;
  name_ru?: string | null;
  name_en?: string | null;
  description?: string;
  parent_id?: string | null;
  place?: number;
  kept?: boolean;
};

/** What is told of a topic wherever it is read whole, its name in the reader's language. */
export function topicColumns(tx: WorkspaceTx) {
  return [
    "id",
    topicName(tx).as("name"),
    "name as standing_name",
    "name_ru",
    "name_en",
    "named_by",
    "status",
    "words",
    "signature",
    "owner_team_id",
    "parent_id",
    "origin",
    "version",
  ] as const;
}

export async function findTopic(tx: WorkspaceTx, id: string) {
  const { db, workspaceId } = tx;
  return await db
    .selectFrom("topics")
    .select(topicColumns(tx))
    .select(["language", "description"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("status", "in", ["proposed", "accepted", "hidden"])
    .executeTakeFirst();
}

/** The same, locked: a grouping that is about to write waits, or is waited for. */
export async function lockTopics(tx: WorkspaceTx, ids: readonly string[]) {
  const { db, workspaceId } = tx;
  return await db
    .selectFrom("topics")
    .select([
      "id",
      topicName(tx).as("name"),
      "name as standing_name",
      "name_ru",
      "name_en",
      "status",
      "language",
      "parent_id",
      "version",
    ])
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
  if (ids.length === 0) return;
  await db
    .updateTable("topics")
    .set({ ...change, changed_at: now, version: sql<number>`version + 1` })
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

/** Topics in use and where they stand; brothers in order. */
export async function listPlaces({ db, workspaceId }: WorkspaceTx): Promise<Placed[]> {
  const { rows } = await sql<Placed & Ranked>`
    select t.id, t.parent_id as "parentId", t.place, coalesce(m.n, 0) as count from topics t
    left join (select topic_id, count(*) as n from mentions where workspace_id = ${workspaceId} group by 1) m on m.topic_id = t.id
    where t.workspace_id = ${workspaceId} and t.status in ('proposed', 'accepted', 'hidden')`.execute(db);
  return inBrotherOrder(rows);
}

/** Gives brothers their places, 1 the first. */
export async function orderTopics({ db, workspaceId }: WorkspaceTx, ids: readonly string[]): Promise<void> {
  await sql`update topics t set place = given.place from unnest(${ids}::uuid[]) with ordinality as given (id, place)
    where t.workspace_id = ${workspaceId} and t.id = given.id`.execute(db);
}

/** A person built upon them: a grouping must not let them go. */
export async function keepTopics({ db, workspaceId }: WorkspaceTx, ids: readonly string[]): Promise<void> {
  await sql`update topics set kept = true where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(
    db,
  );
}

export type OwnTopic = {
  id: string;
  name: string;
  name_ru?: string | null;
  name_en?: string | null;
  description: string;
  parent_id: string | null;
};

/** A topic made by hand: it has no words of its own that a grouping could know it by. */
export async function insertOwnTopic(
  { db, workspaceId }: WorkspaceTx,
  topic: OwnTopic,
  now: Date,
): Promise<void> {
  await db
    .insertInto("topics")
    .values({
      workspace_id: workspaceId,
      ...topic,
      named_by: "person",
      status: "accepted",
      merged_into: null,
      words: [],
      language: null,
      signature: JSON.stringify({ version: 1, weights: [], threshold: 1 }),
      owner_team_id: null,
      grouping_id: null,
      kept: true,
      origin: "person",
      created_at: now,
      changed_at: now,
    })
    .execute();
}

/** Topics in use with their contacts. */
export async function listTopicsWithCounts(tx: WorkspaceTx) {
  const { db, workspaceId } = tx;
  const { rows } = await sql<{
    id: string;
    name: string;
    status: string;
    words: string[];
    count: number;
  }>`select t.id, ${topicName(tx, "t")} as name, t.status, t.words, coalesce(m.n, 0) as count from topics t
    left join (select topic_id, count(*) as n from mentions where workspace_id = ${workspaceId} group by 1) m on m.topic_id = t.id
    where t.workspace_id = ${workspaceId} and t.status in ('proposed', 'accepted', 'hidden')
    order by count desc, name, t.id`.execute(db);
  return rows;
}

export type Signed = { id: string; name: string; signature: Record<string, unknown> };

/** Topics on show with what they are recognised by. */
export async function listSignatures(tx: WorkspaceTx): Promise<Signed[]> {
  const { db, workspaceId } = tx;
  return await db
    .selectFrom("topics")
    .select(["id", topicName(tx).as("name"), "signature"])
    .where("workspace_id", "=", workspaceId)
    .where("status", "in", ["proposed", "accepted"])
    .execute();
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
  topics: readonly (NewTopic & { ownerTeamId: string | null; parentId: string | null })[],
  now: Date,
): Promise<void> {
  await db
    .insertInto("topics")
    .values(
      topics.map(({ ownerTeamId, parentId, ...topic }) => ({
        workspace_id: workspaceId,
        ...topic,
        status: "accepted" as const,
        owner_team_id: ownerTeamId,
        parent_id: parentId,
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

/**
 * The best quotes of a topic inside the filter: those it chose itself, then the surest.
 * @param mentioned the topic's contacts: what stands after "from"
 */
export async function listQuotes(
  tx: WorkspaceTx,
  mentioned: RawBuilder<unknown>,
  most: number,
): Promise<QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    select chosen.id, chosen.customer_id, chosen.span_from, chosen.span_to, f.text, o.text as original
    from (select feedback.id, feedback.customer_id, feedback.span_from, feedback.span_to, feedback.quote_rank, feedback.confidence
      from ${mentioned}
      order by feedback.quote_rank nulls last, feedback.confidence desc, feedback.id limit ${most}) chosen
    join feedback f on f.workspace_id = ${tx.workspaceId} and f.customer_id = chosen.customer_id and f.id = chosen.id
    left join feedback_originals o on o.workspace_id = ${tx.workspaceId} and o.customer_id = chosen.customer_id
      and o.feedback_id = chosen.id
    order by chosen.quote_rank nulls last, chosen.confidence desc, chosen.id`.execute(tx.db);
  return rows;
}
