import type { ColumnType, Generated, JSONColumnType } from "kysely";

/** What each table holds, as Kysely sees it. The migrations are the truth; test/house compares the two. */

type Instant = ColumnType<Date, Date | string, Date | string>;
type MadeInstant = ColumnType<Date, Date | string | undefined, Date | string>;
/** pg gives bigint as text, so that nothing is lost; sums and counts we read are turned into numbers by int8 parsing in connect.ts. */
type Int8 = ColumnType<number, number | undefined, number>;
/** Made by PostgreSQL from other columns. */
type Made<T> = ColumnType<T, never, never>;
type Json<T> = ColumnType<T, string, string>;

export type AuthUserTable = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: MadeInstant;
  updatedAt: MadeInstant;
  twoFactorEnabled: boolean | null;
  locale: string;
};

export type WorkspaceTable = {
  id: string;
  slug: string;
  name: string;
  locale: "ru" | "en";
  time_zone: string;
  currency: string;
  industry: string | null;
  created_at: MadeInstant;
};

export type Role = "owner" | "manager" | "analyst" | "agent" | "viewer";

export type MemberTable = {
  workspace_id: string;
  id: string;
  user_id: string;
  role: Role;
  sees_personal_data: boolean;
  created_at: MadeInstant;
};

export type TeamTable = { workspace_id: string; id: string; name: string; created_at: MadeInstant };

export type TeamMemberTable = { workspace_id: string; team_id: string; member_id: string };

export type InvitationTable = {
  workspace_id: string;
  id: string;
  email: string;
  role: Role;
  sees_personal_data: boolean;
  token_hash: string;
  invited_by: string;
  created_at: MadeInstant;
  expires_at: Instant;
  accepted_at: Instant | null;
};

export type ApiKeyTable = {
  workspace_id: string;
  id: string;
  name: string;
  hint: string;
  secret_hash: string;
  scopes: string[];
  sees_personal_data: boolean;
  created_by: string;
  created_at: MadeInstant;
  expires_at: Instant | null;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
};

export type AuditLogTable = {
  workspace_id: string;
  id: string;
  at: Instant;
  actor_kind: "member" | "key" | "system";
  actor_id: string | null;
  actor_name: string;
  action: string;
  target: string | null;
  facts: Json<Record<string, unknown>>;
};

export type OutboxTable = {
  id: string;
  workspace_id: string;
  type: string;
  payload: Json<Record<string, unknown>>;
  created_at: MadeInstant;
  delivered_at: Instant | null;
  attempts: Generated<number>;
  next_attempt_at: MadeInstant;
  last_error: string | null;
};

export type JobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

export type JobTable = {
  workspace_id: string;
  id: string;
  kind: string;
  status: JobStatus;
  input: Json<Record<string, unknown>>;
  phase: Generated<string>;
  done: Int8;
  total: ColumnType<number | null, number | null | undefined, number | null>;
  result: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  fault: ColumnType<StoredFault | null, string | null | undefined, string | null>;
  cancel_requested: Generated<boolean>;
  created_by: string;
  created_at: MadeInstant;
  started_at: Instant | null;
  ended_at: Instant | null;
};

/** A fault as kept in a row: both sentences, so that each reader gets it in their own language. */
export type StoredFault = { code: string; ru: string; en: string };

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
};

export type CostModelTable = {
  workspace_id: string;
  version: number;
  model: Json<Record<string, unknown>>;
  created_by: string;
  created_at: MadeInstant;
};

export type LabelSettingsTable = { workspace_id: string; overlap_share: number; changed_at: MadeInstant };

export type TextLabelTable = {
  workspace_id: string;
  customer_id: string;
  feedback_id: string;
  person_id: string;
  person_name: string;
  topic_ids: string[];
  is_none: boolean;
  at: Instant;
};

export type SettledLabelTable = {
  workspace_id: string;
  customer_id: string;
  feedback_id: string;
  topic_ids: string[];
  is_none: boolean;
  settled_by: string;
  at: Instant;
};

export type LabelExampleTable = {
  workspace_id: string;
  id: string;
  /** Masked. */
  text: string;
  text_hash: Buffer;
  topic_ids: string[];
  is_none: boolean;
  file_name: string;
  created_by: string;
  created_at: MadeInstant;
};

export type ClassifierStatus = "training" | "ready" | "in-use" | "retired" | "failed";

