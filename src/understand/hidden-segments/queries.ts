import { sql } from "kysely";
import type { StoredFault } from "../../store/tables/work-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { SearchWish } from "./contract.ts";

/** So many searches are kept, the newest; others where an improvement rests on them. */
const mostKept = 50;

export async function insertSearch(
  { db, workspaceId }: WorkspaceTx,
  search: { id: string; jobId: string; asked: SearchWish; createdByName: string; now: Date },
): Promise<void> {
  await db
    .insertInto("hidden_searches")
    .values({
      workspace_id: workspaceId,
      id: search.id,
      job_id: search.jobId,
      asked: JSON.stringify(search.asked),
      status: "searching",
      answer: null,
      fault: null,
      created_by_name: search.createdByName,
      created_at: search.now,
      ended_at: null,
    })
    .execute();
  await sql`delete from hidden_searches where workspace_id = ${workspaceId} and status <> 'searching' and not is_kept and id not in (
    select id from hidden_searches where workspace_id = ${workspaceId} order by created_at desc, id desc limit ${mostKept})`.execute(
    db,
  );
}

export type SearchRow = Awaited<ReturnType<typeof listSearchRows>>[number];

/** The newest, as many as are kept by themselves, newest first. @param id only this one, however old */
export async function listSearchRows({ db, workspaceId }: WorkspaceTx, id?: string) {
  let query = db
    .selectFrom("hidden_searches")
    .select(["id", "job_id", "asked", "status", "answer", "fault", "created_by_name", "created_at"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc");
  query = id === undefined ? query.limit(mostKept) : query.where("id", "=", id);
  return await query.execute();
}

/** What the rows of a search were read by; null where its job is gone. */
export async function findJobInput({ db, workspaceId }: WorkspaceTx, jobId: string): Promise<unknown> {
  const row = await db
    .selectFrom("jobs")
    .select("input")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", jobId)
    .executeTakeFirst();
  return row?.input ?? null;
}

export async function findSearchOfJob(
  { db, workspaceId }: WorkspaceTx,
  jobId: string,
): Promise<{ id: string; status: string } | null> {
  const row = await db
    .selectFrom("hidden_searches")
    .select(["id", "status"])
    .where("workspace_id", "=", workspaceId)
    .where("job_id", "=", jobId)
    .executeTakeFirst();
  return row ?? null;
}

/** What came of it: an answer, or the fault that ended it. */
export async function endSearch(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  end: { answer: Record<string, unknown> } | { fault: StoredFault },
  now: Date,
): Promise<void> {
  const set =
    "answer" in end
      ? { status: "done" as const, answer: JSON.stringify(end.answer) }
      : { status: "failed" as const, fault: JSON.stringify(end.fault) };
  await db
    .updateTable("hidden_searches")
    .set({ ...set, ended_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** Keeps a search when older ones go, or no longer. */
export async function markKept({ db, workspaceId }: WorkspaceTx, id: string, isKept: boolean): Promise<void> {
  await db
    .updateTable("hidden_searches")
    .set({ is_kept: isKept })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** Scales of marks, the commonest first. */
export async function listScales({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("feedback")
    .select(["scale", ({ fn }) => fn.countAll<number>().as("count")])
    .where("workspace_id", "=", workspaceId)
    .where("score", "is not", null)
    .where("scale", "is not", null)
    .groupBy("scale")
    .orderBy("count", "desc")
    .$narrowType<{ scale: string }>()
    .execute();
}

/** Whether there is anything to search. */
export async function hasFacts({ db, workspaceId }: WorkspaceTx): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select 1 from feedback where workspace_id = ${workspaceId})
      or exists (select 1 from customers where workspace_id = ${workspaceId}) as has`.execute(db);
  return rows[0].has;
}
