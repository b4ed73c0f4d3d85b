import { sql } from "kysely";
import type { WorkspaceTx } from "./transaction.ts";

const open = ["queued", "running"] as const;

/** Jobs of a kind that wait or run, oldest first. Locked: who decides by them must not be overtaken. */
export async function lockOpenJobs({ db, workspaceId }: WorkspaceTx, kind: string) {
  return await db
    .selectFrom("jobs")
    .select(["id", "status", "input"])
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", kind)
    .where("status", "in", open)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** The oldest job of these kinds that waits or runs. */
export async function findOpenJob(
  { db, workspaceId }: WorkspaceTx,
  kinds: readonly string[],
): Promise<string | null> {
  const row = await db
    .selectFrom("jobs")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("kind", "in", kinds)
    .where("status", "in", open)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Leaves word in a job's input for whoever finishes it. */
export async function noteInJob(
  { db, workspaceId }: WorkspaceTx,
  jobId: string,
  note: Record<string, boolean>,
): Promise<void> {
  await sql`update jobs set input = input || ${JSON.stringify(note)}::jsonb
    where workspace_id = ${workspaceId} and id = ${jobId}`.execute(db);
}
