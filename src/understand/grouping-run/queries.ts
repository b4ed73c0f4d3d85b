import { sql } from "kysely";
import type { TopicOrigin, TopicStatus } from "../../store/tables/topic-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** The database's own clock: what is received from here on is not in this grouping. */
export async function readClock({ db }: WorkspaceTx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  return rows[0].at;
}

export type StandingTopic = {
  id: string;
  status: TopicStatus;
  named_by: "machine" | "person";
  merged_into: string | null;
  signature: Record<string, unknown>;
  /** A person gave it a place, a description or examples. */
  kept: boolean;
  origin: TopicOrigin;
};

/** Every topic that a grouping must know of. Locked when it is about to write, so that no person changes one meanwhile. */
export async function listStandingTopics(
  { db, workspaceId }: WorkspaceTx,
  lock: boolean,
): Promise<StandingTopic[]> {
  const query = db
    .selectFrom("topics")
    .select(["id", "status", "named_by", "merged_into", "signature", "kept", "origin"])
    .where("workspace_id", "=", workspaceId)
    .where("status", "<>", "gone")
    .orderBy("id");
  return await (lock ? query.forUpdate() : query).execute();
}

export type ProposedTopic = {
  id: string;
  name: string;
  words: string[];
  language: string;
  signature: string;
  groupingId: string;
  now: Date;
};

export async function saveProposal({ db, workspaceId }: WorkspaceTx, topic: ProposedTopic): Promise<void> {
  const { id, name, words, language, signature, groupingId, now } = topic;
  const said = { name, words, language, signature, grouping_id: groupingId, changed_at: now };
  await db
    .insertInto("topics")
    .values({ workspace_id: workspaceId, id, status: "proposed", ...said })
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet(said))
    .execute();
}

export async function markGone(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable("topics")
    .set({ status: "gone", changed_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
}

export type GroupingRow = {
  id: string;
  job_id: string;
  model: string;
  texts: number;
  other: number;
  duplicates: number;
  topics: number;
  created_at: Date;
};

export async function insertGrouping({ db, workspaceId }: WorkspaceTx, row: GroupingRow): Promise<void> {
  await db
    .insertInto("groupings")
    .values({ workspace_id: workspaceId, ...row })
    .execute();
}

export async function findGroupingOfJob({ db, workspaceId }: WorkspaceTx, jobId: string) {
  return await db
    .selectFrom("groupings")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("job_id", "=", jobId)
    .executeTakeFirst();
}

/** The latest grouping; `created_at` is when it began to read: what came later is not in it. */
export async function findLatestGrouping({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("groupings")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
}
