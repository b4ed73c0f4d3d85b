import type { WorkspaceTables } from "./tables.ts";

const names: Record<keyof WorkspaceTables, true> = {
  members: true,
  teams: true,
  team_members: true,
  invitations: true,
  api_keys: true,
  audit_log: true,
  jobs: true,
  kept_files: true,
  sources: true,
  imports: true,
  import_bad_rows: true,
  import_changes: true,
  customers: true,
  feedback: true,
  feedback_originals: true,
  product_events: true,
  search_words: true,
  saved_views: true,
  groupings: true,
  topics: true,
  topic_changes: true,
  topic_moves: true,
  topic_examples: true,
  mentions: true,
  feelings: true,
  cost_models: true,
  label_settings: true,
  text_labels: true,
  settled_labels: true,
  label_examples: true,
  classifiers: true,
  label_guesses: true,
};

/** Names of the tables whose rows belong to one workspace. `outbox` is written inside one, too, and checked likewise. */
export const workspaceTableNames: ReadonlySet<string> = new Set([...Object.keys(names), "outbox"]);
