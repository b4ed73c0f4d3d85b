-- Each mention carries what ranking and slicing ask of its contact, so that pains are added up in one pass over narrow rows:
-- joining 100,000 mentions with 100,000 wide contacts alone costs more than the 200 ms a screen may take.
-- The copy is renewed with the mentions themselves, at every grouping, which follows every import.

alter table mentions
  add column occurred_at timestamptz not null,
  add column kind text not null,
  add column channel text,
  add column touchpoint text,
  add column agent text,
  add column team text,
  add column language text,
  add column source_id uuid not null,
  add column import_id uuid,
  add column score double precision,
  add column handle_seconds integer,
  add column compensation_minor bigint;

-- Contacts with words by time: totals of a period without touching the wide rows. No column of free length is in it,
-- since an index row must stay short.
create index feedback_spoken on feedback (workspace_id, occurred_at) include (customer_id, id, received_at, kind) where text <> '';
create index feedback_received on feedback (workspace_id, received_at) where text <> '';
create index groupings_latest on groupings (workspace_id, created_at desc);
