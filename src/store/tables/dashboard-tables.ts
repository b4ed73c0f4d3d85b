import type { ColumnType, Generated } from "kysely";
import type { Instant, Json } from "./columns.ts";
import type { StoredFault } from "./work-tables.ts";

export type StoredTile = {
  id: string;
  title: string;
  metric: string;
  query: string;
  x: number;
  y: number;
  w: number;
  h: number;
};

export type DashboardTable = {
  workspace_id: string;
  id: string;
  name: string;
  sharing: "private" | "read" | "edit";
  tiles: Json<StoredTile[]>;
  version: Generated<number>;
  created_by: string;
  created_by_name: string;
  created_at: Instant;
  changed_at: Instant;
};

export type DashboardScheduleTable = {
  workspace_id: string;
  id: string;
  dashboard_id: string;
  emails: string[];
  format: "pdf" | "png";
  locale: "ru" | "en";
  cadence: "daily" | "weekly" | "monthly";
  day: number;
  hour: number;
  is_on: Generated<boolean>;
  due_at: Instant;
  failures: Generated<number>;
  fault: ColumnType<StoredFault | null, string | null | undefined, string | null>;
  sent_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  created_by: string;
  created_at: Instant;
};

export type DashboardTables = {
  dashboards: DashboardTable;
  dashboard_schedules: DashboardScheduleTable;
};
