import { sql } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { FactsKind, ImportStatus } from "../../store/tables/listen-tables.ts";
import type { StoredFault } from "../../store/tables/work-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Reading } from "./contract.ts";
import type { WriteCounts } from "./write/origin.ts";

export type KeptFile = {
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  place: string;
  createdAt: Date;
};

export async function insertKeptFile(
  { db, workspaceId }: WorkspaceTx,
  file: { name: string; bytes: number; sha256: string; place: string; createdBy: string; now: Date },
): Promise<KeptFile> {
  const { name, bytes, sha256, place, createdBy, now } = file;
  const id = newId();
  await db
    .insertInto("kept_files")
    .values({
      workspace_id: workspaceId,
      id,
      name,
      bytes,
      sha256,
      place,
      created_by: createdBy,
      created_at: now,
    })
    .execute();
  return { id, name, bytes, sha256, place, createdAt: now };
}

export async function findKeptFile({ db, workspaceId }: WorkspaceTx, id: string): Promise<KeptFile | null> {
  const row = await db
    .selectFrom("kept_files")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { ...row, createdAt: row.created_at } : null;
}

/** A source as it was read last time; null when it is new. */
export async function findSource(
  { db, workspaceId }: WorkspaceTx,
  kind: FactsKind,
  name: string,
): Promise<{ id: string; reading: Partial<Reading> } | null> {
  const row = await db
    .selectFrom("sources")
    .select(["id", "reading"])
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", kind)
    .where("name", "=", name)
    .executeTakeFirst();
  return row ? { id: row.id, reading: row.reading as Partial<Reading> } : null;
}

/** Makes the source or finds it; a real import leaves its reading to be proposed next time. @returns the source's id */
export async function putSource(
  { db, workspaceId }: WorkspaceTx,
  source: { kind: FactsKind; name: string; reading: Reading | null },
): Promise<string> {
  const reading = source.reading && JSON.stringify(source.reading);
  const { id } = await db
    .insertInto("sources")
    .values({
      workspace_id: workspaceId,
      id: newId(),
      kind: source.kind,
      name: source.name,
      reading: reading ?? "{}",
    })
    .onConflict((conflict) =>
      conflict
        .columns(["workspace_id", "kind", "name"])
        .doUpdateSet({ reading: reading ?? sql<string>`sources.reading` })
        .where("sources.workspace_id", "=", workspaceId),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function listSources({ db, workspaceId }: WorkspaceTx) {
  const rows = await db
    .selectFrom("sources")
    .select(["id", "name", "kind", "created_at"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("name")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    createdAt: row.created_at.toISOString(),
  }));
}

export async function insertImport(
  { db, workspaceId }: WorkspaceTx,
  values: {
    sourceId: string;
    fileId: string | null;
    kind: FactsKind;
    reading: Reading;
    dryRun: boolean;
    status: ImportStatus;
    actor: Actor;
    now: Date;
  },
): Promise<string> {
  const id = newId();
  await db
    .insertInto("imports")
    .values({
      workspace_id: workspaceId,
      id,
      source_id: values.sourceId,
      file_id: values.fileId,
      kind: values.kind,
      status: values.status,
      dry_run: values.dryRun,
      reading: JSON.stringify(values.reading),
      created_by: values.actor.name,
      created_at: values.now,
    })
    .execute();
  return id;
}

function selectImports({ db, workspaceId }: WorkspaceTx) {
  return db
    .selectFrom("imports")
    .innerJoin("sources", (join) =>
      join
        .onRef("sources.id", "=", "imports.source_id")
        .onRef("sources.workspace_id", "=", "imports.workspace_id"),
    )
    .leftJoin("kept_files", (join) =>
      join
        .onRef("kept_files.id", "=", "imports.file_id")
        .onRef("kept_files.workspace_id", "=", "imports.workspace_id"),
    )
    .selectAll("imports")
    .select(["sources.name as source_name", "kept_files.name as file_name", "kept_files.bytes as file_bytes"])
    .select(["kept_files.place as file_place", "kept_files.sha256 as file_sha256"])
    .where("imports.workspace_id", "=", workspaceId);
}

export type ImportRow = NonNullable<Awaited<ReturnType<typeof findImport>>>;

export async function findImport(tx: WorkspaceTx, id: string) {
  return (await selectImports(tx).where("imports.id", "=", id).executeTakeFirst()) ?? null;
}

/** Newest first; ids are in order of time. */
export async function listImportRows(
  tx: WorkspaceTx,
  cursor: string | undefined,
  limit: number,
): Promise<ImportRow[]> {
  let query = selectImports(tx);
  if (cursor !== undefined) query = query.where("imports.id", "<", cursor);
  return await query.orderBy("imports.id", "desc").limit(limit).execute();
}

/** The status and checkpoint, locked until the transaction ends. */
export async function lockImport({ db, workspaceId }: WorkspaceTx, id: string) {
  return await db
    .selectFrom("imports")
    .select(["status", "records_done", "job_id", "dry_run"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function changeImport(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  change: {
    status?: ImportStatus;
    job_id?: string;
    fault?: StoredFault | null;
    started_at?: Date;
    ended_at?: Date | null;
    bytes_done?: number;
  },
): Promise<void> {
  const { fault, ...rest } = change;
  await db
    .updateTable("imports")
    .set({ ...rest, ...(fault === undefined ? {} : { fault: fault && JSON.stringify(fault) }) })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** The checkpoint: moves in the same transaction as the rows it counts. */
export async function advanceImport(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  by: WriteCounts & { records: number; bad: number; bytesDone: number },
): Promise<void> {
  await db
    .updateTable("imports")
    .set((row) => ({
      records_done: row("records_done", "+", by.records),
      bytes_done: by.bytesDone,
      inserted: row("inserted", "+", by.inserted),
      updated: row("updated", "+", by.updated),
      unchanged: row("unchanged", "+", by.unchanged),
      bad: row("bad", "+", by.bad),
    }))
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** Asks the import's job to stop at its next step. */
export async function askJobToStop({ db, workspaceId }: WorkspaceTx, jobId: string): Promise<void> {
  await db
    .updateTable("jobs")
    .set({ cancel_requested: true })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", jobId)
    .execute();
}

/** Whether the very same bytes were imported here before and still stand. */
export async function findEarlierImport(
  { db, workspaceId }: WorkspaceTx,
  sha256: string,
): Promise<{ endedAt: Date; sourceName: string } | null> {
  const row = await db
    .selectFrom("imports")
    .innerJoin("kept_files", "kept_files.id", "imports.file_id")
    .innerJoin("sources", "sources.id", "imports.source_id")
    .select(["imports.ended_at", "sources.name"])
    .where("imports.workspace_id", "=", workspaceId)
    .where("kept_files.sha256", "=", sha256)
    .where("imports.status", "=", "done")
    .where("imports.dry_run", "=", false)
    .orderBy("imports.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.ended_at ? { endedAt: row.ended_at, sourceName: row.name } : null;
}
