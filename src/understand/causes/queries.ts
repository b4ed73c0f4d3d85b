import { sql } from "kysely";
import type { CauseStatus } from "../../store/tables/cause-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

const columns = [
  "id",
  "topic_id",
  "parent_id",
  "position",
  "statement",
  "fixes",
  "status",
  "said_by",
  "said_by_name",
  "owner_team_id",
  "owner_member_id",
  "version",
  "removal_id",
  "changed_at",
] as const;

/** Steps of a topic's tree that stand. */
export async function listCauses({ db, workspaceId }: WorkspaceTx, topicId: string) {
  return await db
    .selectFrom("causes")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where("topic_id", "=", topicId)
    .where("removal_id", "is", null)
    .orderBy("id")
    .execute();
}
export type CauseRow = Awaited<ReturnType<typeof listCauses>>[number];

/** The same, locked: two people who reshape one tree do it one after the other, so that together they make no ring. */
export async function lockTree({ db, workspaceId }: WorkspaceTx, topicId: string): Promise<CauseRow[]> {
  return await db
    .selectFrom("causes")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where("topic_id", "=", topicId)
    .where("removal_id", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** One step, removed ones too. */
export async function findCause({ db, workspaceId }: WorkspaceTx, id: string): Promise<CauseRow | undefined> {
  return await db
    .selectFrom("causes")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export type NewCause = {
  id: string;
  topic_id: string;
  parent_id: string | null;
  position: number;
  statement: string;
  fixes?: string[];
  said_by: string;
  said_by_name: string;
};

/** @returns false when it is a root and the topic has one already */
export async function insertCause(
  { db, workspaceId }: WorkspaceTx,
  { fixes = [], ...cause }: NewCause,
  now: Date,
): Promise<boolean> {
  const row = await db
    .insertInto("causes")
    .values({
      workspace_id: workspaceId,
      ...cause,
      fixes,
      status: "draft",
      owner_team_id: null,
      owner_member_id: null,
      removal_id: null,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export type CauseColumns = {
  statement?: string;
  fixes?: string[];
  status?: CauseStatus;
  owner_team_id?: string | null;
  owner_member_id?: string | null;
  parent_id?: string;
};

/** @returns false when the step is no longer at this version */
export async function updateCause(
  { db, workspaceId }: WorkspaceTx,
  { id, version }: { id: string; version: number },
  change: CauseColumns,
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable("causes")
    .set({ ...change, version: version + 1, changed_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("version", "=", version)
    .where("removal_id", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Numbers these siblings 0, 1, 2… in the order given. */
export async function placeSiblings({ db, workspaceId }: WorkspaceTx, ids: readonly string[]): Promise<void> {
  await sql`update causes c set position = given.place - 1
    from unnest(${ids}::uuid[]) with ordinality as given (id, place)
    where c.workspace_id = ${workspaceId} and c.id = given.id and c.position <> given.place - 1`.execute(db);
}

export async function setRemoval(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
  removalId: string | null,
  now: Date,
): Promise<void> {
  await db
    .updateTable("causes")
    .set({ removal_id: removalId, changed_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
}

export async function listRemoved({ db, workspaceId }: WorkspaceTx, removalId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("causes")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("removal_id", "=", removalId)
    .execute();
  return rows.map(({ id }) => id);
}

export type Change = {
  id: string;
  cause_id: string;
  said_by: string;
  said_by_name: string;
  kind: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

export async function insertChanges(
  { db, workspaceId }: WorkspaceTx,
  changes: readonly Change[],
  now: Date,
): Promise<void> {
  const json = (value: Record<string, unknown> | null) => value && JSON.stringify(value);
  await db
    .insertInto("cause_changes")
    .values(
      changes.map(({ before, after, ...change }) => ({
        workspace_id: workspaceId,
        ...change,
        at: now,
        before: json(before),
        after: json(after),
      })),
    )
    .execute();
}

/** What happened to a step, the latest first. */
export async function listChanges({ db, workspaceId }: WorkspaceTx, causeId: string) {
  return await db
    .selectFrom("cause_changes")
    .select(["id", "at", "said_by_name", "kind", "before", "after"])
    .where("workspace_id", "=", workspaceId)
    .where("cause_id", "=", causeId)
    .orderBy("id", "desc")
    .limit(500)
    .execute();
}

/** Any topic, merged and gone ones too. */
export async function findAnyTopic({ db, workspaceId }: WorkspaceTx, id: string) {
  return await db
    .selectFrom("topics")
    .select(["id", "name", "status", "merged_into", "words"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Topics that were merged into this one, straight or by way of others, and have a tree. */
export async function listMergedWithTree(
  { db, workspaceId }: WorkspaceTx,
  topicId: string,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive merged as (
      select id, name from topics where workspace_id = ${workspaceId} and merged_into = ${topicId}
      union select t.id, t.name from topics t join merged on t.merged_into = merged.id
        where t.workspace_id = ${workspaceId})
    select id, name from merged where id <> ${topicId} and exists (select 1 from causes c
      where c.workspace_id = ${workspaceId} and c.topic_id = merged.id and c.removal_id is null)
    order by name, id`.execute(db);
  return rows;
}

/** Names of owners by id, teams and members alike. */
export async function listOwnerNames(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from teams where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union all
    select m.id, u.name from members m join auth_user u on u.id = m.user_id
    where m.workspace_id = ${workspaceId} and m.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type TreeRow = {
  topic_id: string;
  steps: number;
  accepted: number;
  refuted: number;
  drafts: number;
  hypotheses: number;
  contacts: number;
  changed_at: Date;
};

/** Every tree with the counts of its steps, the latest changed first. */
export async function listTrees({ db, workspaceId }: WorkspaceTx): Promise<TreeRow[]> {
  const { rows } = await sql<TreeRow>`
    with pinned as (select cause_id, count(distinct feedback_id) as n from cause_evidence
        where workspace_id = ${workspaceId} group by 1),
      contacts as (select c.topic_id, count(distinct e.feedback_id) as n from causes c
        join cause_evidence e on e.cause_id = c.id and e.workspace_id = c.workspace_id
        where c.workspace_id = ${workspaceId} and c.removal_id is null group by 1)
    select c.topic_id, count(*)::int as steps,
      (count(*) filter (where c.status = 'accepted'))::int as accepted,
      (count(*) filter (where c.status = 'refuted'))::int as refuted,
      (count(*) filter (where c.status = 'draft'))::int as drafts,
      (count(*) filter (where pinned.n is null))::int as hypotheses,
      coalesce(max(contacts.n), 0)::int as contacts, max(c.changed_at) as changed_at
    from causes c left join pinned on pinned.cause_id = c.id left join contacts on contacts.topic_id = c.topic_id
    where c.workspace_id = ${workspaceId} and c.removal_id is null
    group by c.topic_id order by max(c.changed_at) desc, c.topic_id`.execute(db);
  return rows;
}
