import { sql, type RawBuilder, type SqlBool } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { topicName } from "../../store/topic-name.ts";
import type { SegmentTable } from "../../store/tables/segment-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { RfmSettings } from "./contract.ts";

export type Reader = Pick<Actor, "id" | "seesPersonalData">;

/** What a person may see: shared segments and their own; those that choose by personal data only with the right to see it. */
function visibleTo({ id, seesPersonalData }: Reader): RawBuilder<SqlBool> {
  const personal = seesPersonalData ? sql`` : sql` and not is_personal`;
  return sql<SqlBool>`(removed_at is null and (shared or owner_id = ${id})${personal})`;
}

const columns = [
  "id",
  "name",
  "definition",
  "tone",
  "shared",
  "version",
  "owner_id",
  "owner_name",
  "changed_by_name",
  "changed_at",
] as const;
export type SegmentRow = Awaited<ReturnType<typeof listSegmentRows>>[number];

export async function listSegmentRows({ db, workspaceId }: WorkspaceTx, reader: Reader) {
  return await db
    .selectFrom("segments")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where(visibleTo(reader))
    .orderBy(sql`lower(name)`)
    .execute();
}

export async function findSegmentRow({ db, workspaceId }: WorkspaceTx, reader: Reader, id: string) {
  return await db
    .selectFrom("segments")
    .select(columns)
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where(visibleTo(reader))
    .executeTakeFirst();
}

/** Names by id, of those that this reader sees. */
export async function listSegmentNames(
  { db, workspaceId }: WorkspaceTx,
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("segments")
    .select(["id", "name"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", [...new Set(ids)])
    .where(visibleTo(reader))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Definitions by id. @param isKept those removed since and those of others, too */
export async function listDefinitions(
  { db, workspaceId }: WorkspaceTx,
  reader: Reader,
  ids: readonly string[],
  { isKept }: { isKept: boolean },
) {
  return await db
    .selectFrom("segments")
    .select(["id", "definition"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", [...ids])
    .where(isKept ? sql<SqlBool>`true` : visibleTo(reader))
    .execute();
}

export async function countSegments({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const row = await db
    .selectFrom("segments")
    .select(sql<number>`count(*)`.as("n"))
    .where("workspace_id", "=", workspaceId)
    .where("removed_at", "is", null)
    .executeTakeFirstOrThrow();
  return row.n;
}

type Written = Pick<SegmentTable, "name" | "tone" | "shared" | "is_personal" | "changed_by_name"> & {
  definition: string;
  changed_at: Date;
};

/** @returns false when the name is taken */
export async function insertSegment(
  { db, workspaceId }: WorkspaceTx,
  row: Written & { id: string; owner_id: string; owner_name: string },
): Promise<boolean> {
  const inserted = await db
    .insertInto("segments")
    .values({ workspace_id: workspaceId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Another living segment of this name, whatever its letters' case. */
export async function isNameTaken(
  { db, workspaceId }: WorkspaceTx,
  name: string,
  exceptId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("segments")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("removed_at", "is", null)
    .where(sql<SqlBool>`lower(name) = lower(${name})`)
    .where("id", "!=", exceptId)
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false when it is no longer of this version */
export async function updateSegment(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  version: number,
  row: Written,
): Promise<boolean> {
  const updated = await db
    .updateTable("segments")
    .set({ ...row, version: version + 1 })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .where("version", "=", version)
    .where("removed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return updated !== undefined;
}

export async function markRemoved({ db, workspaceId }: WorkspaceTx, id: string, at: Date): Promise<void> {
  await db
    .updateTable("segments")
    .set({ removed_at: at })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** Names of topics in the reader's language, by id. */
export async function listTopicNames(
  tx: WorkspaceTx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return await tx.db
    .selectFrom("topics")
    .select(["id", topicName(tx).as("name")])
    .where("workspace_id", "=", tx.workspaceId)
    .where("id", "in", [...ids])
    .execute();
}

export async function findRfmSettings({ db, workspaceId }: WorkspaceTx): Promise<RfmSettings | null> {
  const row = await db
    .selectFrom("rfm_settings")
    .select(["event", "money", "is_minor as isMinor"])
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveRfmSettings(
  { db, workspaceId }: WorkspaceTx,
  { event, money, isMinor }: RfmSettings,
  by: { name: string; at: Date },
): Promise<void> {
  const values = { event, money, is_minor: isMinor, changed_by_name: by.name, changed_at: by.at };
  await db
    .insertInto("rfm_settings")
    .values({ workspace_id: workspaceId, ...values })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet(values))
    .execute();
}
