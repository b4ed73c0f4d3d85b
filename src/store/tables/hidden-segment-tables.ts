import type { Generated } from "kysely";
import type { Instant, Json } from "./columns.ts";
import type { StoredFault } from "./work-tables.ts";

export type HiddenSearchTable = {
  workspace_id: string;
  id: string;
  job_id: string;
  asked: Json<Record<string, unknown>>;
  status: "searching" | "done" | "failed";
  answer: Json<Record<string, unknown>> | null;
  fault: Json<StoredFault> | null;
  created_by_name: string;
  created_at: Instant;
  ended_at: Instant | null;
  is_kept: Generated<boolean>;
};

/** Searches for hidden segments. */
export type HiddenSegmentTables = { hidden_searches: HiddenSearchTable };
