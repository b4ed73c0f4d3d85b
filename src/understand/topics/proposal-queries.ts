import { sql } from "kysely";
import { findOpenJob } from "../../store/open-jobs.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { groupingKind } from "../grouping-run/open-groupings.ts";
import { proposalsKind } from "./proposals-kind.ts";

/** A grouping of all texts, or a look into "other", that waits or runs. */
export async function findOpenWork(tx: WorkspaceTx): Promise<string | null> {
  return await findOpenJob(tx, [groupingKind, proposalsKind]);
}

/** Drafts whose contacts were taken by a topic while they were read, and drafts of groups too small to propose. */
export async function dropDrafts({ db, workspaceId }: WorkspaceTx, places: readonly number[]): Promise<void> {
  await sql`delete from mention_drafts d where not (d.place = any(${places}::int[])) or exists (select 1 from mentions m
    where m.workspace_id = ${workspaceId} and m.customer_id = d.customer_id and m.feedback_id = d.feedback_id)`.execute(
    db,
  );
}

export type FoundTopic = { id: string; name: string; words: string[]; language: string; signature: string };

export async function insertFoundTopics(
  { db, workspaceId }: WorkspaceTx,
  topics: readonly FoundTopic[],
  now: Date,
): Promise<void> {
  if (topics.length === 0) return;
  await db
    .insertInto("topics")
    .values(
      topics.map((topic) => ({
        workspace_id: workspaceId,
        ...topic,
        status: "proposed" as const,
        merged_into: null,
        owner_team_id: null,
        grouping_id: null,
        origin: "other" as const,
        created_at: now,
        changed_at: now,
      })),
    )
    .execute();
}
