-- What the vectors of a contact say of each label of a version that uses them: vectors are wide, these are few numbers.

create table dense_chances (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  version integer not null,
  -- One for each of the version's labels.
  chances real[] not null,
  primary key (customer_id, feedback_id, version),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index dense_chances_version on dense_chances (workspace_id, version);

-- How far the contacts are read with vectors, or why no further: {read, of, fault}; null where the version uses none.
alter table classifiers add column dense_reading jsonb;
