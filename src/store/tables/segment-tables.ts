import type { Generated } from "kysely";
import type { Instant, Json, MadeInstant } from "./columns.ts";

export type SegmentTable = {
  workspace_id: string;
  id: string;
  name: string;
  definition: Json<Record<string, unknown>>;
  tone: string;
  shared: boolean;
  is_personal: boolean;
  version: Generated<number>;
  owner_id: string;
  owner_name: string;
  changed_by_name: string;
  created_at: MadeInstant;
  changed_at: Instant;
  removed_at: Instant | null;
};

export type RfmSettingsTable = {
  workspace_id: string;
  event: string;
  money: string | null;
  is_minor: boolean;
  changed_by_name: string;
  changed_at: Instant;
};

/** Saved sets of customers, and what counts as a purchase. */
export type SegmentTables = {
  segments: SegmentTable;
  rfm_settings: RfmSettingsTable;
};
