import { sql } from "kysely";
import type { Store } from "../../store/connect.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import type { TextRow } from "../grouping-run/queries.ts";
import { proposalsKind } from "./proposals-kind.ts";

/** A grouping of all texts, or a look into "other", that waits or runs. */
export async function findOpenWork({ db, workspaceId }: WorkspaceTx): Promise<string | null> {
  const row = await db
    .selectFrom("jobs")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("kind", "in", ["grouping", proposalsKind])
    .where("status", "in", ["queued", "running"])
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Contacts with words that no topic took. */
export async function countLeftOver({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from feedback f
    where f.workspace_id = ${workspaceId} and f.text <> '' and not exists (select 1 from mentions m
      where m.workspace_id = ${workspaceId} and m.customer_id = f.customer_id and m.feedback_id = f.id)`.execute(
    db,
  );
  return rows[0].n;
}

/** Those contacts, oldest first, in pages: each page is a short transaction of its own. */
export async function* readLeftOver(
  store: Store,
  workspaceId: string,
  pageSize: number,
): AsyncGenerator<TextRow[]> {
  let after: { at: string; id: string } | null = null;
  for (;;) {
    const rows: (TextRow & { at: string })[] = await inWorkspace(
      store,
      workspaceId,
      (tx) => leftOverPage(tx, after, pageSize),
      "read",
    );
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows[rows.length - 1]!;
  }
}

async function leftOverPage(
  { db, workspaceId }: WorkspaceTx,
  after: { at: string; id: string } | null,
  pageSize: number,
): Promise<(TextRow & { at: string })[]> {
  const beyond = after
    ? sql`and (f.occurred_at, f.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<TextRow & { at: string }>`
    select f.customer_id, f.id, f.text, o.text as original, f.score, f.scale, f.occurred_at::text as at from feedback f
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = f.customer_id and o.feedback_id = f.id
    where f.workspace_id = ${workspaceId} and f.text <> '' ${beyond}
      and not exists (select 1 from mentions m where m.workspace_id = ${workspaceId} and m.customer_id = f.customer_id
        and m.feedback_id = f.id)
    order by f.occurred_at, f.id limit ${pageSize}`.execute(db);
  return rows;
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
