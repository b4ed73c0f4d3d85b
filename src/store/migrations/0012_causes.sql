-- Trees of "why" under topics. A step keeps its id for good, also when it is removed: improvements and reports point at it.

create table causes (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  topic_id uuid not null,
  parent_id uuid,
  position integer not null,
  statement text not null,
  fixes text[] not null default '{}' check (fixes <@ array['text', 'notification', 'system', 'process', 'people', 'policy']),
  status text not null default 'draft' check (status in ('draft', 'accepted', 'refuted')),
  said_by text not null,
  said_by_name text not null,
  owner_team_id uuid,
  owner_member_id uuid,
  version integer not null default 1,
  -- Steps removed together carry the same removal, so that they come back together.
  removal_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, topic_id) references topics (workspace_id, id),
  foreign key (workspace_id, parent_id) references causes (workspace_id, id),
  foreign key (workspace_id, owner_team_id) references teams (workspace_id, id) on delete set null (owner_team_id),
  foreign key (workspace_id, owner_member_id) references members (workspace_id, id) on delete set null (owner_member_id)
);
create unique index causes_one_root on causes (workspace_id, topic_id) where parent_id is null and removal_id is null;
create index causes_topic on causes (workspace_id, topic_id);

create table cause_changes (
  workspace_id uuid not null,
  id uuid not null,
  cause_id uuid not null,
  at timestamptz not null,
  said_by text not null,
  said_by_name text not null,
  kind text not null,
  before jsonb,
  after jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, cause_id) references causes (workspace_id, id) on delete cascade
);
create index cause_changes_cause on cause_changes (workspace_id, cause_id, id);

-- Evidence points at the contact's words, not at a mention: mentions are written anew at every grouping.
-- The masked quote is kept, so that the place is found again when the words of the contact are brought in anew.
create table cause_evidence (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  cause_id uuid not null,
  feedback_id uuid not null,
  span_from integer not null,
  span_to integer not null,
  quote text not null,
  said_by text not null,
  said_by_name text not null,
  from_reading boolean not null default false,
  pinned_at timestamptz not null,
  primary key (customer_id, id),
  unique (customer_id, cause_id, feedback_id, span_from),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index cause_evidence_cause on cause_evidence (workspace_id, cause_id);

-- Contacts of a topic drawn at random and read by a person: which steps each shows. A share is told of these alone.
create table cause_readings (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  topic_id uuid not null,
  draw_id uuid not null,
  place integer not null,
  population integer not null,
  drawn_at timestamptz not null,
  read_at timestamptz,
  read_by text,
  -- Steps that stood in the tree when the contact was read, and those it shows.
  asked_cause_ids uuid[] not null default '{}',
  shown_cause_ids uuid[] not null default '{}',
  primary key (customer_id, feedback_id, topic_id),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index cause_readings_topic on cause_readings (workspace_id, topic_id);
