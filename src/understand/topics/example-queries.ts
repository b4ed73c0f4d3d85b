import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Said } from "./masked-quote.ts";

/** Quotes pinned to a topic, the first pinned first; those of topics merged into it among them. */
export async function listExamples({ db, workspaceId }: WorkspaceTx, topicId: string) {
  return await db
    .selectFrom("topic_examples")
    .select(["id", "feedback_id", "words", "by_name", "created_at"])
    .where("workspace_id", "=", workspaceId)
    .where(
      sql<boolean>`(topic_id = ${topicId} or topic_id in (select id from topics
        where workspace_id = ${workspaceId} and merged_into = ${topicId}))`,
    )
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

export type Contact = Said & { customer_id: string };

/** A contact with words, and where its mention of the topic stands; the whole where it has none. */
export async function findContact(
  { db, workspaceId }: WorkspaceTx,
  feedbackId: string,
  topicId: string,
): Promise<Contact | undefined> {
  const { rows } = await sql<Contact>`
    select f.customer_id, f.text, o.text as original, coalesce(m.span_from, 0) as span_from,
      coalesce(m.span_to, length(coalesce(o.text, f.text))) as span_to
    from feedback f
    left join feedback_originals o on o.workspace_id = ${workspaceId} and o.customer_id = f.customer_id and o.feedback_id = f.id
    left join mentions m on m.workspace_id = ${workspaceId} and m.customer_id = f.customer_id and m.feedback_id = f.id
      and m.topic_id = ${topicId}
    where f.workspace_id = ${workspaceId} and f.id = ${feedbackId} and f.text <> ''
    limit 1`.execute(db);
  return rows[0];
}

export type NewExample = {
  id: string;
  customer_id: string;
  feedback_id: string;
  topic_id: string;
  span_from: number;
  span_to: number;
  /** Masked. */
  words: string;
  by_name: string;
  created_at: Date;
};

/** @returns false when this passage is pinned to the topic already */
export async function insertExample({ db, workspaceId }: WorkspaceTx, example: NewExample): Promise<boolean> {
  const row = await db
    .insertInto("topic_examples")
    .values({ workspace_id: workspaceId, ...example })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteExample(
  { db, workspaceId }: WorkspaceTx,
  topicId: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .deleteFrom("topic_examples")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where(
      sql<boolean>`(topic_id = ${topicId} or topic_id in (select id from topics
        where workspace_id = ${workspaceId} and merged_into = ${topicId}))`,
    )
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
