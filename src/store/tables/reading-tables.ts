import type { Instant, Json } from "./columns.ts";

export type ReadingStratum = { name: string | null; size: number; drawn: number };

export type ReadingTable = {
  workspace_id: string;
  id: string;
  name: string;
  filter: Json<Record<string, unknown>>;
  margin: number;
  level: number;
  seed: number;
  population: number;
  drawn: number;
  /** What the texts of each group share; the last, where small groups were taken together, has no name. */
  strata: Json<ReadingStratum[]>;
  status: "open" | "closed";
  created_by: string;
  created_by_name: string;
  created_at: Instant;
  closed_at: Instant | null;
};

export type ReadingTextTable = {
  workspace_id: string;
  customer_id: string;
  reading_id: string;
  feedback_id: string;
  stratum: number;
};

export type ReadingAnswerTable = {
  workspace_id: string;
  customer_id: string;
  reading_id: string;
  feedback_id: string;
  reader_id: string;
  reader_name: string;
  /** Empty: none of the topics. */
  topic_ids: string[];
  is_skipped: boolean;
  at: Instant;
};

/** Representative readings. */
export type ReadingTables = {
  readings: ReadingTable;
  reading_texts: ReadingTextTable;
  reading_answers: ReadingAnswerTable;
};
