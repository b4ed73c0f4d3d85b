import type { WorkspaceTx } from "../../store/transaction.ts";

/** One page of the record of changes, newest first; ids are in order of time, so the last id is the cursor. */
export async function listAudit(
  { db, workspaceId }: WorkspaceTx,
  query: { cursor?: string | undefined; action?: string | undefined; limit: number },
) {
  let select = db.selectFrom("audit_log").selectAll().where("workspace_id", "=", workspaceId);
  if (query.cursor) select = select.where("id", "<", query.cursor);
  if (query.action) select = select.where("action", "=", query.action);
  const rows = await select
    .orderBy("id", "desc")
    .limit(query.limit + 1)
    .execute();
  const items = rows.slice(0, query.limit).map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    action: row.action,
    target: row.target,
    facts: row.facts,
  }));
  return { items, nextCursor: rows.length > query.limit ? items[items.length - 1].id : null };
}
