import type { ColumnType } from "kysely";
import type { Instant } from "./columns.ts";

/** A calendar day, "2026-01-31". */
type Day = ColumnType<string | null, string | null, string | null>;

export type BenchmarkTable = {
  workspace_id: string;
  id: string;
  name: string;
  source_name: string;
  source_url: string | null;
  published_on: Day;
  metric: "nps" | "csat" | "mean";
  scale: string;
  value: number;
  low: number | null;
  high: number | null;
  n: number | null;
  wording: string | null;
  channels: string[];
  population: string | null;
  experience: string | null;
  period_from: Day;
  period_to: Day;
  method: string;
  created_by_name: string;
  created_at: Instant;
  changed_at: Instant;
};

export type BenchmarkQuestionTable = {
  workspace_id: string;
  scale: string;
  wording: string;
  population: string;
  experience: string;
  method: string;
  changed_at: Instant;
};

/** Figures of others, and what the company asks itself. */
export type BenchmarkTables = {
  benchmarks: BenchmarkTable;
  benchmark_questions: BenchmarkQuestionTable;
};
