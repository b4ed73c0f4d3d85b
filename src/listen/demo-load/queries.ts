import { sql } from "kysely";
import type { FactsKind } from "../../store/tables/listen-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { putSource } from "../imports/queries.ts";
import type { WriteCounts } from "../imports/write/origin.ts";

/** The import row of one kind of the demo's facts, made once however often the job is started. @returns its source's id */
export async function startDemoImport(
  tx: WorkspaceTx,
  load: { id: string; kind: FactsKind; name: string; jobId: string; createdBy: string },
): Promise<string> {
  const sourceId = await putSource(tx, { kind: load.kind, name: load.name, reading: null });
  await tx.db
    .insertInto("imports")
    .values({
      workspace_id: tx.workspaceId,
      id: load.id,
      source_id: sourceId,
      job_id: load.jobId,
      kind: load.kind,
      status: "running",
      reading: "{}",
      created_by: load.createdBy,
      started_at: new Date(),
    })
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doNothing())
    .execute();
  return sourceId;
}

export async function addImportCounts(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  counts: WriteCounts,
  records: number,
): Promise<void> {
  await db
    .updateTable("imports")
    .set({
      records_done: sql<number>`records_done + ${records}`,
      inserted: sql<number>`inserted + ${counts.inserted}`,
      updated: sql<number>`updated + ${counts.updated}`,
      unchanged: sql<number>`unchanged + ${counts.unchanged}`,
    })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

export async function endDemoImport({ db, workspaceId }: WorkspaceTx, id: string): Promise<void> {
  await db
    .updateTable("imports")
    .set({ status: "done", ended_at: new Date() })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}
