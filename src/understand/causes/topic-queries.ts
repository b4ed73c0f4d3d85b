import { sql } from "kysely";
import type { TopicStatus } from "../../store/tables/topic-tables.ts";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type TopicFate = {
  id: string;
  name: string;
  status: TopicStatus;
  /** Where its contacts went, if it was merged: merges are followed to their end. */
  mergedInto: { id: string; name: string } | null;
};

/** What became of topics, merged and gone ones too, by their ids; those that never were are left out. */
export async function readFates(tx: WorkspaceTx, ids: readonly string[]): Promise<Map<string, TopicFate>> {
  type Row = Omit<TopicFate, "mergedInto"> & { end_id: string; end_name: string };
  // No merge makes a ring; where rows written by hand made one, the hundredth step ends it.
  const { rows } = await sql<Row>`
    with recursive path as (
      select id as from_id, id, ${topicName(tx)} as name, merged_into, 0 as step from topics
        where workspace_id = ${tx.workspaceId} and id = any(${ids}::uuid[])
      union all select path.from_id, t.id, ${topicName(tx, "t")}, t.merged_into, path.step + 1
        from path join topics t on t.workspace_id = ${tx.workspaceId} and t.id = path.merged_into where path.step < 100)
    select distinct on (t.id) t.id, ${topicName(tx, "t")} as name, t.status, path.id as end_id, path.name as end_name
    from path join topics t on t.workspace_id = ${tx.workspaceId} and t.id = path.from_id
    order by t.id, path.step desc`.execute(tx.db);
  return new Map(
    rows.map(({ end_id, end_name, ...topic }) => [
      topic.id,
      { ...topic, mergedInto: end_id === topic.id ? null : { id: end_id, name: end_name } },
    ]),
  );
}

/** Words that tell each of these topics. */
export async function listTopicWords(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("topics")
    .select(["id", "words"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, words }) => [id, words]));
}

/** Topics that were merged into this one, straight or by way of others, and have a tree. */
export async function listMergedWithTree(
  tx: WorkspaceTx,
  topicId: string,
): Promise<{ id: string; name: string }[]> {
  const { db, workspaceId } = tx;
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive merged as (
      select id, ${topicName(tx)} as name from topics where workspace_id = ${workspaceId} and merged_into = ${topicId}
      union select t.id, ${topicName(tx, "t")} from topics t join merged on t.merged_into = merged.id
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
