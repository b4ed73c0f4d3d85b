import { sql } from "kysely";
import type { WorkspaceTx } from "../../store/transaction.ts";

/** How many of these texts are there from an earlier file. */
export async function countKnown(
  { db, workspaceId }: WorkspaceTx,
  hashes: readonly Buffer[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from label_examples
    where workspace_id = ${workspaceId} and text_hash = any(${hashes.map(hex)}::text[]::bytea[])`.execute(db);
  return rows[0].n;
}

/** Two people importing the same file at once: the second finds all of it there. */
export async function lockExamples({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`label examples ${workspaceId}`}, 7))`.execute(
    db,
  );
}

export type NewExample = { id: string; text: string; hash: Buffer; topicIds: readonly string[] };

/** Adds what is new; a text that is there takes the labels of now. @returns rows added and rows whose labels differ */
export async function saveExamples(
  { db, workspaceId }: WorkspaceTx,
  page: readonly NewExample[],
  fileName: string,
  by: string,
  now: Date,
): Promise<{ inserted: number; changed: number }> {
  // Lists within lists must be of one length in PostgreSQL: each goes as its text.
  const { rows } = await sql<{ fresh: boolean }>`
    insert into label_examples (workspace_id, id, text, text_hash, topic_ids, is_none, file_name, created_by, created_at)
    select distinct on (e.hash) ${workspaceId}::uuid, e.id, e.text, e.hash, e.topics::uuid[], false, ${fileName}, ${by}, ${now}::timestamptz
    from unnest(${page.map((each) => each.id)}::uuid[], ${page.map((each) => each.text)}::text[],
      ${page.map((each) => hex(each.hash))}::text[]::bytea[], ${page.map((each) => `{${each.topicIds.join(",")}}`)}::text[])
      as e (id, text, hash, topics)
    on conflict (workspace_id, text_hash) do update
      set topic_ids = excluded.topic_ids, file_name = excluded.file_name, created_by = excluded.created_by, created_at = excluded.created_at
      where label_examples.topic_ids <> excluded.topic_ids
    returning xmax = 0 as fresh`.execute(db);
  const inserted = rows.filter(({ fresh }) => fresh).length;
  return { inserted, changed: rows.length - inserted };
}

/** Files whose examples are there, the latest first. */
export async function listFiles({ db, workspaceId }: WorkspaceTx) {
  const { rows } = await sql<{ name: string; examples: number; at: Date; by: string }>`
    select file_name as name, count(*) as examples, max(created_at) as at, (array_agg(created_by order by created_at desc))[1] as by
    from label_examples where workspace_id = ${workspaceId} group by 1 order by at desc, name limit 200`.execute(
    db,
  );
  return rows;
}

/** @returns how many went */
export async function deleteFile({ db, workspaceId }: WorkspaceTx, name: string): Promise<number> {
  const gone = await db
    .deleteFrom("label_examples")
    .where("workspace_id", "=", workspaceId)
    .where("file_name", "=", name)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

const hex = (hash: Buffer) => `\\x${hash.toString("hex")}`;
