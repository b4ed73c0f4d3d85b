import { sql, type RawBuilder } from "kysely";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { ReadingTable } from "../../store/tables/reading-tables.ts";
import { topicName } from "../../store/topic-name.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { DrawnStratum, NamedStratum } from "../../core/reading/strata-to-draw.ts";

/** Contacts under a filter: all, with words, and with words from nobody knows whom. */
export type FilterCounts = { contacts: number; texts: number; anonymousTexts: number };

export async function countTexts(
  { db, workspaceId }: WorkspaceTx,
  filter: PreparedFilter,
  until?: Date,
): Promise<FilterCounts> {
  const { rows } = await sql<FilterCounts>`select count(*) as contacts,
      count(*) filter (where feedback.text <> '') as texts,
      count(*) filter (where feedback.text <> '' and exists (select 1 from customers c
        where c.workspace_id = ${workspaceId} and c.customer_id = feedback.customer_id and c.anonymous)) as "anonymousTexts"
    from feedback where ${filter.where()} ${before(until)}`.execute(db);
  return rows[0];
}

function before(until: Date | undefined): RawBuilder<unknown> {
  return until ? sql`and feedback.received_at <= ${until}` : sql``;
}

/** The name of a text's group: its values, "-" where one is not given. */
function groupName(workspaceId: string, groupBy: readonly string[], timeZone: string): RawBuilder<string> {
  const parts = groupBy.map((by) => {
    if (by === "month") return sql`to_char(feedback.occurred_at at time zone ${timeZone}::text, 'YYYY-MM')`;
    if (!by.startsWith("attr:")) return sql`coalesce(${sql.ref(`feedback.${by}`)}, '-')`;
    const name = by.slice("attr:".length);
    return sql`coalesce(feedback.attributes ->> ${name}::text, (select c.attributes ->> ${name}::text from customers c
      where c.workspace_id = ${workspaceId} and c.customer_id = feedback.customer_id), '-')`;
  });
  return parts.length === 0 ? sql<string>`''` : sql<string>`concat_ws(' · ', ${sql.join(parts)})`;
}

export type Grouping = { filter: PreparedFilter; groupBy: readonly string[]; timeZone: string };

export async function countStrata(
  { db, workspaceId }: WorkspaceTx,
  { filter, groupBy, timeZone }: Grouping,
): Promise<NamedStratum[]> {
  const { rows } = await sql<NamedStratum>`select name, count(*) as size
    from (select ${groupName(workspaceId, groupBy, timeZone)} as name from feedback
      where ${filter.where()} and feedback.text <> '') named
    group by name order by name`.execute(db);
  return rows;
}

/** Draws texts of each group by a hash of their id and the seed: the same seed draws the same of the same texts. */
export async function drawTexts(
  { db, workspaceId }: WorkspaceTx,
  { filter, groupBy, timeZone }: Grouping,
  readingId: string,
  strata: readonly DrawnStratum[],
  seed: number,
): Promise<number> {
  const names = strata.flatMap((stratum) => stratum.names);
  const numbers = strata.flatMap((stratum, i) => stratum.names.map(() => i));
  const { numAffectedRows } =
    await sql`insert into reading_texts (workspace_id, customer_id, reading_id, feedback_id, stratum)
    select ${workspaceId}, customer_id, ${readingId}, id, stratum
    from (select named.customer_id, named.id, given.stratum,
        row_number() over (partition by given.stratum order by hashtextextended(named.id::text, ${seed}::bigint), named.id) as place
      from (select feedback.customer_id, feedback.id, ${groupName(workspaceId, groupBy, timeZone)} as name from feedback
        where ${filter.where()} and feedback.text <> '') named
      join unnest(${names}::text[], ${numbers}::integer[]) as given (name, stratum) on given.name = named.name) placed
    join unnest(${strata.map((_, i) => i)}::integer[], ${strata.map(({ drawn }) => drawn)}::integer[]) as wanted (number, drawn)
      on wanted.number = placed.stratum
    where placed.place <= wanted.drawn`.execute(db);
  return Number(numAffectedRows ?? 0);
}

