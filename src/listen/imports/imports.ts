import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Locale } from "../../core/kit/fault.ts";
import type { Page } from "../../core/kit/page.ts";
import { createJob } from "../../store/jobs.ts";
import type { ImportStatus } from "../../store/tables/listen-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { listBadRowsAfter } from "./bad-row-queries.ts";
import { shownValue } from "./bad-row-file.ts";
import { type badRowReply, importFault, type ImportView, type startImportBody } from "./contract.ts";
import { importJob, undoJob } from "./job-kinds.ts";
import {
  askJobToStop,
  changeImport,
  findImport,
  findKeptFile,
  type ImportRow,
  insertImport,
  listImportRows,
  lockImport,
  putSource,
} from "./queries.ts";
import { viewImport } from "./view-import.ts";

/** Asks for a file to be imported; the worker does it. A real import leaves its reading with the source. */
export async function startImport(
  tx: WorkspaceTx,
  actor: Actor,
  input: z.infer<typeof startImportBody>,
  now: Date,
): Promise<ImportView> {
  if (!(await findKeptFile(tx, input.fileId))) throw importFault("import.file-missing");
  const { kind, sourceName, reading, dryRun, fileId } = input;
  const sourceId = await putSource(tx, { kind, name: sourceName, reading: dryRun ? null : reading });
  const id = await insertImport(tx, {
    sourceId,
    fileId,
    kind,
    reading,
    dryRun,
    status: "queued",
    actor,
    now,
  });
  return await queueJob(tx, actor, id, importJob, "queued");
}

async function queueJob(
  tx: WorkspaceTx,
  actor: Actor,
  importId: string,
  kind: string,
  status: ImportStatus,
): Promise<ImportView> {
  const jobId = await createJob(tx, { kind, input: { importId }, createdBy: actor.name });
  await changeImport(tx, importId, { status, job_id: jobId, ended_at: null, fault: null });
  return viewImport(await getRow(tx, importId), actor.locale);
}

async function getRow(tx: WorkspaceTx, id: string): Promise<ImportRow> {
  const row = await findImport(tx, id);
  if (!row) throw importFault("import.missing");
  return row;
}

/** @throws import.missing */
export async function getImport(tx: WorkspaceTx, actor: Actor, id: string): Promise<ImportView> {
  return viewImport(await getRow(tx, id), actor.locale);
}

/** Newest first. */
export async function listImports(
  tx: WorkspaceTx,
  actor: Actor,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<ImportView>> {
  const rows = await listImportRows(tx, query.cursor, query.limit + 1);
  const items = rows.slice(0, query.limit).map((row) => viewImport(row, actor.locale));
  return { items, nextCursor: rows.length > query.limit ? items.at(-1)!.id : null };
}

/**
 * Asks a waiting or running import to stop. What it wrote stays until it is undone or goes on.
 * @throws import.ended when there is nothing to stop
 */
export async function cancelImport(tx: WorkspaceTx, actor: Actor, id: string): Promise<ImportView> {
  const locked = await lockImport(tx, id);
  if (!locked) throw importFault("import.missing");
  if (locked.status !== "queued" && locked.status !== "running") throw importFault("import.ended");
  if (locked.job_id) await askJobToStop(tx, locked.job_id);
  return viewImport(await getRow(tx, id), actor.locale);
}

/**
 * Lets an import that failed or was stopped go on from where it stood.
 * @throws import.no-resume
 */
export async function resumeImport(tx: WorkspaceTx, actor: Actor, id: string): Promise<ImportView> {
  const locked = await lockImport(tx, id);
  if (!locked) throw importFault("import.missing");
  if (locked.status !== "failed" && locked.status !== "cancelled") throw importFault("import.no-resume");
  return await queueJob(tx, actor, id, importJob, "queued");
}

/**
 * Asks for all an import did to be taken back.
 * @throws import.undone-already, import.still-running, import.dry-run
 */
export async function startUndo(tx: WorkspaceTx, actor: Actor, id: string): Promise<ImportView> {
  const locked = await lockImport(tx, id);
  if (!locked) throw importFault("import.missing");
  if (locked.status === "undone" || locked.status === "undoing") throw importFault("import.undone-already");
  if (locked.status === "queued" || locked.status === "running") throw importFault("import.still-running");
  if (locked.dry_run) throw importFault("import.dry-run");
  return await queueJob(tx, actor, id, undoJob, "undoing");
}

/** The rows an import left out, in the order of the file. */
export async function listBadRows(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<z.infer<typeof badRowReply>>> {
  await getRow(tx, id);
  const rows = await listBadRowsAfter(tx, id, placeOf(query.cursor), query.limit + 1);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => badRowView(row, actor.locale, actor.seesPersonalData)),
    nextCursor: last && rows.length > query.limit ? `${last.line}:${last.ordinal}` : null,
  };
}

function badRowView(
  row: Awaited<ReturnType<typeof listBadRowsAfter>>[number],
  locale: Locale,
  seesPersonalData: boolean,
): z.infer<typeof badRowReply> {
  return {
    line: row.line,
    column: row.column,
    reason: row.reason[locale],
    raw: shownValue(row.raw, seesPersonalData),
  };
}

function placeOf(cursor: string | undefined): { line: number; ordinal: number } | null {
  const hit = /^(\d{1,15}):(\d{1,9})$/.exec(cursor ?? "");
  return hit && { line: Number(hit[1]), ordinal: Number(hit[2]) };
}
