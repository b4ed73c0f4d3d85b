import { sql } from "kysely";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Names of topics as who reads sees them. */
export async function listTopicNames(tx: WorkspaceTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`select id, ${topicName(tx)} as name from topics
    where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
