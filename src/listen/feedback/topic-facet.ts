import { sql } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { allowParallel } from "../../store/allow-parallel.ts";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { FeedbackFilter, TopicFacet } from "./contract.ts";
import { prepareFilter } from "./filter.ts";

const mostTopics = 200;

/** Contacts of each topic on show that the filter leaves, its own choice of topics left out; most first. */
export async function countTopics(tx: WorkspaceTx, actor: Actor, query: FeedbackFilter): Promise<TopicFacet> {
  const filter = await prepareFilter(tx, actor, query);
  const isLeft = filter.isOpen("topic")
    ? sql`true`
    : sql`(m.customer_id, m.feedback_id) in
        (select feedback.customer_id, feedback.id from feedback where ${filter.where("topic")})`;
  await allowParallel(tx);
  // A contact counts once per topic, however many of its words tell of it.
  const { rows } = await sql<TopicFacet["values"][number]>`
    select t.id as value, ${topicName(tx, "t")} as label, counted.n as count
    from (select topic_id, count(*) as n
      from (select distinct m.topic_id, m.feedback_id from mentions m
        where m.workspace_id = ${tx.workspaceId} and ${isLeft}) once
      group by topic_id) counted
    join topics t on t.workspace_id = ${tx.workspaceId} and t.id = counted.topic_id
      and t.status in ('proposed', 'accepted')
    order by counted.n desc, t.id limit ${mostTopics}`.execute(tx.db);
  return { values: rows };
}
