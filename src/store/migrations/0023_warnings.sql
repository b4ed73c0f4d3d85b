-- Early warning: what each series usually brings and how far it is watched, what rose, and whom to tell.

create table warning_settings (
  workspace_id uuid primary key references workspaces (id) on delete cascade,
  is_on boolean not null,
  -- False alarms that people bear, over all series together.
  alarms_per_week double precision not null check (alarms_per_week > 0),
  webhook_url text,
  -- Sealed by the installation's secret.
  sealed_secret text,
  changed_by text not null,
  changed_at timestamptz not null
);

-- One row a workspace: who holds it watches, so that two workers never watch the same.
create table watch_clocks (
  workspace_id uuid primary key references workspaces (id) on delete cascade,
  -- The day of the zone on which series were last learnt; null: not yet.
  learnt_on date,
  watched_until timestamptz
);

create table watched_series (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  key text not null,
  metric text not null check (metric in ('contacts', 'low-marks')),
  topic_id uuid,
  channel text,
  kind text,
  touchpoint text,
  -- What each slot of the week usually brings, and how it scatters (core/watch/learn-usual).
  rates real[] not null,
  dispersion double precision not null,
  level_spread double precision not null,
  -- What a watch remembers (core/watch/advance-watch); null: not begun.
  state jsonb,
  primary key (workspace_id, key)
);

create table warning_events (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  onset timestamptz not null,
  noticed timestamptz not null,
  ended timestamptz,
  verdict text check (verdict in ('real', 'noise')),
  verdict_by text,
  verdict_by_name text,
  verdict_at timestamptz,
  primary key (workspace_id, id)
);
create index warning_events_onset on warning_events (workspace_id, onset desc, id desc);

create table warning_alarms (
  workspace_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  series_key text not null,
  metric text not null,
  topic_id uuid,
  channel text,
  kind text,
  touchpoint text,
  onset timestamptz not null,
  noticed timestamptz not null,
  ended timestamptz,
  settled boolean not null default false,
  count bigint not null,
  expected double precision not null,
  ratio double precision not null,
  ratio_low double precision not null,
  ratio_high double precision not null,
  peak_at timestamptz not null,
  peak_count bigint not null,
  peak_usual double precision not null,
  primary key (workspace_id, id),
  unique (workspace_id, series_key, onset),
  foreign key (workspace_id, event_id) references warning_events (workspace_id, id) on delete cascade
);
create index warning_alarms_event on warning_alarms (workspace_id, event_id);
