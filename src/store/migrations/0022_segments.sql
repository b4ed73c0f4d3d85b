-- Segments: saved definitions of sets of customers. A removed one stays for the readings that were drawn by it.

create table segments (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  name text not null,
  definition jsonb not null,
  tone text not null default '',
  shared boolean not null,
  -- Chooses by an attribute that may name a person: only for those who may see personal data.
  is_personal boolean not null,
  version integer not null default 1,
  owner_id text not null,
  owner_name text not null,
  changed_by_name text not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create unique index segments_name on segments (workspace_id, lower(name)) where removed_at is null;

-- Which product event is a purchase, and which of its attributes its money.
create table rfm_settings (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  event text not null,
  money text,
  is_minor boolean not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (workspace_id)
);
