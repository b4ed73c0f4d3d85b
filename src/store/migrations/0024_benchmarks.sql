-- Figures of others, with how they were made, and what the company's own questions were: without both no comparison is fair.

create table benchmarks (
  workspace_id uuid not null,
  id uuid not null,
  -- Whose figure it is, and where it was published.
  name text not null,
  source_name text not null,
  source_url text,
  published_on date,
  metric text not null check (metric in ('nps', 'csat', 'mean')),
  scale text not null,
  value double precision not null,
  low double precision,
  high double precision,
  n integer,
  wording text,
  channels text[] not null,
  population text,
  experience text,
  period_from date,
  period_to date,
  method text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id)
);

create table benchmark_questions (
  workspace_id uuid not null,
  scale text not null,
  wording text not null,
  population text not null,
  experience text not null,
  method text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, scale)
);
