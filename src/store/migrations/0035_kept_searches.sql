-- A search that an improvement was drafted from stays when older ones go.
alter table hidden_searches add column is_kept boolean not null default false;

-- The list of improvements of one stage.
create index improvements_stage on improvements (workspace_id, stage, changed_at desc, id desc);
