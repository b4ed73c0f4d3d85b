import type { Locale } from "../../core/kit/fault.ts";
import type { ImportView } from "./contract.ts";
import type { ImportRow } from "./queries.ts";

/** An import as the API tells it, in the caller's language. */
export function viewImport(row: ImportRow, locale: Locale): ImportView {
  const file =
    row.file_id !== null && row.file_name !== null
      ? { id: row.file_id, name: row.file_name, bytes: row.file_bytes ?? 0 }
      : null;
  return {
    id: row.id,
    jobId: row.job_id,
    kind: row.kind,
    source: { id: row.source_id, name: row.source_name },
    file,
    status: row.status,
    dryRun: row.dry_run,
    recordsDone: row.records_done,
    bytesDone: row.bytes_done,
    inserted: row.inserted,
    updated: row.updated,
    unchanged: row.unchanged,
    bad: row.bad,
    fault: row.fault && { code: row.fault.code, sentence: row.fault[locale] },
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}
