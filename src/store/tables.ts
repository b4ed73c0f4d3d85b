import type { AccessTables, AuthUserTable, WorkspaceTable } from "./tables/access-tables.ts";
import type { AnalyticsTables } from "./tables/analytics-tables.ts";
import type { BenchmarkTables } from "./tables/benchmark-tables.ts";
import type { CauseTables } from "./tables/cause-tables.ts";
import type { DashboardTables } from "./tables/dashboard-tables.ts";
import type { HiddenSegmentTables } from "./tables/hidden-segment-tables.ts";
import type { GamingTables } from "./tables/gaming-tables.ts";
import type { ImprovementTables } from "./tables/improvement-tables.ts";
import type { LabelTables } from "./tables/label-tables.ts";
import type { ListenTables } from "./tables/listen-tables.ts";
import type { MetricTables } from "./tables/metric-tables.ts";
import type { ModelTables } from "./tables/model-tables.ts";
import type { ReadingTables } from "./tables/reading-tables.ts";
import type { SegmentTables } from "./tables/segment-tables.ts";
import type { TopicTables } from "./tables/topic-tables.ts";
import type { WarningTables } from "./tables/warning-tables.ts";
import type { OutboxTable, WorkTables } from "./tables/work-tables.ts";

/** What each table holds, as Kysely sees it, by area. The migrations are the truth; test/house compares the two. */

/** Tables of the whole installation: reached before a workspace is known. */
export type GlobalTables = {
  auth_user: AuthUserTable;
  workspaces: WorkspaceTable;
  outbox: OutboxTable;
} & AnalyticsTables;

/** Tables whose every row belongs to one workspace. */
export type WorkspaceTables = AccessTables &
  WorkTables &
  ListenTables &
  TopicTables &
  LabelTables &
  CauseTables &
  MetricTables &
  ModelTables &
  ReadingTables &
  SegmentTables &
  DashboardTables &
  BenchmarkTables &
  HiddenSegmentTables &
  GamingTables &
  WarningTables &
  ImprovementTables;

export type Tables = GlobalTables & WorkspaceTables;
