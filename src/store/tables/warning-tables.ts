import type { ColumnType } from "kysely";
import type { WatchState } from "../../core/watch/advance-watch.ts";
import type { Instant, Int8 } from "./columns.ts";
import type { StoredFault } from "./work-tables.ts";

export type WarningSettingsTable = {
  workspace_id: string;
  is_on: boolean;
  alarms_per_week: number;
  webhook_url: string | null;
  /** Sealed by the installation's secret. */
  sealed_secret: string | null;
  emails: ColumnType<string[], string[] | undefined, string[]>;
  telegram_chat: string | null;
  /** Sealed by the installation's secret. */
  sealed_telegram_token: string | null;
  changed_by: string;
  changed_at: Instant;
};

export type WatchClockTable = {
  workspace_id: string;
  /** A calendar date of the workspace's zone. */
  learnt_on: string | null;
  watched_until: Instant | null;
};

export type WatchMetric = "contacts" | "low-marks";

/** What a series counts: all contacts, those of one value of a field or two, or those of a saved segment. */
export type SeriesColumns = Pick<
  WatchedSeriesTable,
  "metric" | "topic_id" | "channel" | "kind" | "touchpoint" | "segment_id"
>;

export type WatchedSeriesTable = {
  metric: WatchMetric;
  topic_id: string | null;
  channel: string | null;
  kind: string | null;
  touchpoint: string | null;
  segment_id: string | null;
  workspace_id: string;
  key: string;
  rates: number[];
  dispersion: number;
  level_spread: number;
  state: ColumnType<WatchState | null, string | null, string | null>;
};

export type WarningVerdict = "real" | "noise";

export type WarningEventTable = {
  workspace_id: string;
  id: string;
  onset: Instant;
  noticed: Instant;
  ended: Instant | null;
  verdict: WarningVerdict | null;
  verdict_by: string | null;
  verdict_by_name: string | null;
  verdict_at: Instant | null;
};

export type WarningAlarmTable = {
  metric: WatchMetric;
  topic_id: string | null;
  channel: string | null;
  kind: string | null;
  touchpoint: string | null;
  segment_id: string | null;
  workspace_id: string;
  id: string;
  event_id: string;
  series_key: string;
  onset: Instant;
  noticed: Instant;
  ended: Instant | null;
  settled: boolean;
  count: Int8;
  expected: number;
  ratio: number;
  ratio_low: number;
  ratio_high: number;
  peak_at: Instant;
  peak_count: Int8;
  peak_usual: number;
};

export type WarningAbout = "noticed" | "ended";
export type WarningChannel = "webhook" | "email" | "telegram";

export type WarningDeliveryTable = {
  workspace_id: string;
  event_id: string;
  about: WarningAbout;
  channel: WarningChannel;
  tried_at: Instant;
  delivered_at: Instant | null;
  fault: ColumnType<StoredFault | null, string | null, string | null>;
};

/** Early warning. */
export type WarningTables = {
  warning_settings: WarningSettingsTable;
  watch_clocks: WatchClockTable;
  watched_series: WatchedSeriesTable;
  warning_events: WarningEventTable;
  warning_alarms: WarningAlarmTable;
  warning_deliveries: WarningDeliveryTable;
};
