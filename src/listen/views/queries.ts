import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Views a person may see on a screen: their own and the shared ones. */
export async function listViewRows(
  { db, workspaceId }: WorkspaceTx,
  owner: string,
  screen: string | undefined,
) {
  let select = db
    .selectFrom("saved_views")
    .select(["id", "screen", "name", "query", "shared"])
    .select(sql<boolean>`created_by = ${owner}`.as("mine"))
    .where("workspace_id", "=", workspaceId)
    .where((eb) => eb.or([eb("created_by", "=", owner), eb("shared", "=", true)]));
  if (screen) select = select.where("screen", "=", screen);
  return await select.orderBy("name").limit(500).execute();
}

/** @returns false when this person has a view of that name on the screen already */
export async function insertView(
  { db, workspaceId }: WorkspaceTx,
  view: { id: string; screen: string; name: string; query: string; shared: boolean; created_by: string },
): Promise<boolean> {
  const row = await db
    .insertInto("saved_views")
    .values({ workspace_id: workspaceId, ...view })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function findViewNamed(
  { db, workspaceId }: WorkspaceTx,
  owner: string,
  screen: string,
  name: string,
) {
  return await db
    .selectFrom("saved_views")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("created_by", "=", owner)
    .where("screen", "=", screen)
    .where("name", "=", name)
    .executeTakeFirst();
}

/** Only the maker changes a view. @returns undefined when there is none of theirs */
export async function updateView(
  { db, workspaceId }: WorkspaceTx,
  owner: string,
  id: string,
  change: { name: string; query: string; shared: boolean },
) {
  return await db
    .updateTable("saved_views")
    .set(change)
    .where("workspace_id", "=", workspaceId)
    .where("created_by", "=", owner)
    .where("id", "=", id)
    .returning(["id", "screen", "name", "query", "shared"])
    .executeTakeFirst();
}

export async function deleteView(
  { db, workspaceId }: WorkspaceTx,
  owner: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .deleteFrom("saved_views")
    .where("workspace_id", "=", workspaceId)
    .where("created_by", "=", owner)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
