import { sql } from "kysely";
import type { TopicChangeKind } from "../../store/tables/topic-tables.ts";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { TopicState, TopicStates } from "./topic-state.ts";

/** One change of the tree at a time: two moves side by side could otherwise close a circle. Held to the end of the transaction. */
export async function lockTree({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`topic tree ${workspaceId}`}, 7))`.execute(db);
}

/** States of these topics as the history keeps them; null for one that does not exist. */
export async function readStates(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
): Promise<TopicStates> {
  const { rows } = await sql<TopicState & { id: string }>`
    select t.id, t.name, t.name_ru as "nameRu", t.name_en as "nameEn", t.description, t.status, t.parent_id as "parentId", t.place,
      t.owner_team_id as "ownerTeamId", t.merged_into as "mergedInto",
      (select count(*) from mentions m where m.workspace_id = ${workspaceId} and m.topic_id = t.id) as contacts,
      (select count(*) from topic_examples e where e.workspace_id = ${workspaceId} and e.topic_id = t.id) as examples
    from topics t where t.workspace_id = ${workspaceId} and t.id = any(${ids}::uuid[])`.execute(db);
  const states: TopicStates = Object.fromEntries(ids.map((id) => [id, null]));
  for (const { id, ...state } of rows) states[id] = state;
  return states;
}

export type ChangeRow = {
  id: string;
  kind: TopicChangeKind;
  topic_id: string;
  topic_ids: string[];
  said_by: string;
  by_name: string;
  at: Date;
  before: TopicStates;
  after: TopicStates;
  retagged: number;
  undoes: string | null;
  undone_at: Date | null;
};

export async function insertChange(
  { db, workspaceId }: WorkspaceTx,
  { before, after, undone_at: _undone, ...row }: ChangeRow,
): Promise<void> {
  await db
    .insertInto("topic_changes")
    .values({
      workspace_id: workspaceId,
      ...row,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute();
}

export async function findChange(
  { db, workspaceId }: WorkspaceTx,
  id: string,
): Promise<ChangeRow | undefined> {
  const row = await db
    .selectFrom("topic_changes")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row as ChangeRow | undefined;
}

/** Changes, the latest first; of one topic where asked. */
export async function listChanges(
  { db, workspaceId }: WorkspaceTx,
  wish: { topicId?: string | undefined; before?: string | undefined; limit: number },
): Promise<ChangeRow[]> {
  let query = db.selectFrom("topic_changes").selectAll().where("workspace_id", "=", workspaceId);
  if (wish.topicId) query = query.where(sql<boolean>`topic_ids @> array[${wish.topicId}]::uuid[]`);
  if (wish.before) query = query.where("id", "<", wish.before);
  return (await query.orderBy("id", "desc").limit(wish.limit).execute()) as unknown as ChangeRow[];
}

/** Changes done between two moments, in their order. */
export async function listChangesBetween(
  { db, workspaceId }: WorkspaceTx,
  from: Date,
  to: Date,
): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom("topic_changes")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("at", ">=", from)
    .where("at", "<", to)
    .orderBy("id")
    .execute();
  return rows as unknown as ChangeRow[];
}

/**
 * The changes that stand and that nothing was built upon: of every topic they touch they are the last.
 * @param ids of changes to judge
 */
export async function listLastChanges(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select c.id from topic_changes c where c.workspace_id = ${workspaceId} and c.id = any(${ids}::uuid[])
      and c.undone_at is null and c.kind not in ('found', 'undone')
      and not exists (select 1 from topic_changes later where later.workspace_id = ${workspaceId} and later.id > c.id
        and later.undone_at is null and later.kind <> 'undone' and later.topic_ids && c.topic_ids)`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

export async function markUndone({ db, workspaceId }: WorkspaceTx, id: string, now: Date): Promise<void> {
  await db
    .updateTable("topic_changes")
    .set({ undone_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** Who changed the topic last; null when nobody did. */
export async function findLastChanger(
  { db, workspaceId }: WorkspaceTx,
  topicId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("topic_changes")
    .select("by_name")
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`topic_ids @> array[${topicId}]::uuid[]`)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.by_name ?? null;
}

/** Names of topics and teams, gone ones too: the history speaks of them. */
export async function listNames(tx: WorkspaceTx): Promise<Map<string, string>> {
  const { db, workspaceId } = tx;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, ${topicName(tx)} as name from topics where workspace_id = ${workspaceId}
    union all select id, name from teams where workspace_id = ${workspaceId}`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
