import { sql } from "kysely";
import type { ReadingStratum } from "../../store/tables/reading-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** Readings of which at least so many texts were read, the latest first. */
export async function listReadReadings({ db, workspaceId }: WorkspaceTx, least: number) {
  const { rows } = await sql<{ id: string; name: string; level: number; strata: ReadingStratum[] }>`
    select r.id, r.name, r.level, r.strata from readings r
    where r.workspace_id = ${workspaceId} and (select count(*) from reading_answers a
      where a.workspace_id = ${workspaceId} and a.reading_id = r.id and not a.is_skipped) >= ${least}
    order by r.created_at desc limit 10`.execute(db);
  return rows;
}

/** What a reader found in a drawn text; skipped ones are no answer. */
export type DrawnAnswer = {
  customer_id: string;
  feedback_id: string;
  stratum: number;
  text: string;
  topic_ids: string[];
  reader_id: string;
  reader_name: string;
};

export async function listDrawnAnswers(
  { db, workspaceId }: WorkspaceTx,
  readingId: string,
): Promise<DrawnAnswer[]> {
  const { rows } = await sql<DrawnAnswer>`
    select t.customer_id, t.feedback_id, t.stratum, left(f.text, 12000) as text, a.topic_ids, a.reader_id, a.reader_name
    from reading_answers a
    join reading_texts t on t.workspace_id = a.workspace_id and t.customer_id = a.customer_id
      and t.reading_id = a.reading_id and t.feedback_id = a.feedback_id
    join feedback f on f.workspace_id = a.workspace_id and f.customer_id = a.customer_id and f.id = a.feedback_id
    where a.workspace_id = ${workspaceId} and a.reading_id = ${readingId} and not a.is_skipped
    order by a.feedback_id`.execute(db);
  return rows;
}
