-- Topics form a tree, have names in two languages, and remember every change made to it.

alter table topics
  add column parent_id uuid,
  -- Among the topics of one parent; equal places are ordered by size.
  add column place integer not null default 0,
  -- `name` is what is shown by default and is one of these where they are given.
  add column name_ru text,
  add column name_en text,
  add column description text not null default '',
  -- Grows with each change, so that two people do not overwrite each other unseen.
  add column version integer not null default 1,
  -- A person gave it a place, a description or examples: a grouping keeps it, though it may not be accepted yet.
  add column kept boolean not null default false,
  -- Who found it: a grouping of all texts, a look into what was left over, a person.
  add column origin text not null default 'grouping' check (origin in ('grouping', 'other', 'person')),
  add foreign key (workspace_id, parent_id) references topics (workspace_id, id),
  add check (parent_id <> id);
create index topics_parent on topics (workspace_id, parent_id) where parent_id is not null;

-- What was done to the tree: by whom, when, what it was and what it became, each by topic.
create table topic_changes (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('found', 'created', 'changed', 'moved', 'merged', 'split', 'undone')),
  topic_id uuid not null,
  topic_ids uuid[] not null,
  said_by text not null,
  by_name text not null,
  at timestamptz not null,
  before jsonb not null,
  after jsonb not null,
  retagged integer not null default 0,
  undoes uuid,
  undone_at timestamptz,
  primary key (workspace_id, id)
);
create index topic_changes_at on topic_changes (workspace_id, at desc, id desc);
create index topic_changes_topics on topic_changes using gin (topic_ids);

-- Which mentions a merge moved, joined, or only ranked anew: enough to take it back.
create table topic_moves (
  workspace_id uuid not null,
  customer_id uuid not null,
  change_id uuid not null,
  mention_id uuid not null,
  feedback_id uuid not null,
  topic_id uuid not null,
  how text not null check (how in ('moved', 'joined', 'ranked')),
  quote_rank smallint,
  -- The mention as it was, where joining changed or removed it.
  was jsonb,
  primary key (customer_id, change_id, mention_id),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index topic_moves_change on topic_moves (workspace_id, change_id);

-- Quotes that a person pinned to a topic: the machine's mentions are written anew at each grouping, these stay.
create table topic_examples (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  topic_id uuid not null,
  span_from integer not null,
  span_to integer not null,
  -- Masked.
  words text not null,
  by_name text not null,
  created_at timestamptz not null,
  primary key (customer_id, id),
  unique (customer_id, feedback_id, topic_id, span_from),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index topic_examples_topic on topic_examples (workspace_id, topic_id);
