import type { WorkspaceTx } from "../../store/transaction.ts";

export async function findLatestModel({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("cost_models")
    .select(["version", "model"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Versions are kept for ever: a number on an old report can be traced to the prices it was made with. */
export async function insertModel(
  { db, workspaceId }: WorkspaceTx,
  { version, model, createdBy }: { version: number; model: string; createdBy: string },
): Promise<boolean> {
  const row = await db
    .insertInto("cost_models")
    .values({ workspace_id: workspaceId, version, model, created_by: createdBy })
    .onConflict((conflict) => conflict.columns(["workspace_id", "version"]).doNothing())
    .returning("version")
    .executeTakeFirst();
  return row !== undefined;
}
