-- Topics, the mentions that tie them to words, runs of the grouping, and what contacts cost.

create table groupings (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  job_id uuid,
  model text not null,
  texts bigint not null,
  other bigint not null,
  duplicates bigint not null,
  topics integer not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table topics (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  name text not null,
  named_by text not null default 'machine' check (named_by in ('machine', 'person')),
  status text not null check (status in ('proposed', 'accepted', 'hidden', 'merged', 'gone')),
  merged_into uuid,
  words text[] not null default '{}',
  language text,
  signature jsonb not null,
  owner_team_id uuid,
  grouping_id uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, merged_into) references topics (workspace_id, id),
  foreign key (workspace_id, owner_team_id) references teams (workspace_id, id) on delete set null (owner_team_id)
);
create index topics_status on topics (workspace_id, status);

create table mentions (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  topic_id uuid not null,
  span_from integer not null,
  span_to integer not null,
  sentiment real,
  confidence real not null,
  said_by text not null,
  quote_rank smallint,
  primary key (customer_id, id),
  unique (customer_id, feedback_id, topic_id, span_from),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index mentions_topic on mentions (workspace_id, topic_id);
create index mentions_quotes on mentions (workspace_id, topic_id, quote_rank) where quote_rank is not null;

create table cost_models (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  version integer not null,
  model jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, version)
);
