import type { ColumnType } from "kysely";
import type { Instant, Int8 } from "./columns.ts";
import type { StoredFault } from "./work-tables.ts";

export type ModelSettingsTable = {
  workspace_id: string;
  address: string;
  /** Sealed by the installation's secret. */
  sealed_key: string | null;
  chat_model: string;
  embed_model: string | null;
  timeout_seconds: number;
  /** Millionths of the workspace's currency for a million tokens. */
  price_in_micros: Int8;
  price_out_micros: Int8;
  price_embed_micros: Int8;
  /** Millionths of the workspace's currency a calendar month. */
  cap_micros: Int8;
  context: string;
  changed_by: string;
  changed_at: Instant;
};

export type ModelPromptTable = {
  workspace_id: string;
  name: string;
  locale: string;
  version: number;
  /** Null where it went back to the product's own. */
  text: string | null;
  created_by: string;
  created_at: Instant;
};

export type ModelCallTable = {
  workspace_id: string;
  id: string;
  at: Instant;
  purpose: string;
  model: string;
  state: "open" | "done" | "failed" | "kept";
  tokens_in: Int8;
  tokens_out: Int8;
  cost_micros: Int8;
  milliseconds: ColumnType<number | null, number | null, number | null>;
  fault: string | null;
  fault_facts: ColumnType<
    Record<string, string | number | boolean | null> | null,
    string | null,
    string | null
  >;
};

export type ModelAnswerTable = {
  workspace_id: string;
  question_hash: Buffer;
  answer: string;
  tokens_in: Int8;
  tokens_out: Int8;
  created_at: Instant;
};

export type ModelMeasureTable = {
  workspace_id: string;
  id: string;
  job_id: string;
  version: number;
  model: string;
  status: "running" | "done" | "failed" | "cancelled";
  texts: number;
  estimate_micros: Int8;
  result: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  fault: ColumnType<StoredFault | null, string | null | undefined, string | null>;
  created_by: string;
  created_at: Instant;
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

/** The language model: settings, prompts, calls, kept answers. */
export type ModelTables = {
  model_settings: ModelSettingsTable;
  model_prompts: ModelPromptTable;
  model_calls: ModelCallTable;
  model_answers: ModelAnswerTable;
  model_measures: ModelMeasureTable;
};
