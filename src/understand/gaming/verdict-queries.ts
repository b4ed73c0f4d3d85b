import type { GamingVerdictTable } from "../../store/tables/gaming-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type VerdictRow = Omit<GamingVerdictTable, "workspace_id" | "created_at"> & { created_at: Date };

export async function insertVerdict({ db, workspaceId }: WorkspaceTx, row: VerdictRow): Promise<void> {
  await db
    .insertInto("gaming_verdicts")
    .values({ workspace_id: workspaceId, ...row })
    .execute();
}

/** The latest word on each alarm that anybody ever said one of. */
export async function listLatestVerdicts({ db, workspaceId }: WorkspaceTx): Promise<VerdictRow[]> {
  return await db
    .selectFrom("gaming_verdicts")
    .select([
      "id",
      "pattern",
      "level",
      "who",
      "target_seconds",
      "verdict",
      "note",
      "period_from",
      "period_to",
      "created_by",
      "created_by_name",
      "created_at",
    ])
    .distinctOn(["pattern", "level", "who", "target_seconds"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("pattern")
    .orderBy("level")
    .orderBy("who")
    .orderBy("target_seconds")
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
}
