-- Representative readings: texts drawn at random by groups, and what people found in each.

create table readings (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- The filter under which the texts were drawn, as the address carries it.
  filter jsonb not null,
  margin double precision not null,
  level double precision not null,
  seed integer not null,
  -- Texts there were under the filter, and those drawn; groups with their names, sizes and numbers drawn.
  population integer not null,
  drawn integer not null,
  strata jsonb not null,
  status text not null check (status in ('open', 'closed')),
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (workspace_id, id)
);

create table reading_texts (
  workspace_id uuid not null,
  customer_id uuid not null,
  reading_id uuid not null,
  feedback_id uuid not null,
  stratum integer not null,
  primary key (customer_id, reading_id, feedback_id),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index reading_texts_reading on reading_texts (workspace_id, reading_id);

create table reading_answers (
  workspace_id uuid not null,
  customer_id uuid not null,
  reading_id uuid not null,
  feedback_id uuid not null,
  reader_id text not null,
  reader_name text not null,
  topic_ids uuid[] not null,
  is_skipped boolean not null,
  at timestamptz not null,
  primary key (customer_id, reading_id, feedback_id),
  foreign key (customer_id, reading_id, feedback_id) references reading_texts (customer_id, reading_id, feedback_id) on delete cascade
);
create index reading_answers_reading on reading_answers (workspace_id, reading_id);
