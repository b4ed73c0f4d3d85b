import { sql } from "kysely";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { topicColumns } from "./queries.ts";

export type TreeRow = Awaited<ReturnType<typeof listTreeRows>>[number];

/** Topics in use with their place in the tree. */
export async function listTreeRows(tx: WorkspaceTx) {
  const { db, workspaceId } = tx;
  return await db
    .selectFrom("topics")
    .select(topicColumns(tx))
    .select("place")
    .where("workspace_id", "=", workspaceId)
    .where("status", "in", ["proposed", "accepted", "hidden"])
    .orderBy("id")
    .execute();
}

/** The same topics, where they hang and no more: a topic's words and signature are wide. */
export async function listTreePlaces({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("topics")
    .select(["id", "parent_id", "status"])
    .where("workspace_id", "=", workspaceId)
    .where("status", "in", ["proposed", "accepted", "hidden"])
    .orderBy("id")
    .execute();
}

/** Contacts with words under a filter that the latest grouping has read and that no topic took. @param readAt null: nothing was read yet */
export async function countOther(
  { db, workspaceId }: WorkspaceTx,
  filter: PreparedFilter,
  readAt: Date | null,
): Promise<number> {
  if (!readAt) return 0;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from feedback
    where ${filter.where()} and feedback.text <> '' and feedback.received_at < ${readAt}
      and not exists (select 1 from mentions m where m.workspace_id = ${workspaceId}
        and m.customer_id = feedback.customer_id and m.feedback_id = feedback.id)`.execute(db);
  return rows[0].n;
}

export type QuoteRow = {
  topic_id: string;
  feedback_id: string;
  customer_id: string;
  /** Masked. */
  text: string;
  /** The words as they came; null where masking found nothing. */
  original: string | null;
  span_from: number;
  span_to: number;
};

/** The texts that represent each of these topics, the best first. */
export async function listRankedQuotes(
  { db, workspaceId }: WorkspaceTx,
  topicIds: readonly string[],
  most: number,
): Promise<QuoteRow[]> {
  const { rows } = await sql<QuoteRow>`
    select m.topic_id, m.feedback_id, m.customer_id, f.text, o.text as original, m.span_from, m.span_to from mentions m
    join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = m.customer_id and f.id = m.feedback_id
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = m.customer_id and o.feedback_id = m.feedback_id
    where m.workspace_id = ${workspaceId} and m.topic_id = any(${topicIds}::uuid[]) and m.quote_rank < ${most}
    order by m.topic_id, m.quote_rank, m.id`.execute(db);
  return rows;
}
