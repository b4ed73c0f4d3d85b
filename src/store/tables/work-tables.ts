import type { ColumnType, Generated } from "kysely";
import type { Instant, Int8, Json, MadeInstant } from "./columns.ts";

export type OutboxTable = {
  id: string;
  workspace_id: string;
  type: string;
  payload: Json<Record<string, unknown>>;
  created_at: MadeInstant;
  delivered_at: Instant | null;
  attempts: Generated<number>;
  next_attempt_at: MadeInstant;
  last_error: string | null;
};

export type JobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

export type JobTable = {
  workspace_id: string;
  id: string;
  kind: string;
  status: JobStatus;
  input: Json<Record<string, unknown>>;
  phase: Generated<string>;
  done: Int8;
  total: ColumnType<number | null, number | null | undefined, number | null>;
  result: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  fault: ColumnType<StoredFault | null, string | null | undefined, string | null>;
  cancel_requested: Generated<boolean>;
  created_by: string;
  created_at: MadeInstant;
  started_at: Instant | null;
  ended_at: Instant | null;
};

/** A fault as kept in a row: both sentences, so that each reader gets it in their own language. */
export type StoredFault = { code: string; ru: string; en: string };

/** Jobs and events on their way. */
export type WorkTables = {
  jobs: JobTable;
};
