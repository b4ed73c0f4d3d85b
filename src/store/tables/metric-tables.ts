import type { Json, MadeInstant } from "./columns.ts";

export type MetricOwnerTable = {
  workspace_id: string;
  metric: string;
  team_id: string;
  changed_by: string;
  changed_at: MadeInstant;
};

/** One row a workspace, or none: then the product's defaults hold. */
export type MetricSettingsTable = {
  workspace_id: string;
  settings: Json<Record<string, unknown>>;
  changed_by: string;
  changed_at: MadeInstant;
};

export type MetricTables = {
  metric_owners: MetricOwnerTable;
  metric_settings: MetricSettingsTable;
};
