-- Alarms by e-mail and Telegram; what was told by which way, so that nothing is told twice and a failure is seen.

alter table warning_settings
  add column emails text[] not null default '{}',
  add column telegram_chat text,
  -- The bot's token, sealed by the installation's secret.
  add column sealed_telegram_token text;

create table warning_deliveries (
  workspace_id uuid not null,
  event_id uuid not null,
  about text not null check (about in ('noticed', 'ended')),
  channel text not null check (channel in ('webhook', 'email', 'telegram')),
  tried_at timestamptz not null,
  -- Null while it was not taken; then `fault` says why.
  delivered_at timestamptz,
  fault jsonb,
  primary key (workspace_id, event_id, about, channel),
  foreign key (workspace_id, event_id) references warning_events (workspace_id, id) on delete cascade
);
