-- A mention may stand on several clauses, and carries their feeling; feelings stand on clauses of any topic or none.

alter table mentions
  add column spans integer[] not null default '{}',
  add column emotion text check (emotion in ('anger', 'disappointment', 'sadness', 'fear', 'disgust', 'surprise', 'joy', 'none')),
  add column emotion_confidence real;

create table feelings (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  span_from integer not null,
  span_to integer not null,
  sentiment real not null,
  emotion text not null check (emotion in ('anger', 'disappointment', 'sadness', 'fear', 'disgust', 'surprise', 'joy', 'none')),
  confidence real not null,
  said_by text not null,
  occurred_at timestamptz not null,
  primary key (customer_id, id),
  unique (customer_id, feedback_id, span_from, span_to, said_by),
  foreign key (customer_id, feedback_id) references feedback (customer_id, id) on delete cascade
);
create index feelings_emotion on feelings (workspace_id, emotion, occurred_at);
