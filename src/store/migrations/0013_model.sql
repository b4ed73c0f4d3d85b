-- The optional language model: where it answers, what it may cost, what it is told, what was asked, and answers kept for the same question.

create table model_settings (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  address text not null,
  -- Sealed by the installation's secret; null: the address asks for none.
  sealed_key text,
  chat_model text not null,
  embed_model text,
  timeout_seconds integer not null check (timeout_seconds between 1 and 600),
  -- Millionths of the workspace's currency for a million tokens.
  price_in_micros bigint not null check (price_in_micros >= 0),
  price_out_micros bigint not null check (price_out_micros >= 0),
  price_embed_micros bigint not null check (price_embed_micros >= 0),
  -- Millionths of the workspace's currency a calendar month.
  cap_micros bigint not null check (cap_micros >= 0),
  context text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id)
);

create table model_prompts (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  name text not null,
  locale text not null check (locale in ('ru', 'en')),
  version integer not null,
  -- null: back to the product's own.
  text text,
  created_by text not null,
  created_at timestamptz not null,
  primary key (workspace_id, name, locale, version)
);

create table model_calls (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  at timestamptz not null,
  purpose text not null,
  model text not null,
  state text not null check (state in ('open', 'done', 'failed', 'kept')),
  tokens_in bigint not null,
  tokens_out bigint not null,
  -- While open: the most it may cost, set aside so that calls side by side cannot pass the cap together.
  cost_micros bigint not null,
  milliseconds bigint,
  fault text,
  fault_facts jsonb,
  primary key (workspace_id, id)
);
create index model_calls_at on model_calls (workspace_id, at);

create table model_answers (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  question_hash bytea not null,
  answer text not null,
  -- What the answer took when it was given.
  tokens_in bigint not null,
  tokens_out bigint not null,
  created_at timestamptz not null,
  primary key (workspace_id, question_hash)
);
create index model_answers_created_at on model_answers (workspace_id, created_at);
