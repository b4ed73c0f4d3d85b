import { sql } from "kysely";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type Answered = { topicIds: readonly string[] };

/** Where a contact with words lies; null when there is none. */
export async function findText({ db, workspaceId }: WorkspaceTx, id: string): Promise<string | null> {
  const row = await db
    .selectFrom("feedback")
    .select("customer_id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("text", "<>", "")
    .executeTakeFirst();
  return row?.customer_id ?? null;
}

export async function saveLabel(
  { db, workspaceId }: WorkspaceTx,
  text: { customerId: string; feedbackId: string },
  person: { id: string; name: string },
  topicIds: readonly string[],
  now: Date,
): Promise<void> {
  const said = {
    person_name: person.name,
    topic_ids: [...topicIds],
    is_none: topicIds.length === 0,
    at: now,
  };
  await db
    .insertInto("text_labels")
    .values({
      workspace_id: workspaceId,
      customer_id: text.customerId,
      feedback_id: text.feedbackId,
      person_id: person.id,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(["customer_id", "feedback_id", "person_id"]).doUpdateSet(said))
    .execute();
}

export type NewLabel = {
  customerId: string;
  feedbackId: string;
  personId: string;
  personName: string;
  topicIds: readonly string[];
};

/** Adds what people said elsewhere; what they said here stands. @returns how many are new */
export async function addLabels(
  { db, workspaceId }: WorkspaceTx,
  labels: readonly NewLabel[],
  now: Date,
): Promise<number> {
  if (labels.length === 0) return 0;
  const done = await db
    .insertInto("text_labels")
    .values(
      labels.map((label) => ({
        workspace_id: workspaceId,
        customer_id: label.customerId,
        feedback_id: label.feedbackId,
        person_id: label.personId,
        person_name: label.personName,
        topic_ids: [...label.topicIds],
        is_none: label.topicIds.length === 0,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(["customer_id", "feedback_id", "person_id"]).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0);
}

/** @returns false when this person has not labelled it */
export async function deleteLabel(
  { db, workspaceId }: WorkspaceTx,
  feedbackId: string,
  personId: string,
): Promise<boolean> {
  const row = await db
    .deleteFrom("text_labels")
    .where("workspace_id", "=", workspaceId)
    .where("feedback_id", "=", feedbackId)
    .where("person_id", "=", personId)
    .returning("feedback_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function countToday(
  { db, workspaceId }: WorkspaceTx,
  personId: string,
  timeZone: string,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from text_labels
    where workspace_id = ${workspaceId} and person_id = ${personId}
      and at >= date_trunc('day', ${now}::timestamptz, ${timeZone})`.execute(db);
  return rows[0].n;
}

/** Contacts with somebody's label; of these, those said to be of no topic. */
export async function countLabelled({ db, workspaceId }: WorkspaceTx) {
  const { rows } = await sql<{ labelled: number; none: number }>`
    select count(*) as labelled, count(*) filter (where none) as none
    from (select feedback_id, bool_and(is_none) as none from text_labels
      where workspace_id = ${workspaceId} group by feedback_id) texts`.execute(db);
  return rows[0];
}

export async function countTexts({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from feedback
    where workspace_id = ${workspaceId} and text <> ''`.execute(db);
  return rows[0].n;
}

export async function countSince({ db, workspaceId }: WorkspaceTx, since: Date | null): Promise<number> {
  const after = since ?? new Date(0);
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from text_labels where workspace_id = ${workspaceId} and at > ${after})
      + (select count(*) from settled_labels where workspace_id = ${workspaceId} and at > ${after})
      + (select count(*) from label_examples where workspace_id = ${workspaceId} and created_at > ${after}) as n`.execute(
    db,
  );
  return rows[0].n;
}

/** Labelled contacts of each topic id as it stands in the labels (merged ones apart), with those of files. */
export async function countByTopic({ db, workspaceId }: WorkspaceTx): Promise<Map<string, number>> {
  const { rows } = await sql<{ topic_id: string; n: number }>`
    select topic_id, count(*) as n from (
      select distinct feedback_id as id, unnest(topic_ids) as topic_id from text_labels where workspace_id = ${workspaceId}
      union all
      select id, unnest(topic_ids) from label_examples where workspace_id = ${workspaceId}) said
    group by 1`.execute(db);
  return new Map(rows.map((row) => [row.topic_id, row.n]));
}

export async function countExamples({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from label_examples
    where workspace_id = ${workspaceId}`.execute(db);
  return rows[0].n;
}

export type TopicNow = {
  id: string;
  /** As who reads should see it. */
  name: string;
  /** Every name that it has, in whatever language. */
  names: string[];
  status: "proposed" | "accepted" | "hidden" | "merged" | "gone";
  merged_into: string | null;
};

/** Every topic there ever was: labels may point at merged ones. */
export async function listTopicsNow(tx: WorkspaceTx): Promise<TopicNow[]> {
  const { db, workspaceId } = tx;
  return await db
    .selectFrom("topics")
    .select(["id", topicName(tx).as("name"), "status", "merged_into"])
    .select(sql<string[]>`array_remove(array[name, name_ru, name_en], null)`.as("names"))
    .where("workspace_id", "=", workspaceId)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export type LabelRow = {
  customer_id: string;
  feedback_id: string;
  person_id: string;
  person_name: string;
  topic_ids: string[];
};

/** All people's answers, oldest contact first: the same answers always come in the same order. */
export async function listLabels(
  { db, workspaceId }: WorkspaceTx,
  of?: { customerId: string; feedbackId: string },
): Promise<LabelRow[]> {
  return await db
    .selectFrom("text_labels")
    .select(["customer_id", "feedback_id", "person_id", "person_name", "topic_ids"])
    .where("workspace_id", "=", workspaceId)
    .$if(of !== undefined, (query) =>
      query.where("customer_id", "=", of!.customerId).where("feedback_id", "=", of!.feedbackId),
    )
    .orderBy("feedback_id")
    .orderBy("person_id")
    .execute();
}

/** Answers for the contacts that two or more people have labelled. */
export async function listSharedLabels({ db, workspaceId }: WorkspaceTx): Promise<LabelRow[]> {
  const { rows } = await sql<LabelRow>`
    select customer_id, feedback_id, person_id, person_name, topic_ids from (
      select l.*, count(*) over (partition by customer_id, feedback_id) as people from text_labels l
      where workspace_id = ${workspaceId}) said
    where people > 1 order by feedback_id, person_id`.execute(db);
  return rows;
}

/** Who has labelled, with the number of their texts and the name they had last; most texts first. */
export async function listPeople({ db, workspaceId }: WorkspaceTx) {
  const { rows } = await sql<{ id: string; name: string; texts: number }>`
    select person_id as id, (array_agg(person_name order by at desc))[1] as name, count(*) as texts from text_labels
    where workspace_id = ${workspaceId} group by person_id order by texts desc, name`.execute(db);
  return rows;
}

export async function listSettled({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("settled_labels")
    .select(["feedback_id", "topic_ids", "settled_by"])
    .where("workspace_id", "=", workspaceId)
    .execute();
}

export async function saveSettled(
  { db, workspaceId }: WorkspaceTx,
  text: { customerId: string; feedbackId: string },
  by: string,
  topicIds: readonly string[],
  now: Date,
): Promise<void> {
  const said = { topic_ids: [...topicIds], is_none: topicIds.length === 0, settled_by: by, at: now };
  await db
    .insertInto("settled_labels")
    .values({
      workspace_id: workspaceId,
      customer_id: text.customerId,
      feedback_id: text.feedbackId,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(["customer_id", "feedback_id"]).doUpdateSet(said))
    .execute();
}

/** Masked words of these contacts, by id. */
export async function readTexts(
  { db, workspaceId }: WorkspaceTx,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; text: string }>`select id, text from feedback
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.text]));
}

export async function listExamples({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("label_examples")
    .select(["id", "text", "topic_ids"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("id")
    .execute();
}

export async function readExamples({ db, workspaceId }: WorkspaceTx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const { rows } = await sql<{ id: string; text: string }>`select id, text from label_examples
    where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.text]));
}

const defaultOverlap = 0.1;

export async function getOverlapShare({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const row = await db
    .selectFrom("label_settings")
    .select("overlap_share")
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
  return row?.overlap_share ?? defaultOverlap;
}

export async function saveOverlapShare(
  { db, workspaceId }: WorkspaceTx,
  share: number,
  now: Date,
): Promise<void> {
  await db
    .insertInto("label_settings")
    .values({ workspace_id: workspaceId, overlap_share: share, changed_at: now })
    .onConflict((conflict) =>
      conflict.column("workspace_id").doUpdateSet({ overlap_share: share, changed_at: now }),
    )
    .execute();
}
