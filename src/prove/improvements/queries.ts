import { sql } from "kysely";
import type { ImprovementStage } from "../../store/tables/improvement-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

function rowsOf({ db, workspaceId }: WorkspaceTx) {
  return db
    .selectFrom("improvements as i")
    .leftJoin("teams as t", (join) =>
      join.onRef("t.workspace_id", "=", "i.workspace_id").onRef("t.id", "=", "i.owner_team_id"),
    )
    .selectAll("i")
    .select("t.name as owner_team_name")
    .where("i.workspace_id", "=", workspaceId);
}
export type ImprovementRow = NonNullable<Awaited<ReturnType<typeof findImprovement>>>;

export async function findImprovement(tx: WorkspaceTx, id: string) {
  return await rowsOf(tx).where("i.id", "=", id).executeTakeFirst();
}

export async function findDraftOf(tx: WorkspaceTx, sourceKey: string) {
  return await rowsOf(tx).where("i.source_key", "=", sourceKey).executeTakeFirst();
}

export type ListCursor = { at: Date; id: string };

/** Those changed last first. */
export async function listImprovementRows(
  tx: WorkspaceTx,
  { stage, after, limit }: { stage: ImprovementStage | null; after: ListCursor | null; limit: number },
) {
  let query = rowsOf(tx);
  if (stage !== null) query = query.where("i.stage", "=", stage);
  if (after) query = query.where(sql<boolean>`(i.changed_at, i.id) < (${after.at}, ${after.id}::uuid)`);
  return await query.orderBy("i.changed_at", "desc").orderBy("i.id", "desc").limit(limit).execute();
}

export async function listTeams({ db, workspaceId }: WorkspaceTx): Promise<{ id: string; name: string }[]> {
  return await db
    .selectFrom("teams")
    .select(["id", "name"])
    .where("workspace_id", "=", workspaceId)
    .orderBy(sql`lower(name)`)
    .execute();
}

type NewImprovement = {
  id: string;
  title: string;
  problem: string;
  source_key: string | null;
  source: Record<string, unknown> | null;
  by: string;
  now: Date;
};

/** @returns false where the same source has a draft already */
export async function insertImprovement(
  { db, workspaceId }: WorkspaceTx,
  { source, by, now, ...columns }: NewImprovement,
): Promise<boolean> {
  const row = await db
    .insertInto("improvements")
    .values({
      workspace_id: workspaceId,
      ...columns,
      source: source && JSON.stringify(source),
      stage: "analyse",
      owner_team_id: null,
      created_by_name: by,
      created_at: now,
      changed_by_name: by,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

type Change = {
  title: string;
  problem: string;
  as_is: string;
  to_be: string;
  stage: ImprovementStage;
  owner_team_id: string | null;
  changed_by_name: string;
  changed_at: Date;
};

/** @returns false where it is of another version by now */
export async function updateImprovement(
  { db, workspaceId }: WorkspaceTx,
  { id, version }: { id: string; version: number },
  change: Change,
): Promise<boolean> {
  const row = await db
    .updateTable("improvements")
    .set({ ...change, version: version + 1 })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteImprovement({ db, workspaceId }: WorkspaceTx, id: string): Promise<void> {
  await db.deleteFrom("improvements").where("workspace_id", "=", workspaceId).where("id", "=", id).execute();
}

/** Whether any was drafted from a source whose key begins so. */
export async function hasDraftOf({ db, workspaceId }: WorkspaceTx, keyBegin: string): Promise<boolean> {
  const row = await db
    .selectFrom("improvements")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where((with_) => with_.fn<boolean>("starts_with", ["source_key", with_.val(keyBegin)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
