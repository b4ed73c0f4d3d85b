import type { Insertable } from "kysely";
import type { ApiKeyTable } from "../../store/tables/access-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export async function insertKey(
  { db, workspaceId }: WorkspaceTx,
  row: Omit<Insertable<ApiKeyTable>, "workspace_id" | "revoked_at">,
): Promise<void> {
  await db
    .insertInto("api_keys")
    .values({ workspace_id: workspaceId, ...row })
    .execute();
}

export async function listLiveKeys({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("api_keys")
    .select([
      "id",
      "name",
      "hint",
      "scopes",
      "sees_personal_data",
      "created_by",
      "created_at",
      "expires_at",
      "last_used_at",
    ])
    .where("workspace_id", "=", workspaceId)
    .where("revoked_at", "is", null)
    .orderBy("id", "desc")
    .execute();
}

export async function revokeKey({ db, workspaceId }: WorkspaceTx, id: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable("api_keys")
    .set({ revoked_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
