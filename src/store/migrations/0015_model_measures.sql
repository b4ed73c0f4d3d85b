-- What a version of the classifier said of each text that it was judged on, so that others can be judged on the same texts; what it
-- learnt from vectors; and the measurements of the language model.

-- [{id, fold, truth, decided, chances}], places in topic_ids; null for versions trained before this was kept.
alter table classifiers add column held_out jsonb;
-- Weights learnt from vectors of an embeddings model; null: there were none, or they did not help.
alter table classifiers add column dense bytea;

create table model_measures (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  job_id uuid not null,
  -- The version of the classifier whose held-out texts are asked about.
  version integer not null,
  model text not null,
  status text not null check (status in ('running', 'done', 'failed', 'cancelled')),
  -- Texts to be asked about, and what was said they would cost at the most.
  texts integer not null,
  estimate_micros bigint not null,
  -- Both qualities, their comparison and what the model took; null until the end.
  result jsonb,
  fault jsonb,
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, job_id)
);
create index model_measures_created on model_measures (workspace_id, created_at desc);