/** What a version that never saw it said of a labelled text; `chances`: pairs of label and probability, small ones left out. */
export type HeldOutAnswer = {
  /** Of a contact, or of an example of a file. */
  id: string;
  fold: number;
  truth: number[];
  decided: number[];
  chances: [number, number][];
};

export type ClassifierTable = {
  workspace_id: string;
  id: string;
  version: number;
  job_id: string;
  status: ClassifierStatus;
  kind: "single" | "multi" | null;
  examples: number | null;
  topic_ids: Generated<string[]>;
  topic_names: Generated<string[]>;
  thresholds: Generated<number[]>;
  wished_precision: number | null;
  quality: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  model: Buffer | null;
  held_out: ColumnType<HeldOutAnswer[] | null, string | null | undefined, string | null>;
  dense: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  fault: ColumnType<StoredFault | null, string | null | undefined, string | null>;
  created_by: string;
  created_at: Instant;
  ready_at: Instant | null;
  used_by: string | null;
  used_at: Instant | null;
};

export type LabelGuessTable = {
  workspace_id: string;
  customer_id: string;
  feedback_id: string;
  version: number;
  topic_ids: string[];
  chances: number[];
  uncertainty: number;
};

export type CauseStatus = "draft" | "accepted" | "refuted";

export type CauseTable = {
  workspace_id: string;
  id: string;
  topic_id: string;
  parent_id: string | null;
  position: number;
  statement: string;
  fixes: string[];
  status: CauseStatus;
  said_by: string;
  said_by_name: string;
  owner_team_id: string | null;
  owner_member_id: string | null;
  version: Generated<number>;
  /** Steps removed together carry the same removal; null while the step stands. */
  removal_id: string | null;
  created_at: Instant;
  changed_at: Instant;
};

export type CauseChangeTable = {
  workspace_id: string;
  id: string;
  cause_id: string;
  at: Instant;
  said_by: string;
  said_by_name: string;
  kind: string;
  before: ColumnType<Record<string, unknown> | null, string | null, string | null>;
  after: ColumnType<Record<string, unknown> | null, string | null, string | null>;
};

export type CauseEvidenceTable = {
  workspace_id: string;
  customer_id: string;
  id: string;
  cause_id: string;
  feedback_id: string;
  span_from: number;
  span_to: number;
  quote: string;
  said_by: string;
  said_by_name: string;
  from_reading: boolean;
  pinned_at: Instant;
};

export type CauseReadingTable = {
  workspace_id: string;
  customer_id: string;
  feedback_id: string;
  topic_id: string;
  draw_id: string;
  place: number;
  population: number;
  drawn_at: Instant;
  read_at: Instant | null;
  read_by: string | null;
  asked_cause_ids: string[];
  shown_cause_ids: string[];
};

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

/** Tables of the whole installation: reached before a workspace is known. */
export type GlobalTables = {
  auth_user: AuthUserTable;
  workspaces: WorkspaceTable;
  outbox: OutboxTable;
};

/** Tables whose every row belongs to one workspace. */
export type WorkspaceTables = {
  members: MemberTable;
  teams: TeamTable;
  team_members: TeamMemberTable;
  invitations: InvitationTable;
  api_keys: ApiKeyTable;
  audit_log: AuditLogTable;
  jobs: JobTable;
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
  groupings: GroupingTable;
  topics: TopicTable;
  topic_changes: TopicChangeTable;
  topic_moves: TopicMoveTable;
  topic_examples: TopicExampleTable;
  mentions: MentionTable;
  feelings: FeelingTable;
  cost_models: CostModelTable;
  label_settings: LabelSettingsTable;
  text_labels: TextLabelTable;
  settled_labels: SettledLabelTable;
  label_examples: LabelExampleTable;
  classifiers: ClassifierTable;
  label_guesses: LabelGuessTable;
  causes: CauseTable;
  cause_changes: CauseChangeTable;
  cause_evidence: CauseEvidenceTable;
  cause_readings: CauseReadingTable;
  model_settings: ModelSettingsTable;
  model_prompts: ModelPromptTable;
  model_calls: ModelCallTable;
  model_answers: ModelAnswerTable;
  model_measures: ModelMeasureTable;
  readings: ReadingTable;
  reading_texts: ReadingTextTable;
  reading_answers: ReadingAnswerTable;
};

export type Tables = GlobalTables & WorkspaceTables;
