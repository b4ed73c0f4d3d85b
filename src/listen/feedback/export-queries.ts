import { sql, type SqlBool } from "kysely";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { PreparedFilter } from "./filter.ts";

export type ExportRow = {
  occurred_at: Date;
  kind: string;
  channel: string | null;
  touchpoint: string | null;
  team: string | null;
  agent: string | null;
  score: number | null;
  scale: string | null;
  sentiment: number | null;
  language: string | null;
  topics: string | null;
  text: string;
  external_id: string | null;
  source: string;
  customer: string | null;
  at_cursor: string;
};

/** One page for an export, oldest first. */
export async function listExportRows(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  cursor: string | undefined,
  limit: number,
): Promise<ExportRow[]> {
  const [at, id] = cursor?.split("_") ?? [];
  const after = cursor
    ? sql<SqlBool>`(feedback.occurred_at, feedback.id) > (${at}::timestamptz, ${id}::uuid)`
    : sql<SqlBool>`true`;
  const { rows } = await sql<ExportRow>`
    with page as materialized (
      select feedback.customer_id, feedback.id from feedback where ${filter.where()} and ${after}
      order by feedback.occurred_at, feedback.id limit ${limit})
    select feedback.occurred_at, feedback.kind, feedback.channel, feedback.touchpoint, feedback.team, feedback.agent, feedback.score,
      feedback.scale, feedback.sentiment, feedback.language, feedback.text, feedback.external_id, s.name as source,
      c.external_id as customer,
      (select string_agg(distinct ${topicName(tx, "t")}, '; ') from mentions m
        join topics t on t.workspace_id = m.workspace_id and t.id = m.topic_id and t.status in ('proposed', 'accepted')
        where m.workspace_id = ${tx.workspaceId} and m.customer_id = feedback.customer_id and m.feedback_id = feedback.id) as topics,
      to_char(feedback.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || feedback.id as at_cursor
    from page
    join feedback on feedback.customer_id = page.customer_id and feedback.id = page.id and feedback.workspace_id = ${tx.workspaceId}
    join sources s on s.workspace_id = feedback.workspace_id and s.id = feedback.source_id
    left join customers c on c.customer_id = feedback.customer_id and c.workspace_id = feedback.workspace_id
    order by feedback.occurred_at, feedback.id`.execute(tx.db);
  return rows;
}
