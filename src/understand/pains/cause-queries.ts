import { sql } from "kysely";
import type { CauseStatus } from "../../store/tables/cause-tables.ts";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type RankedCauseRow = {
  id: string;
  /** Whose tree it is. */
  topic_id: string;
  /** The topic that has this tree's contacts now: its own, or the one its topic was merged into. */
  living_id: string;
  /** What the topic of the tree was called before it was merged; null where it lives. */
  merged_from: string | null;
  parent_id: string | null;
  position: number;
  statement: string;
  fixes: string[];
  status: CauseStatus;
  evidence: number;
  shown: number;
  read: number;
};

/**
 * Steps of the trees of all given topics, and of those merged into them, with their evidence and with what random readings said of them;
 * in one statement whatever the number of trees. What was read of a merged topic says nothing of the one it went to, and is left out.
 * @param members topics in which a tree's contacts lie, by the tree's topic: a contact that left them says nothing of it any more
 */
export async function listCausesOfTopics(
  tx: WorkspaceTx,
  members: ReadonlyMap<string, readonly string[]>,
): Promise<RankedCauseRow[]> {
  const { db, workspaceId } = tx;
  const pairs = [...members].flatMap(([topicId, ids]) => ids.map((memberId) => ({ topicId, memberId })));
  const { rows } = await sql<RankedCauseRow>`
    with recursive trees as (
        select id, id as living_id, null::text as merged_from from topics
          where workspace_id = ${workspaceId} and id = any(${[...members.keys()]}::uuid[])
        union select t.id, trees.living_id, ${topicName(tx, "t")} from topics t join trees on t.merged_into = trees.id
          where t.workspace_id = ${workspaceId} and t.id <> trees.living_id),
      groups as (select * from unnest(${pairs.map(({ topicId }) => topicId)}::uuid[],
        ${pairs.map(({ memberId }) => memberId)}::uuid[]) as given (topic_id, member_id)),
      stood as (select r.asked_cause_ids, r.shown_cause_ids from cause_readings r
        where r.workspace_id = ${workspaceId} and r.read_at is not null
          and exists (select 1 from groups g join mentions m on m.workspace_id = ${workspaceId} and m.topic_id = g.member_id
            where g.topic_id = r.topic_id and m.customer_id = r.customer_id and m.feedback_id = r.feedback_id)),
      asked as (select step.id, count(*)::int as read, (count(*) filter (where step.id = any(stood.shown_cause_ids)))::int as shown
        from stood cross join unnest(stood.asked_cause_ids) as step (id) group by step.id),
      pinned as (select cause_id, count(distinct feedback_id)::int as contacts from cause_evidence
        where workspace_id = ${workspaceId} group by cause_id)
    select c.id, c.topic_id, trees.living_id, trees.merged_from, c.parent_id, c.position, c.statement, c.fixes, c.status,
      coalesce(pinned.contacts, 0) as evidence, coalesce(asked.shown, 0) as shown, coalesce(asked.read, 0) as read
    from causes c join trees on trees.id = c.topic_id left join asked on asked.id = c.id left join pinned on pinned.cause_id = c.id
    where c.workspace_id = ${workspaceId} and c.removal_id is null
    order by c.id`.execute(db);
  return rows;
}
