-- A mailing may be switched off without losing to whom it goes; `due_at` moves on when it is switched on again.
alter table dashboard_schedules add column is_on boolean not null default true;
drop index dashboard_schedules_due;
create index dashboard_schedules_due on dashboard_schedules (due_at) where is_on;
