-- Searches for hidden segments: what was asked, and what came of it.
create table hidden_searches (
  workspace_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  asked jsonb not null,
  status text not null check (status in ('searching', 'done', 'failed')),
  -- What was found, or why nothing can be told; null until it is done.
  answer jsonb,
  fault jsonb,
  created_by_name text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id)
);
