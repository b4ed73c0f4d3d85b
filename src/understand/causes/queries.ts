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

/** Steps of these topics' trees that stand. */
export async function listCauses({ db, workspaceId }: WorkspaceTx, topicIds: readonly string[]) {
  return await db
    .selectFrom("causes")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`topic_id = any(${topicIds}::uuid[])`)
    .where("removal_id", "is", null)
    .orderBy("id")
    .execute();
}
export type CauseRow = Awaited<ReturnType<typeof listCauses>>[number];

/** Those of one topic, locked: two people who reshape one tree do it one after the other, so that together they make no ring. */
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

/** @returns false when one is a root and its topic has one already */
export async function insertCauses(
  { db, workspaceId }: WorkspaceTx,
  causes: readonly NewCause[],
  now: Date,
): Promise<boolean> {
  const rows = await db
    .insertInto("causes")
    .values(
      causes.map((cause) => ({
        workspace_id: workspaceId,
        fixes: [],
        ...cause,
        status: "draft" as const,
        owner_team_id: null,
        owner_member_id: null,
        removal_id: null,
        created_at: now,
        changed_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.length === causes.length;
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
export async function listChanges({ db, workspaceId }: WorkspaceTx, causeId: string, most: number) {
  return await db
    .selectFrom("cause_changes")
    .select(["id", "at", "said_by_name", "kind", "before", "after"])
    .where("workspace_id", "=", workspaceId)
    .where("cause_id", "=", causeId)
    .orderBy("id", "desc")
    .limit(most)
    .execute();
}
