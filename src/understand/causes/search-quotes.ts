import { type RawBuilder, sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { MentionedContact } from "./evidence-queries.ts";

export type SearchedContact = MentionedContact & { occurred_at: Date; channel: string | null };

/**
 * Contacts with their words, those that represent the topic first.
 * @param contacts as pains/queries makes them, under the name `feedback`
 */
export async function listSearched(
  { db, workspaceId }: WorkspaceTx,
  contacts: RawBuilder<unknown>,
  most: number,
): Promise<SearchedContact[]> {
  const { rows } = await sql<SearchedContact>`
    select chosen.customer_id, chosen.id as feedback_id, chosen.span_from, chosen.span_to, f.text, o.text as original,
      f.occurred_at, f.channel
    from (select feedback.id, feedback.customer_id, feedback.span_from, feedback.span_to, feedback.quote_rank, feedback.confidence
      from ${contacts} order by feedback.quote_rank nulls last, feedback.confidence desc, feedback.id limit ${most}) chosen
    join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = chosen.customer_id and f.id = chosen.id
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = chosen.customer_id
      and o.feedback_id = chosen.id
    order by chosen.quote_rank nulls last, chosen.confidence desc, chosen.id`.execute(db);
  return rows;
}

/** One contact of some topics, to be read whole. */
export async function findContact(
  { db, workspaceId }: WorkspaceTx,
  topicIds: readonly string[],
  feedbackId: string,
): Promise<SearchedContact | undefined> {
  const { rows } = await sql<SearchedContact>`
    select m.customer_id, m.feedback_id, m.span_from, m.span_to, f.text, o.text as original, f.occurred_at, f.channel
    from mentions m
    join feedback f on f.workspace_id = m.workspace_id and f.customer_id = m.customer_id and f.id = m.feedback_id
    left join feedback_originals o on o.workspace_id = m.workspace_id and o.customer_id = m.customer_id
      and o.feedback_id = m.feedback_id
    where m.workspace_id = ${workspaceId} and m.topic_id = any(${topicIds}::uuid[]) and m.feedback_id = ${feedbackId}
    order by m.quote_rank nulls last, m.confidence desc, m.span_from limit 1`.execute(db);
  return rows[0];
}
