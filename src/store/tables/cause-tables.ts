import type { ColumnType, Generated } from "kysely";
import type { Instant } from "./columns.ts";

export type CauseStatus = "draft" | "accepted" | "refuted";

export type CauseTable = {
  workspace_id: string;
  id: string;
  topic_id: string;
  parent_id: string | null;
  position: number;
  statement: string;
  fixes: string[];
  status: CauseStatus;
  said_by: string;
  said_by_name: string;
  owner_team_id: string | null;
  owner_member_id: string | null;
  version: Generated<number>;
  /** Steps removed together carry the same removal; null while the step stands. */
  removal_id: string | null;
  created_at: Instant;
  changed_at: Instant;
};

export type CauseChangeTable = {
  workspace_id: string;
  id: string;
  cause_id: string;
  at: Instant;
  said_by: string;
  said_by_name: string;
  kind: string;
  before: ColumnType<Record<string, unknown> | null, string | null, string | null>;
  after: ColumnType<Record<string, unknown> | null, string | null, string | null>;
};

export type CauseEvidenceTable = {
  workspace_id: string;
  customer_id: string;
  id: string;
  cause_id: string;
  feedback_id: string;
  span_from: number;
  span_to: number;
  quote: string;
  said_by: string;
  said_by_name: string;
  from_reading: boolean;
  pinned_at: Instant;
};

export type CauseReadingTable = {
  workspace_id: string;
  customer_id: string;
  feedback_id: string;
  topic_id: string;
  draw_id: string;
  place: number;
  population: number;
  drawn_at: Instant;
  read_at: Instant | null;
  read_by: string | null;
  asked_cause_ids: string[];
  shown_cause_ids: string[];
};

/** Trees of "why". */
export type CauseTables = {
  causes: CauseTable;
  cause_changes: CauseChangeTable;
  cause_evidence: CauseEvidenceTable;
  cause_readings: CauseReadingTable;
};
