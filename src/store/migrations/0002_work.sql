-- Events between areas, and long work with progress.

create table outbox (
  id uuid primary key,
  workspace_id uuid not null references workspaces (id) on delete cascade,
  type text not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_error text
);
create index outbox_waiting on outbox (next_attempt_at) where delivered_at is null;

create table jobs (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  kind text not null,
  status text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  input jsonb not null default '{}',
  phase text not null default '',
  done bigint not null default 0,
  total bigint,
  result jsonb,
  fault jsonb,
  cancel_requested boolean not null default false,
  created_by text not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  primary key (workspace_id, id)
);
create index jobs_open on jobs (status) where status in ('queued', 'running');
create index jobs_recent on jobs (workspace_id, kind, id desc);
