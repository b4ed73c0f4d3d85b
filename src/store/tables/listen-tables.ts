import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Instant, Int8, Json, Made, MadeInstant } from "./columns.ts";
import type { StoredFault } from "./work-tables.ts";

export type KeptFileTable = {
  workspace_id: string;
  id: string;
  name: string;
  bytes: Int8;
  sha256: string;
  place: string;
  created_by: string;
  created_at: MadeInstant;
};

export type FactsKind = "feedback" | "customers" | "events";

export type SourceTable = {
  workspace_id: string;
  id: string;
  name: string;
  kind: FactsKind;
  reading: Json<Record<string, unknown>>;
  created_at: MadeInstant;
};

export type ImportStatus = "queued" | "running" | "done" | "failed" | "cancelled" | "undoing" | "undone";

export type ImportTable = {
  workspace_id: string;
  id: string;
  source_id: string;
  file_id: string | null;
  job_id: string | null;
  kind: FactsKind;
  status: ImportStatus;
  dry_run: Generated<boolean>;
  reading: Json<Record<string, unknown>>;
  records_done: Int8;
  bytes_done: Int8;
  inserted: Int8;
  updated: Int8;
  unchanged: Int8;
  bad: Int8;
  fault: ColumnType<StoredFault | null, string | null | undefined, string | null>;
  created_by: string;
  created_at: MadeInstant;
  started_at: Instant | null;
  ended_at: Instant | null;
};

export type ImportBadRowTable = {
  workspace_id: string;
  import_id: string;
  line: Int8;
  ordinal: Generated<number>;
  column_name: string | null;
  reason: Json<StoredFault>;
  raw: string | null;
};

export type ImportChangeTable = {
  workspace_id: string;
  import_id: string;
  fact: "feedback" | "customer" | "event";
  customer_id: string;
  fact_id: string;
  before: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
};

export type CustomerTable = {
  workspace_id: string;
  customer_id: string;
  external_id: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  anonymous: Generated<boolean>;
  since: Instant | null;
  attributes: JSONColumnType<Record<string, string | number | boolean | null>, string, string>;
  import_id: string | null;
  created_at: MadeInstant;
  changed_at: MadeInstant;
  attribute_set: Made<string>;
  change_xid: Made<string>;
};

export type FeedbackTable = {
  workspace_id: string;
  customer_id: string;
  id: string;
  source_id: string;
  external_id: string | null;
  content_hash: Buffer;
  import_id: string | null;
  kind: "contact" | "complaint" | "response" | "review" | "observation" | "cancellation";
  channel: string | null;
  touchpoint: string | null;
  agent: string | null;
  team: string | null;
  occurred_at: Instant;
  received_at: MadeInstant;
  language: string | null;
  text: string;
  score: number | null;
  scale: string | null;
  sentiment: number | null;
  handle_seconds: number | null;
  resolved_first_contact: boolean | null;
  compensation_minor: ColumnType<number | null, number | null | undefined, number | null>;
  attributes: JSONColumnType<Record<string, string | number | boolean | null>, string, string>;
  changed_at: MadeInstant;
  search: Made<string>;
  facet_set: Made<string>;
  staff_set: Made<string>;
  attribute_set: Made<string>;
  change_xid: Made<string>;
};

export type FeedbackOriginalTable = {
  workspace_id: string;
  customer_id: string;
  feedback_id: string;
  text: string;
};

export type ProductEventTable = {
  workspace_id: string;
  customer_id: string;
  id: string;
  source_id: string;
  external_id: string | null;
  content_hash: Buffer;
  import_id: string | null;
  name: string;
  occurred_at: Instant;
  attributes: JSONColumnType<Record<string, string | number | boolean | null>, string, string>;
  changed_at: MadeInstant;
  change_xid: Made<string>;
};

export type SearchWordTable = { workspace_id: string; word: string };

export type SavedViewTable = {
  workspace_id: string;
  id: string;
  screen: string;
  name: string;
  query: string;
  shared: boolean;
  created_by: string;
  created_at: MadeInstant;
};

/** What came in: files, imports, customers, contacts, product events; saved views. */
export type ListenTables = {
  kept_files: KeptFileTable;
  sources: SourceTable;
  imports: ImportTable;
  import_bad_rows: ImportBadRowTable;
  import_changes: ImportChangeTable;
  customers: CustomerTable;
  feedback: FeedbackTable;
  feedback_originals: FeedbackOriginalTable;
  product_events: ProductEventTable;
  search_words: SearchWordTable;
  saved_views: SavedViewTable;
};
