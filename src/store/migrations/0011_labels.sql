-- The company's own labels: what each person said of a text, texts of files labelled elsewhere, and the versions of the classifier.

create table label_settings (
  workspace_id uuid primary key references workspaces (id) on delete cascade,
  overlap_share real not null check (overlap_share between 0 and 1),
  changed_at timestamptz not null default now()
);

-- One row a person and text. Skipping a text is no row.
create table text_labels (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  person_id text not null,
  person_name text not null,
  topic_ids uuid[] not null,
  is_none boolean not null,
  at timestamptz not null,
  primary key (customer_id, feedback_id, person_id),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade,
  check (is_none = (cardinality(topic_ids) = 0))
);
create index text_labels_person on text_labels (workspace_id, person_id, at);

-- What holds where people disagreed.
create table settled_labels (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  topic_ids uuid[] not null,
  is_none boolean not null,
  settled_by text not null,
  at timestamptz not null,
  primary key (customer_id, feedback_id),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade,
  check (is_none = (cardinality(topic_ids) = 0))
);
create index settled_labels_workspace on settled_labels (workspace_id);

-- Texts labelled elsewhere, which are no contacts; masked as every text is.
create table label_examples (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  text text not null,
  text_hash bytea not null,
  topic_ids uuid[] not null,
  is_none boolean not null,
  file_name text not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, text_hash)
);

create table classifiers (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  version integer not null,
  job_id uuid not null,
  status text not null check (status in ('training', 'ready', 'in-use', 'retired', 'failed')),
  kind text check (kind in ('single', 'multi')),
  examples integer,
  topic_ids uuid[] not null default '{}',
  topic_names text[] not null default '{}',
  thresholds double precision[] not null default '{}',
  wished_precision real,
  quality jsonb,
  model bytea,
  fault jsonb,
  created_by text not null,
  created_at timestamptz not null,
  ready_at timestamptz,
  used_by text,
  used_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, version)
);
create unique index classifiers_in_use on classifiers (workspace_id) where status = 'in-use';
create index classifiers_job on classifiers (workspace_id, job_id);

-- What a version thinks of texts that nobody has labelled: suggestions, and the order of the queue.
create table label_guesses (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  version integer not null,
  topic_ids uuid[] not null,
  chances real[] not null,
  uncertainty real not null,
  primary key (customer_id, feedback_id, version),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index label_guesses_queue on label_guesses (workspace_id, version, uncertainty desc, feedback_id);
