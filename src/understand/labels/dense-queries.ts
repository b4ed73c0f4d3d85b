import { sql } from "kysely";
import type { DenseReading } from "../../store/tables/label-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { PoolRow } from "./classifier-queries.ts";

/** What a version learnt from vectors; null where it uses none. */
export async function readDense(
  { db, workspaceId }: WorkspaceTx,
  version: number,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("classifiers")
    .select("dense")
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .executeTakeFirst();
  // A plain array of its own: a Buffer's "slice" is a window on a larger one, which readers of bytes do not expect.
  return row?.dense ? new Uint8Array(row.dense) : null;
}

/** Contacts with words that have no vector's word yet, the latest first, and how many there are in all. */
export async function listUnread(
  { db, workspaceId }: WorkspaceTx,
  version: number,
  most: number,
): Promise<PoolRow[]> {
  const { rows } = await sql<PoolRow>`select f.customer_id, f.id, left(f.text, 12000) as text from feedback f
    where f.workspace_id = ${workspaceId} and f.text <> '' and not exists (
      select 1 from dense_chances d where d.workspace_id = ${workspaceId} and d.customer_id = f.customer_id
        and d.feedback_id = f.id and d.version = ${version})
    order by f.occurred_at desc, f.id limit ${most}`.execute(db);
  return rows;
}

export type DenseRow = { customerId: string; feedbackId: string; chances: number[] };

export async function saveDense(
  { db, workspaceId }: WorkspaceTx,
  version: number,
  rows: readonly DenseRow[],
): Promise<void> {
  // Lists within lists must be of one length in PostgreSQL: each goes as its text.
  await sql`insert into dense_chances (workspace_id, customer_id, feedback_id, version, chances)
    select ${workspaceId}::uuid, d.customer_id, d.feedback_id, ${version}::integer, d.chances::real[]
    from unnest(${rows.map((row) => row.customerId)}::uuid[], ${rows.map((row) => row.feedbackId)}::uuid[],
      ${rows.map(({ chances }) => `{${chances.join(",")}}`)}::text[]) as d (customer_id, feedback_id, chances)
    join feedback f on f.workspace_id = ${workspaceId} and f.customer_id = d.customer_id and f.id = d.feedback_id
    on conflict (customer_id, feedback_id, version) do nothing`.execute(db);
}

/** Those of versions that are not in use go. */
export async function dropOtherDense({ db, workspaceId }: WorkspaceTx, version: number): Promise<void> {
  await db
    .deleteFrom("dense_chances")
    .where("workspace_id", "=", workspaceId)
    .where("version", "<>", version)
    .execute();
}

/** What vectors say of each label, by contact. */
export async function listDense(
  { db, workspaceId }: WorkspaceTx,
  version: number,
): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom("dense_chances")
    .select(["feedback_id", "chances"])
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .execute();
  return new Map(rows.map((row) => [row.feedback_id, row.chances]));
}

export async function countDense({ db, workspaceId }: WorkspaceTx, version: number): Promise<number> {
  const { n } = await db
    .selectFrom("dense_chances")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return n;
}

export async function noteDenseReading(
  { db, workspaceId }: WorkspaceTx,
  version: number,
  reading: DenseReading,
): Promise<void> {
  await db
    .updateTable("classifiers")
    .set({ dense_reading: JSON.stringify(reading) })
    .where("workspace_id", "=", workspaceId)
    .where("version", "=", version)
    .execute();
}
