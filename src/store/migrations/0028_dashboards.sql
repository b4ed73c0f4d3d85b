-- A page of charts: each tile is a question to the metric catalogue, as its address asks it.
create table dashboards (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  id uuid not null,
  name text not null,
  sharing text not null check (sharing in ('private', 'read', 'edit')),
  tiles jsonb not null,
  version integer not null default 1,
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id)
);

-- When a dashboard is sent, to whom, as what. `due_at` is moved on before the work and after it, so that nobody sends it beside us.
create table dashboard_schedules (
  workspace_id uuid not null,
  id uuid not null,
  dashboard_id uuid not null,
  emails text[] not null,
  format text not null check (format in ('pdf', 'png')),
  locale text not null check (locale in ('ru', 'en')),
  cadence text not null check (cadence in ('daily', 'weekly', 'monthly')),
  day integer not null,
  hour integer not null check (hour between 0 and 23),
  due_at timestamptz not null,
  failures integer not null default 0,
  fault jsonb,
  sent_at timestamptz,
  created_by text not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, dashboard_id) references dashboards (workspace_id, id) on delete cascade
);
create index dashboard_schedules_due on dashboard_schedules (due_at);
create index dashboard_schedules_dashboard on dashboard_schedules (workspace_id, dashboard_id);