type NewRow = Omit<ReadingTable, "filter" | "strata" | "created_at" | "closed_at" | "workspace_id"> & {
  filter: Record<string, unknown>;
  strata: { name: string | null; size: number; drawn: number }[];
};

export async function insertReading({ db, workspaceId }: WorkspaceTx, row: NewRow, now: Date): Promise<void> {
  await db
    .insertInto("readings")
    .values({
      ...row,
      workspace_id: workspaceId,
      filter: JSON.stringify(row.filter),
      strata: JSON.stringify(row.strata),
      created_at: now,
      closed_at: null,
    })
    .execute();
}

export async function findReading({ db, workspaceId }: WorkspaceTx, id: string) {
  return await db
    .selectFrom("readings")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function listReadingRows({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("readings as r")
    .select(["r.id", "r.name", "r.status", "r.population", "r.drawn", "r.created_by_name", "r.created_at"])
    .select((eb) => [
      eb
        .selectFrom("reading_answers as a")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("a.workspace_id", "=", "r.workspace_id")
        .whereRef("a.reading_id", "=", "r.id")
        .where("a.is_skipped", "=", false)
        .as("read"),
      eb
        .selectFrom("reading_answers as a")
        .select(sql<number>`count(*)`.as("n"))
        .whereRef("a.workspace_id", "=", "r.workspace_id")
        .whereRef("a.reading_id", "=", "r.id")
        .where("a.is_skipped", "=", true)
        .as("skipped"),
    ])
    .where("r.workspace_id", "=", workspaceId)
    .orderBy("r.created_at", "desc")
    .limit(200)
    .execute();
}

/** @returns false when it was closed already, or is none */
export async function closeReadingRow(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable("readings")
    .set({ status: "closed", closed_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("status", "=", "open")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export type TextRow = {
  customer_id: string;
  id: string;
  text: string;
  original: string | null;
  channel: string | null;
  occurred_at: Date;
};

/**
 * A text that nobody has read yet. Each reader goes through them in an order of their own, so that several read side by side.
 */
export async function findUnread(
  { db, workspaceId }: WorkspaceTx,
  readingId: string,
  reader: string,
): Promise<TextRow | undefined> {
  const { rows } =
    await sql<TextRow>`select f.customer_id, f.id, f.text, o.text as original, f.channel, f.occurred_at
    from reading_texts t
    join feedback f on f.workspace_id = t.workspace_id and f.customer_id = t.customer_id and f.id = t.feedback_id
    left join feedback_originals o on o.workspace_id = t.workspace_id and o.customer_id = t.customer_id and o.feedback_id = t.feedback_id
    where t.workspace_id = ${workspaceId} and t.reading_id = ${readingId}
      and not exists (select 1 from reading_answers a where a.workspace_id = ${workspaceId} and a.customer_id = t.customer_id
        and a.reading_id = t.reading_id and a.feedback_id = t.feedback_id)
    order by hashtextextended(t.feedback_id::text || ${reader}::text, 0), t.feedback_id limit 1`.execute(db);
  return rows[0];
}

export async function findDrawn(
  { db, workspaceId }: WorkspaceTx,
  readingId: string,
  feedbackId: string,
): Promise<TextRow | undefined> {
  const { rows } =
    await sql<TextRow>`select f.customer_id, f.id, f.text, o.text as original, f.channel, f.occurred_at
    from reading_texts t
    join feedback f on f.workspace_id = t.workspace_id and f.customer_id = t.customer_id and f.id = t.feedback_id
    left join feedback_originals o on o.workspace_id = t.workspace_id and o.customer_id = t.customer_id and o.feedback_id = t.feedback_id
    where t.workspace_id = ${workspaceId} and t.reading_id = ${readingId} and t.feedback_id = ${feedbackId}`.execute(
      db,
    );
  return rows[0];
}

export type AnswerRow = {
  customerId: string;
  readingId: string;
  feedbackId: string;
  readerId: string;
  readerName: string;
  topicIds: readonly string[];
  isSkipped: boolean;
};

/** Keeps an answer; a reader may change their own. @returns false when somebody else's stands */
export async function saveAnswer(
  { db, workspaceId }: WorkspaceTx,
  answer: AnswerRow,
  now: Date,
): Promise<boolean> {
  const row = await db
    .insertInto("reading_answers")
    .values({
      workspace_id: workspaceId,
      customer_id: answer.customerId,
      reading_id: answer.readingId,
      feedback_id: answer.feedbackId,
      reader_id: answer.readerId,
      reader_name: answer.readerName,
      topic_ids: [...answer.topicIds],
      is_skipped: answer.isSkipped,
      at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["customer_id", "reading_id", "feedback_id"])
        .doUpdateSet({ topic_ids: [...answer.topicIds], is_skipped: answer.isSkipped, at: now })
        .where("reading_answers.workspace_id", "=", workspaceId)
        .where("reading_answers.reader_id", "=", answer.readerId),
    )
    .returning("feedback_id")
    .executeTakeFirst();
  return row !== undefined;
}

export type UndoneAnswer = { feedbackId: string; topicIds: string[]; isSkipped: boolean };

/** Takes back a reader's latest answer. */
export async function deleteLatestAnswer(
  { db, workspaceId }: WorkspaceTx,
  readingId: string,
  reader: string,
): Promise<UndoneAnswer | undefined> {
  const { rows } = await sql<UndoneAnswer>`delete from reading_answers a
    where a.workspace_id = ${workspaceId} and (a.customer_id, a.reading_id, a.feedback_id) = (
      select b.customer_id, b.reading_id, b.feedback_id from reading_answers b
      where b.workspace_id = ${workspaceId} and b.reading_id = ${readingId} and b.reader_id = ${reader}
      order by b.at desc, b.feedback_id limit 1)
    returning a.feedback_id as "feedbackId", a.topic_ids as "topicIds", a.is_skipped as "isSkipped"`.execute(
    db,
  );
  return rows[0];
}

export async function countAnswers({ db, workspaceId }: WorkspaceTx, readingId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from reading_answers
    where workspace_id = ${workspaceId} and reading_id = ${readingId}`.execute(db);
  return rows[0].n;
}

/** A read text: its group, what its reader found, and what the machine says of it. */
export type ReadRow = {
  stratum: number;
  readerId: string;
  readerName: string;
  isSkipped: boolean;
  topicIds: string[];
  machineTopicIds: string[];
};

export async function listReadRows({ db, workspaceId }: WorkspaceTx, readingId: string): Promise<ReadRow[]> {
  const { rows } =
    await sql<ReadRow>`select t.stratum, a.reader_id as "readerId", a.reader_name as "readerName",
      a.is_skipped as "isSkipped", a.topic_ids as "topicIds",
      array(select distinct m.topic_id from mentions m where m.workspace_id = ${workspaceId} and m.customer_id = t.customer_id
        and m.feedback_id = t.feedback_id and m.said_by like 'machine/%') as "machineTopicIds"
    from reading_answers a
    join reading_texts t on t.workspace_id = a.workspace_id and t.customer_id = a.customer_id
      and t.reading_id = a.reading_id and t.feedback_id = a.feedback_id
    where a.workspace_id = ${workspaceId} and a.reading_id = ${readingId}
    order by a.at`.execute(db);
  return rows;
}

/** How many texts under the filter, of those there were at the draw, the machine gave each topic. */
export async function countMachine(
  { db, workspaceId }: WorkspaceTx,
  filter: PreparedFilter,
  until: Date,
): Promise<{ topicId: string; count: number }[]> {
  const { rows } = await sql<{ topicId: string; count: number }>`
    select m.topic_id as "topicId", count(distinct m.feedback_id) as count from feedback
    join mentions m on m.workspace_id = ${workspaceId} and m.customer_id = feedback.customer_id and m.feedback_id = feedback.id
      and m.said_by like 'machine/%'
    where ${filter.where()} and feedback.text <> '' ${before(until)}
    group by m.topic_id`.execute(db);
  return rows;
}

/** Every topic there ever was: a reading outlives a merge. */
export async function listTopicFates(tx: WorkspaceTx) {
  const { db, workspaceId } = tx;
  return await db
    .selectFrom("topics")
    .select(["id", topicName(tx).as("name"), "status", "merged_into"])
    .where("workspace_id", "=", workspaceId)
    .execute();
}
