import { sql } from "kysely";
import { findOpenJob, lockOpenJobs } from "../../store/open-jobs.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export const groupingKind = "grouping";

/** Groupings that wait or run, oldest first. Locked: who decides by them must not be overtaken. */
export async function lockOpenGroupings(tx: WorkspaceTx) {
  return await lockOpenJobs(tx, groupingKind);
}

export async function findOpenGrouping(tx: WorkspaceTx): Promise<string | null> {
  return await findOpenJob(tx, [groupingKind]);
}

/** One decision about groupings at a time: two people pressing the button together start one. */
export async function lockGroupings({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grouping ${workspaceId}`}, 7))`.execute(db);
}
