import type { ColumnType } from "kysely";
import type { ReplicaReason } from "../analytics/replica-reasons.ts";
import type { Int8, Made, MadeInstant } from "./columns.ts";

/** Keys of removed facts, written by triggers, for replicas to follow. */
export type AnalyticsRemovalTable = {
  workspace_id: string;
  fact: string;
  row_id: string;
  change_xid: Made<string>;
  removed_at: MadeInstant;
};

export type AnalyticsOriginTable = { id: string };

/** One row per replica: each process that answers people has one. */
export type AnalyticsReplicaTable = {
  node: string;
  state: "building" | "ready" | "failed";
  host: string;
  row_count: Int8;
  file_bytes: Int8;
  fresh_at: Date | null;
  built_at: Date | null;
  built_because: ReplicaReason | null;
  seen_at: MadeInstant;
  rebuild_asked_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

export type AnalyticsTables = {
  analytics_removals: AnalyticsRemovalTable;
  analytics_origin: AnalyticsOriginTable;
  analytics_replicas: AnalyticsReplicaTable;
};
