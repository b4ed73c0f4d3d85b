import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Contacts that some topics have now, each once. */
export async function countContacts(
  { db, workspaceId }: WorkspaceTx,
  topicIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct feedback_id)::int as n from mentions
    where workspace_id = ${workspaceId} and topic_id = any(${topicIds}::uuid[])`.execute(db);
  return rows[0].n;
}

/**
 * Draws contacts of a tree's topic at random, none twice; the order of a draw follows from its id, so that it can be repeated.
 * @param draw.contactTopicIds topics in which the tree's contacts lie
 * @returns how many were drawn
 */
export async function insertDraw(
  { db, workspaceId }: WorkspaceTx,
  draw: {
    id: string;
    topicId: string;
    contactTopicIds: readonly string[];
    count: number;
    population: number;
  },
  now: Date,
): Promise<number> {
  const done = await sql`insert into cause_readings
      (workspace_id, customer_id, feedback_id, topic_id, draw_id, place, population, drawn_at)
    select ${workspaceId}, chosen.customer_id, chosen.feedback_id, ${draw.topicId}, ${draw.id},
      row_number() over (order by chosen.luck), ${draw.population}, ${now}
    from (select customer_id, feedback_id, md5(feedback_id::text || ${draw.id}) as luck from mentions m
      where m.workspace_id = ${workspaceId} and m.topic_id = any(${draw.contactTopicIds}::uuid[])
        and not exists (select 1 from cause_readings r where r.workspace_id = ${workspaceId}
          and r.customer_id = m.customer_id and r.feedback_id = m.feedback_id and r.topic_id = ${draw.topicId})
      group by 1, 2 order by 3 limit ${draw.count}) chosen
    on conflict do nothing`.execute(db);
  return Number(done.numAffectedRows ?? 0);
}

export type ReadingRow = {
  customer_id: string;
  feedback_id: string;
  population: number;
  is_read: boolean;
  asked_cause_ids: string[];
  shown_cause_ids: string[];
};

/** Drawn contacts that still belong to the tree's topic, in the order they are to be read. */
export async function listReadings(
  { db, workspaceId }: WorkspaceTx,
  topicId: string,
  contactTopicIds: readonly string[],
): Promise<ReadingRow[]> {
  const { rows } = await sql<ReadingRow>`
    select r.customer_id, r.feedback_id, r.population, r.read_at is not null as is_read, r.asked_cause_ids, r.shown_cause_ids
    from cause_readings r
    where r.workspace_id = ${workspaceId} and r.topic_id = ${topicId}
      and exists (select 1 from mentions m where m.workspace_id = ${workspaceId} and m.customer_id = r.customer_id
        and m.feedback_id = r.feedback_id and m.topic_id = any(${contactTopicIds}::uuid[]))
    order by r.drawn_at, r.draw_id, r.place`.execute(db);
  return rows;
}

/** @returns whose contact it is; undefined when it was not drawn */
export async function saveAnswer(
  { db, workspaceId }: WorkspaceTx,
  answer: { topicId: string; feedbackId: string; asked: string[]; shown: string[]; by: string },
  now: Date,
): Promise<{ customer_id: string } | undefined> {
  return await db
    .updateTable("cause_readings")
    .set({ read_at: now, read_by: answer.by, asked_cause_ids: answer.asked, shown_cause_ids: answer.shown })
    .where("workspace_id", "=", workspaceId)
    .where("topic_id", "=", answer.topicId)
    .where("feedback_id", "=", answer.feedbackId)
    .returning("customer_id")
    .executeTakeFirst();
}
