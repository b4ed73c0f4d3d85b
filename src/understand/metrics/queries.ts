import { sql } from "kysely";
import type { Span } from "../../listen/feedback/calendar.ts";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Teams that answer for metrics. */
export async function listOwners({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("metric_owners as o")
    .innerJoin("teams as t", (join) =>
      join.onRef("t.workspace_id", "=", "o.workspace_id").onRef("t.id", "=", "o.team_id"),
    )
    .select(["o.metric", "o.team_id as teamId", "t.name"])
    .where("o.workspace_id", "=", workspaceId)
    .execute();
}

/** Exactly one team, in the place of whichever answered before. */
export async function putOwner(
  { db, workspaceId }: WorkspaceTx,
  { metric, teamId, changedBy }: { metric: string; teamId: string; changedBy: string },
): Promise<void> {
  const row = { team_id: teamId, changed_by: changedBy };
  await db
    .insertInto("metric_owners")
    .values({ workspace_id: workspaceId, metric, ...row })
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "metric"]).doUpdateSet({ ...row, changed_at: sql`now()` }),
    )
    .execute();
}

export async function removeOwner({ db, workspaceId }: WorkspaceTx, metric: string): Promise<void> {
  await db
    .deleteFrom("metric_owners")
    .where("workspace_id", "=", workspaceId)
    .where("metric", "=", metric)
    .execute();
}

export async function findSettings({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("metric_settings")
    .select("settings")
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
}

export async function putSettings(
  { db, workspaceId }: WorkspaceTx,
  { settings, changedBy }: { settings: string; changedBy: string },
): Promise<void> {
  const row = { settings, changed_by: changedBy };
  await db
    .insertInto("metric_settings")
    .values({ workspace_id: workspaceId, ...row })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet({ ...row, changed_at: sql`now()` }))
    .execute();
}

/** Names of topics in the reader's language, of those asked for. */
export async function listTopicNames(tx: WorkspaceTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("topics")
    .select(["id", topicName(tx).as("name")])
    .where("workspace_id", "=", tx.workspaceId)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** From the first product event to the last, read from both ends of an index; null when there is none. */
export async function findEventsSpan({ db, workspaceId }: WorkspaceTx): Promise<Span | null> {
  const { rows } = await sql<{ from: Date | null; to: Date | null }>`
    select min(occurred_at) as from, max(occurred_at) as to from product_events where workspace_id = ${workspaceId}`.execute(
    db,
  );
  const { from, to } = rows[0]!;
  return from && to ? { from, to } : null;
}
