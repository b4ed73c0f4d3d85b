import { sql } from "kysely";
import type { StoredFault } from "../../../store/tables/work-tables.ts";
import type { WorkspaceTx } from "../../../store/transaction.ts";

export const measureKind = "model-measure";

export type MeasureRow = {
  id: string;
  job_id: string;
  version: number;
  model: string;
  status: "running" | "done" | "failed" | "cancelled";
  texts: number;
  result: Record<string, unknown> | null;
  fault: StoredFault | null;
  created_by: string;
  created_at: Date;
};

const heads = [
  "id",
  "job_id",
  "version",
  "model",
  "status",
  "texts",
  "fault",
  "created_by",
  "created_at",
] as const;

/** The newest first; results stay where they are. */
export async function listMeasures({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("model_measures")
    .select(heads)
    .where("workspace_id", "=", workspaceId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

export async function findMeasure(
  { db, workspaceId }: WorkspaceTx,
  by: { id: string } | { jobId: string },
): Promise<MeasureRow | undefined> {
  return await db
    .selectFrom("model_measures")
    .select([...heads, "result"])
    .where("workspace_id", "=", workspaceId)
    .where("jobId" in by ? "job_id" : "id", "=", "jobId" in by ? by.jobId : by.id)
    .executeTakeFirst();
}

export async function findRunning({ db, workspaceId }: WorkspaceTx): Promise<string | null> {
  const row = await db
    .selectFrom("model_measures")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("status", "=", "running")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** One decision about measurements at a time: two at once would ask, and pay, twice. */
export async function lockMeasures({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`model measures ${workspaceId}`}, 7))`.execute(
    db,
  );
}

export type NewMeasure = {
  id: string;
  jobId: string;
  version: number;
  model: string;
  texts: number;
  estimateMicros: number;
  by: string;
  at: Date;
};

export async function insertMeasure({ db, workspaceId }: WorkspaceTx, row: NewMeasure): Promise<void> {
  await db
    .insertInto("model_measures")
    .values({
      workspace_id: workspaceId,
      id: row.id,
      job_id: row.jobId,
      version: row.version,
      model: row.model,
      status: "running",
      texts: row.texts,
      estimate_micros: row.estimateMicros,
      created_by: row.by,
      created_at: row.at,
    })
    .execute();
}

export type MeasureEnd = {
  status: "done" | "failed" | "cancelled";
  result?: Record<string, unknown>;
  fault?: StoredFault;
  at: Date;
};

export async function endMeasure(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  { status, result, fault, at }: MeasureEnd,
): Promise<void> {
  await db
    .updateTable("model_measures")
    .set({
      status,
      ended_at: at,
      result: result ? JSON.stringify(result) : null,
      fault: fault ? JSON.stringify(fault) : null,
    })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** What a model is told of topics beside their names. */
export async function readDescriptions(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("topics")
    .select(["id", "description"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, description }) => [id, description]));
}
