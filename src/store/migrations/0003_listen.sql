-- What customers say. Facts carry customer_id and their keys begin with it, so that they can be distributed by it.

create extension if not exists pg_trgm;

create table kept_files (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  name text not null,
  bytes bigint not null,
  sha256 text not null,
  place text not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table sources (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('feedback', 'customers', 'events')),
  reading jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, kind, name)
);

create table imports (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  source_id uuid not null,
  file_id uuid,
  job_id uuid,
  kind text not null check (kind in ('feedback', 'customers', 'events')),
  status text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone')),
  dry_run boolean not null default false,
  reading jsonb not null default '{}',
  records_done bigint not null default 0,
  bytes_done bigint not null default 0,
  inserted bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  bad bigint not null default 0,
  fault jsonb,
  created_by text not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, source_id) references sources (workspace_id, id)
);

create table import_bad_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  line bigint not null,
  ordinal integer not null default 0,
  column_name text,
  reason jsonb not null,
  raw text,
  primary key (workspace_id, import_id, line, ordinal),
  foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade
);

-- What an import changed in rows that stood there before it: the way back for undo.
create table import_changes (
  workspace_id uuid not null,
  import_id uuid not null,
  fact text not null check (fact in ('feedback', 'customer', 'event')),
  customer_id uuid not null,
  fact_id uuid not null,
  before jsonb,
  primary key (workspace_id, import_id, fact, customer_id, fact_id),
  foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade
);

create table customers (
  workspace_id uuid not null,
  customer_id uuid not null,
  external_id text,
  name text,
  email text,
  phone text,
  anonymous boolean not null default false,
  since timestamptz,
  attributes jsonb not null default '{}',
  import_id uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (customer_id)
);
create index customers_external on customers (workspace_id, external_id) where external_id is not null;
create index customers_import on customers (workspace_id, import_id);

-- Narrow columns first and the words last: counting by facets then reads past no text.
create table feedback (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  import_id uuid,
  occurred_at timestamptz not null,
  received_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  score double precision,
  compensation_minor bigint,
  sentiment real,
  handle_seconds integer,
  resolved_first_contact boolean,
  kind text not null check (kind in ('contact', 'complaint', 'response', 'review', 'observation', 'cancellation')),
  channel text,
  touchpoint text,
  team text,
  agent text,
  language text,
  scale text,
  external_id text,
  content_hash bytea not null,
  attributes jsonb not null default '{}',
  text text not null default '',
  search tsvector generated always as (to_tsvector('russian', translate(left(text, 60000), 'ёЁ', 'еЕ'))) stored,
  primary key (customer_id, id)
);
create unique index feedback_external on feedback (customer_id, source_id, external_id) where external_id is not null;
create unique index feedback_content on feedback (customer_id, source_id, content_hash) where external_id is null;
create index feedback_source_external on feedback (workspace_id, source_id, external_id) where external_id is not null;
create index feedback_time on feedback (workspace_id, occurred_at desc, id desc);
create index feedback_import on feedback (workspace_id, import_id);
create index feedback_by_id on feedback (id);
create index feedback_search on feedback using gin (search);

-- The words as they came, kept apart and only where masking changed them; read by those with the right to see personal data.
create table feedback_originals (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  text text not null,
  primary key (customer_id, feedback_id),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);

create table product_events (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  external_id text,
  content_hash bytea not null,
  import_id uuid,
  name text not null,
  occurred_at timestamptz not null,
  attributes jsonb not null default '{}',
  changed_at timestamptz not null default now(),
  primary key (customer_id, id)
);
create unique index product_events_external on product_events (customer_id, source_id, external_id) where external_id is not null;
create unique index product_events_content on product_events (customer_id, source_id, content_hash) where external_id is null;
create index product_events_time on product_events (workspace_id, occurred_at desc, id desc);
create index product_events_import on product_events (workspace_id, import_id);

-- Words in use, for forgiving typos in search.
create table search_words (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  word text not null,
  primary key (workspace_id, word)
);
create index search_words_trigram on search_words using gin (word gin_trgm_ops);

create table saved_views (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  screen text not null,
  name text not null,
  query text not null,
  shared boolean not null default false,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create unique index saved_views_name on saved_views (workspace_id, screen, created_by, name);
