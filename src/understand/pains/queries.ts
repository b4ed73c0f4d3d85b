import { sql, type RawBuilder } from "kysely";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { TopicStatus } from "../../store/tables/topic-tables.ts";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** A bound of the filter as an instant. */
export async function readInstant({ db }: WorkspaceTx, bound: RawBuilder<Date>): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select ${bound} as at`.execute(db);
  return rows[0].at;
}

/** A mention under the names that a contact's columns have. */
export const mentionColumns = sql`m.workspace_id, m.customer_id, m.feedback_id as id, m.topic_id, m.quote_rank, m.confidence,
  m.span_from, m.span_to, m.occurred_at, m.kind, m.channel, m.touchpoint, m.agent, m.team, m.language, m.source_id,
  m.import_id, m.score, m.sentiment, m.handle_seconds, m.compensation_minor`;

/**
 * Mentioned contacts under the name `feedback`, with topic_id. Mentions carry what most filters ask; only a search or an
 * attribute needs the contact itself.
 */
export function mentionedContacts(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  { onlyTopicId, withContact = filter.isDear }: { onlyTopicId?: string | undefined; withContact?: boolean },
): RawBuilder<unknown> {
  const contacts = withContact
    ? sql`select ${mentionColumns}, f.attributes, f.search from mentions m
        join feedback f on f.customer_id = m.customer_id and f.id = m.feedback_id and f.workspace_id = m.workspace_id`
    : sql`select ${mentionColumns} from mentions m`;
  const topic = onlyTopicId ? sql`and m.topic_id = ${onlyTopicId}` : sql``;
  return sql`(${contacts} where m.workspace_id = ${tx.workspaceId} ${topic}) feedback where ${filter.where()}`;
}

export type TopicRow = {
  id: string;
  name: string;
  named_by: "machine" | "person";
  status: TopicStatus;
  words: string[];
};

/** Topics by status. */
export async function listTopicRows(tx: WorkspaceTx, statuses: readonly TopicStatus[]): Promise<TopicRow[]> {
  const { db, workspaceId } = tx;
  return await db
    .selectFrom("topics")
    .select(["id", topicName(tx).as("name"), "named_by", "status", "words"])
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
