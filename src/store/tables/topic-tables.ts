import type { ColumnType, Generated } from "kysely";
import type { Instant, Int8, Json, Made, MadeInstant } from "./columns.ts";
import type { FeedbackTable } from "./listen-tables.ts";

export type GroupingTable = {
  workspace_id: string;
  id: string;
  job_id: string | null;
  model: string;
  texts: Int8;
  other: Int8;
  duplicates: Int8;
  topics: number;
  created_at: MadeInstant;
};

export type TopicStatus = "proposed" | "accepted" | "hidden" | "merged" | "gone";

export type TopicTable = {
  workspace_id: string;
  id: string;
  name: string;
  named_by: ColumnType<"machine" | "person", "machine" | "person" | undefined, "machine" | "person">;
  status: TopicStatus;
  merged_into: string | null;
  words: string[];
  language: string | null;
  signature: Json<Record<string, unknown>>;
  owner_team_id: string | null;
  grouping_id: string | null;
  created_at: MadeInstant;
  changed_at: MadeInstant;
  parent_id: ColumnType<string | null, string | null | undefined, string | null>;
  place: Generated<number>;
  name_ru: ColumnType<string | null, string | null | undefined, string | null>;
  name_en: ColumnType<string | null, string | null | undefined, string | null>;
  description: Generated<string>;
  version: Generated<number>;
  kept: Generated<boolean>;
  origin: Generated<TopicOrigin>;
  change_xid: Made<string>;
};

export type TopicOrigin = "grouping" | "other" | "person";

export type TopicChangeKind = "found" | "created" | "changed" | "moved" | "merged" | "split" | "undone";

export type TopicChangeTable = {
  workspace_id: string;
  id: string;
  kind: TopicChangeKind;
  topic_id: string;
  topic_ids: string[];
  said_by: string;
  by_name: string;
  at: Instant;
  before: Json<Record<string, unknown>>;
  after: Json<Record<string, unknown>>;
  retagged: Generated<number>;
  undoes: string | null;
  undone_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
};

export type TopicMoveTable = {
  workspace_id: string;
  customer_id: string;
  change_id: string;
  mention_id: string;
  feedback_id: string;
  topic_id: string;
  how: "moved" | "joined" | "ranked";
  quote_rank: number | null;
  was: ColumnType<Record<string, unknown> | null, string | null, string | null>;
};

export type TopicExampleTable = {
  workspace_id: string;
  customer_id: string;
  id: string;
  feedback_id: string;
  topic_id: string;
  span_from: number;
  span_to: number;
  /** Masked. */
  words: string;
  by_name: string;
  created_at: Instant;
};

export type MentionTable = {
  workspace_id: string;
  customer_id: string;
  id: string;
  feedback_id: string;
  topic_id: string;
  span_from: number;
  span_to: number;
  sentiment: number | null;
  confidence: number;
  said_by: string;
  quote_rank: number | null;
  /** A copy of what ranking asks of the contact, renewed with the mention. */
  occurred_at: Instant;
  kind: FeedbackTable["kind"];
  channel: string | null;
  touchpoint: string | null;
  agent: string | null;
  team: string | null;
  language: string | null;
  source_id: string;
  import_id: string | null;
  score: number | null;
  handle_seconds: number | null;
  compensation_minor: number | null;
  /** All clauses that tell of it, as pairs of offsets in the words as they came; empty where only the main span is known. */
  spans: Generated<number[]>;
  emotion: string | null;
  emotion_confidence: number | null;
  change_xid: Made<string>;
};

export type FeelingTable = {
  workspace_id: string;
  customer_id: string;
  id: string;
  feedback_id: string;
  span_from: number;
  span_to: number;
  sentiment: number;
  emotion: string;
  confidence: number;
  /** "machine/..." with its version, or a person's id. */
  said_by: string;
  occurred_at: Instant;
  change_xid: Made<string>;
};

export type CostModelTable = {
  workspace_id: string;
  version: number;
  model: Json<Record<string, unknown>>;
  created_by: string;
  created_at: MadeInstant;
};

/** Topics, what tells of them, and what they cost. */
export type TopicTables = {
  groupings: GroupingTable;
  topics: TopicTable;
  topic_changes: TopicChangeTable;
  topic_moves: TopicMoveTable;
  topic_examples: TopicExampleTable;
  mentions: MentionTable;
  feelings: FeelingTable;
  cost_models: CostModelTable;
};
