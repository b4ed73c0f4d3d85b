-- What people said of patterns that look like gamed metrics. Nothing is overwritten: the latest word counts, the others stay to be read.
create table gaming_verdicts (
  workspace_id uuid not null,
  id uuid not null,
  pattern text not null,
  level text not null,
  who text not null,
  target_seconds integer,
  verdict text not null check (verdict in ('real', 'explained', 'open')),
  note text not null,
  -- The period that was looked at, as the filter carries it.
  period_from text,
  period_to text,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
create index gaming_verdicts_of on gaming_verdicts (workspace_id, pattern, level, who);
