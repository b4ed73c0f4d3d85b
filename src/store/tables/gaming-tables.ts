import type { Instant } from "./columns.ts";

export type GamingVerdictTable = {
  workspace_id: string;
  id: string;
  pattern: string;
  level: string;
  who: string;
  /** Of the patterns about a target alone. */
  target_seconds: number | null;
  /** "open" takes an earlier word back. */
  verdict: "real" | "explained" | "open";
  note: string;
  period_from: string | null;
  period_to: string | null;
  created_by: string;
  created_by_name: string;
  created_at: Instant;
};

/** How metrics are gamed. */
export type GamingTables = { gaming_verdicts: GamingVerdictTable };
