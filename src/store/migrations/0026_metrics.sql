-- Who answers for a metric: exactly one team, or nobody yet. Metrics themselves are told by the product.
create table metric_owners (
  workspace_id uuid not null references workspaces (id) on delete cascade,
  metric text not null,
  team_id uuid not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (workspace_id, metric),
  foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete cascade
);

-- Which events are orders, which attributes hold amounts, waits, weights and marks of factors; the product's defaults where there is none.
create table metric_settings (
  workspace_id uuid primary key references workspaces (id) on delete cascade,
  settings jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null default now()
);
