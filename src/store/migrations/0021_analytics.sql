-- What a replica follows: each row of a fact says in which transaction it last changed, each removed row leaves its key behind.
-- Numbers of transactions, and not times: a transaction that commits late has an early time, but is never passed over by its number.
create function note_change() returns trigger language plpgsql as $$
begin
  new.change_xid := pg_current_xact_id();
  return new;
end $$;

create table analytics_removals (
  workspace_id uuid not null,
  fact text not null,
  row_id uuid not null,
  change_xid xid8 not null default pg_current_xact_id(),
  removed_at timestamptz not null default now()
);
create index analytics_removals_change on analytics_removals (change_xid);
create index analytics_removals_time on analytics_removals (removed_at);

-- A fact's key within the replica: its id, and for customers their customer_id.
create function note_removals() returns trigger language plpgsql as $$
begin
  if tg_argv[1] = 'customer_id' then
    insert into analytics_removals (workspace_id, fact, row_id) select workspace_id, tg_argv[0], customer_id from gone;
  else
    insert into analytics_removals (workspace_id, fact, row_id) select workspace_id, tg_argv[0], id from gone;
  end if;
  return null;
end $$;

do $$
declare fact text;
begin
  foreach fact in array array['feedback', 'mentions', 'feelings', 'customers', 'product_events', 'topics'] loop
    execute format('alter table %I add column change_xid xid8 not null default pg_current_xact_id()', fact);
    execute format('create index %I on %I (change_xid)', fact || '_change', fact);
    execute format('create trigger note_change before insert or update on %I for each row execute function note_change()', fact);
    execute format('create trigger note_removals after delete on %I referencing old table as gone for each statement execute function note_removals(%L, %L)',
      fact, fact, case fact when 'customers' then 'customer_id' else 'id' end);
  end loop;
end $$;

-- Which history these records are: a replica of other records, or of these as they were before a restore, is of no use.
create table analytics_origin (id uuid primary key default gen_random_uuid());
insert into analytics_origin default values;

-- One row per replica, written by the process that holds it; `rebuild_asked_at` is written by whoever wants it anew.
create table analytics_replicas (
  node uuid primary key,
  state text not null check (state in ('building', 'ready', 'failed')),
  host text not null,
  row_count bigint not null default 0,
  file_bytes bigint not null default 0,
  fresh_at timestamptz,
  built_at timestamptz,
  built_because text,
  seen_at timestamptz not null default now(),
  rebuild_asked_at timestamptz
);
