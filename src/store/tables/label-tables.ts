import type { ColumnType, Generated } from "kysely";
import type { Instant, MadeInstant } from "./columns.ts";
import type { StoredFault } from "./work-tables.ts";

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

/** How many contacts of how many are read with vectors; `fault`: why no more are. */
export type DenseReading = { read: number; of: number; fault: StoredFault | null };

export type DenseChanceTable = {
  workspace_id: string;
  customer_id: string;
  feedback_id: string;
  version: number;
  chances: number[];
};

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
  dense_reading: ColumnType<DenseReading | null, string | null | undefined, string | null>;
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

/** What people say that texts are about, and what was learnt from it. */
export type LabelTables = {
  label_settings: LabelSettingsTable;
  text_labels: TextLabelTable;
  settled_labels: SettledLabelTable;
  label_examples: LabelExampleTable;
  classifiers: ClassifierTable;
  label_guesses: LabelGuessTable;
  dense_chances: DenseChanceTable;
};
