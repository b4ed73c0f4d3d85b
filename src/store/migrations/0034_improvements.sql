-- Improvements: what is to become better, for whom, and why anybody believes it.

create table improvements (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  title text not null,
  problem text not null,
  as_is text not null default '',
  to_be text not null default '',
  stage text not null check (stage in ('analyse', 'develop', 'test', 'launch', 'tune', 'done', 'dropped')),
  owner_team_id uuid,
  -- What it was drafted from, by name: the same is drafted once.
  source_key text,
  -- Its numbers as they stood then: they do not change behind the reader's back.
  source jsonb,
  version integer not null default 1,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id)
);
create unique index improvements_source on improvements (workspace_id, source_key) where source_key is not null;
create index improvements_changed on improvements (workspace_id, changed_at desc, id desc);
