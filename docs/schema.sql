-- Made by `npm run generate` from src/store/migrations; not run by anything.

create table analytics_origin (
  id uuid not null default gen_random_uuid(),
  PRIMARY KEY (id)
);

create table analytics_removals (
  workspace_id uuid not null,
  fact text not null,
  row_id uuid not null,
  change_xid xid8 not null default pg_current_xact_id(),
  removed_at timestamp with time zone not null default now()
);

create table analytics_replicas (
  node uuid not null,
  state text not null,
  host text not null,
  row_count bigint not null default 0,
  file_bytes bigint not null default 0,
  fresh_at timestamp with time zone,
  built_at timestamp with time zone,
  built_because text,
  seen_at timestamp with time zone not null default now(),
  rebuild_asked_at timestamp with time zone,
  PRIMARY KEY (node),
  CHECK ((state = ANY (ARRAY['building'::text, 'ready'::text, 'failed'::text])))
);

create table api_keys (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  hint text not null,
  secret_hash text not null,
  scopes text[] not null,
  sees_personal_data boolean not null default false,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  UNIQUE (secret_hash),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table audit_log (
  workspace_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  action text not null,
  target text,
  facts jsonb not null default '{}'::jsonb,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((actor_kind = ANY (ARRAY['member'::text, 'key'::text, 'system'::text])))
);

create table auth_account (
  id text not null,
  accountId text not null,
  providerId text not null,
  userId text not null,
  accessToken text,
  refreshToken text,
  idToken text,
  accessTokenExpiresAt timestamp with time zone,
  refreshTokenExpiresAt timestamp with time zone,
  scope text,
  password text,
  createdAt timestamp with time zone not null default now(),
  updatedAt timestamp with time zone not null default now(),
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth_user(id) ON DELETE CASCADE
);

create table auth_session (
  id text not null,
  expiresAt timestamp with time zone not null,
  token text not null,
  createdAt timestamp with time zone not null default now(),
  updatedAt timestamp with time zone not null default now(),
  ipAddress text,
  userAgent text,
  userId text not null,
  UNIQUE (token),
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth_user(id) ON DELETE CASCADE
);

create table auth_two_factor (
  id text not null,
  secret text not null,
  backupCodes text not null,
  userId text not null,
  verified boolean default true,
  failedVerificationCount integer default 0,
  lockedUntil timestamp with time zone,
  PRIMARY KEY (id),
  FOREIGN KEY ("userId") REFERENCES auth_user(id) ON DELETE CASCADE
);

create table auth_user (
  id text not null,
  name text not null,
  email text not null,
  emailVerified boolean not null default false,
  image text,
  createdAt timestamp with time zone not null default now(),
  updatedAt timestamp with time zone not null default now(),
  twoFactorEnabled boolean default false,
  locale text not null default 'ru'::text,
  UNIQUE (email),
  PRIMARY KEY (id)
);

create table auth_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expiresAt timestamp with time zone not null,
  createdAt timestamp with time zone not null default now(),
  updatedAt timestamp with time zone not null default now(),
  PRIMARY KEY (id)
);

create table benchmark_questions (
  workspace_id uuid not null,
  scale text not null,
  wording text not null,
  population text not null,
  experience text not null,
  method text not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id, scale)
);

create table benchmarks (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  source_name text not null,
  source_url text,
  published_on date,
  metric text not null,
  scale text not null,
  value double precision not null,
  low double precision,
  high double precision,
  n integer,
  wording text,
  channels text[] not null,
  population text,
  experience text,
  period_from date,
  period_to date,
  method text not null,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id, id),
  CHECK ((metric = ANY (ARRAY['nps'::text, 'csat'::text, 'mean'::text])))
);

create table cause_changes (
  workspace_id uuid not null,
  id uuid not null,
  cause_id uuid not null,
  at timestamp with time zone not null,
  said_by text not null,
  said_by_name text not null,
  kind text not null,
  before jsonb,
  after jsonb,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, cause_id) REFERENCES causes(workspace_id, id) ON DELETE CASCADE
);

create table cause_evidence (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  cause_id uuid not null,
  feedback_id uuid not null,
  span_from integer not null,
  span_to integer not null,
  quote text not null,
  said_by text not null,
  said_by_name text not null,
  from_reading boolean not null default false,
  pinned_at timestamp with time zone not null,
  UNIQUE (customer_id, cause_id, feedback_id, span_from),
  PRIMARY KEY (customer_id, id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE
);

create table cause_readings (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  topic_id uuid not null,
  draw_id uuid not null,
  place integer not null,
  population integer not null,
  drawn_at timestamp with time zone not null,
  read_at timestamp with time zone,
  read_by text,
  asked_cause_ids uuid[] not null default '{}'::uuid[],
  shown_cause_ids uuid[] not null default '{}'::uuid[],
  PRIMARY KEY (customer_id, feedback_id, topic_id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE
);

create table causes (
  workspace_id uuid not null,
  id uuid not null,
  topic_id uuid not null,
  parent_id uuid,
  position integer not null,
  statement text not null,
  fixes text[] not null default '{}'::text[],
  status text not null default 'draft'::text,
  said_by text not null,
  said_by_name text not null,
  owner_team_id uuid,
  owner_member_id uuid,
  version integer not null default 1,
  removal_id uuid,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, owner_member_id) REFERENCES members(workspace_id, id) ON DELETE SET NULL (owner_member_id),
  FOREIGN KEY (workspace_id, owner_team_id) REFERENCES teams(workspace_id, id) ON DELETE SET NULL (owner_team_id),
  FOREIGN KEY (workspace_id, parent_id) REFERENCES causes(workspace_id, id),
  FOREIGN KEY (workspace_id, topic_id) REFERENCES topics(workspace_id, id),
  CHECK ((fixes <@ ARRAY['text'::text, 'notification'::text, 'system'::text, 'process'::text, 'people'::text, 'policy'::text])),
  CHECK ((status = ANY (ARRAY['draft'::text, 'accepted'::text, 'refuted'::text])))
);

create table classifiers (
  workspace_id uuid not null,
  id uuid not null,
  version integer not null,
  job_id uuid not null,
  status text not null,
  kind text,
  examples integer,
  topic_ids uuid[] not null default '{}'::uuid[],
  topic_names text[] not null default '{}'::text[],
  thresholds double precision[] not null default '{}'::double precision[],
  wished_precision real,
  quality jsonb,
  model bytea,
  fault jsonb,
  created_by text not null,
  created_at timestamp with time zone not null,
  ready_at timestamp with time zone,
  used_by text,
  used_at timestamp with time zone,
  held_out jsonb,
  dense bytea,
  dense_reading jsonb,
  UNIQUE (workspace_id, version),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['single'::text, 'multi'::text]))),
  CHECK ((status = ANY (ARRAY['training'::text, 'ready'::text, 'in-use'::text, 'retired'::text, 'failed'::text])))
);

create table cost_models (
  workspace_id uuid not null,
  version integer not null,
  model jsonb not null,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (workspace_id, version),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table customers (
  workspace_id uuid not null,
  customer_id uuid not null,
  external_id text,
  name text,
  email text,
  phone text,
  anonymous boolean not null default false,
  since timestamp with time zone,
  attributes jsonb not null default '{}'::jsonb,
  import_id uuid,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  attribute_set bigint generated always as (jsonb_hash_extended(attributes, (0)::bigint)) stored,
  change_xid xid8 not null default pg_current_xact_id(),
  PRIMARY KEY (customer_id)
);

create table dashboard_schedules (
  workspace_id uuid not null,
  id uuid not null,
  dashboard_id uuid not null,
  emails text[] not null,
  format text not null,
  locale text not null,
  cadence text not null,
  day integer not null,
  hour integer not null,
  due_at timestamp with time zone not null,
  failures integer not null default 0,
  fault jsonb,
  sent_at timestamp with time zone,
  created_by text not null,
  created_at timestamp with time zone not null,
  is_on boolean not null default true,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, dashboard_id) REFERENCES dashboards(workspace_id, id) ON DELETE CASCADE,
  CHECK ((cadence = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text]))),
  CHECK ((format = ANY (ARRAY['pdf'::text, 'png'::text]))),
  CHECK (((hour >= 0) AND (hour <= 23))),
  CHECK ((locale = ANY (ARRAY['ru'::text, 'en'::text])))
);

create table dashboards (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  sharing text not null,
  tiles jsonb not null,
  version integer not null default 1,
  created_by text not null,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((sharing = ANY (ARRAY['private'::text, 'read'::text, 'edit'::text])))
);

create table dense_chances (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  version integer not null,
  chances real[] not null,
  PRIMARY KEY (customer_id, feedback_id, version),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE
);

create table feedback (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  import_id uuid,
  occurred_at timestamp with time zone not null,
  received_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  score double precision,
  compensation_minor bigint,
  sentiment real,
  handle_seconds integer,
  resolved_first_contact boolean,
  kind text not null,
  channel text,
  touchpoint text,
  team text,
  agent text,
  language text,
  scale text,
  external_id text,
  content_hash bytea not null,
  attributes jsonb not null default '{}'::jsonb,
  text text not null default ''::text,
  search tsvector generated always as (to_tsvector('russian'::regconfig, translate("left"(text, 60000), 'ёЁ'::text, 'еЕ'::text))) stored,
  facet_set bigint generated always as (hash_record_extended(ROW(kind, channel, touchpoint, language, source_id, (sentiment < ('-0.15'::numeric)::double precision), (sentiment > (0.15)::double precision)), (0)::bigint)) stored,
  staff_set bigint generated always as (hash_record_extended(ROW(team, agent), (0)::bigint)) stored,
  attribute_set bigint generated always as (jsonb_hash_extended(attributes, (0)::bigint)) stored,
  change_xid xid8 not null default pg_current_xact_id(),
  PRIMARY KEY (customer_id, id),
  CHECK ((kind = ANY (ARRAY['contact'::text, 'complaint'::text, 'response'::text, 'review'::text, 'observation'::text, 'cancellation'::text])))
);

create table feedback_originals (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  text text not null,
  PRIMARY KEY (customer_id, feedback_id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE
);

create table feelings (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  span_from integer not null,
  span_to integer not null,
  sentiment real not null,
  emotion text not null,
  confidence real not null,
  said_by text not null,
  occurred_at timestamp with time zone not null,
  change_xid xid8 not null default pg_current_xact_id(),
  UNIQUE (customer_id, feedback_id, span_from, span_to, said_by),
  PRIMARY KEY (customer_id, id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE,
  CHECK ((emotion = ANY (ARRAY['anger'::text, 'disappointment'::text, 'sadness'::text, 'fear'::text, 'disgust'::text, 'surprise'::text, 'joy'::text, 'none'::text])))
);

create table gaming_verdicts (
  workspace_id uuid not null,
  id uuid not null,
  pattern text not null,
  level text not null,
  who text not null,
  target_seconds integer,
  verdict text not null,
  note text not null,
  period_from text,
  period_to text,
  created_by text not null,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id, id),
  CHECK ((verdict = ANY (ARRAY['real'::text, 'explained'::text, 'open'::text])))
);

create table groupings (
  workspace_id uuid not null,
  id uuid not null,
  job_id uuid,
  model text not null,
  texts bigint not null,
  other bigint not null,
  duplicates bigint not null,
  topics integer not null,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table hidden_searches (
  workspace_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  asked jsonb not null,
  status text not null,
  answer jsonb,
  fault jsonb,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  is_kept boolean not null default false,
  PRIMARY KEY (workspace_id, id),
  CHECK ((status = ANY (ARRAY['searching'::text, 'done'::text, 'failed'::text])))
);

create table import_bad_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  line bigint not null,
  ordinal integer not null default 0,
  column_name text,
  reason jsonb not null,
  raw text,
  PRIMARY KEY (workspace_id, import_id, line, ordinal),
  FOREIGN KEY (workspace_id, import_id) REFERENCES imports(workspace_id, id) ON DELETE CASCADE
);

create table import_changes (
  workspace_id uuid not null,
  import_id uuid not null,
  fact text not null,
  customer_id uuid not null,
  fact_id uuid not null,
  before jsonb,
  PRIMARY KEY (workspace_id, import_id, fact, customer_id, fact_id),
  FOREIGN KEY (workspace_id, import_id) REFERENCES imports(workspace_id, id) ON DELETE CASCADE,
  CHECK ((fact = ANY (ARRAY['feedback'::text, 'customer'::text, 'event'::text])))
);

create table imports (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  file_id uuid,
  job_id uuid,
  kind text not null,
  status text not null,
  dry_run boolean not null default false,
  reading jsonb not null default '{}'::jsonb,
  records_done bigint not null default 0,
  bytes_done bigint not null default 0,
  inserted bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  bad bigint not null default 0,
  fault jsonb,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id),
  CHECK ((kind = ANY (ARRAY['feedback'::text, 'customers'::text, 'events'::text]))),
  CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text])))
);

create table improvements (
  workspace_id uuid not null,
  id uuid not null,
  title text not null,
  problem text not null,
  as_is text not null default ''::text,
  to_be text not null default ''::text,
  stage text not null,
  owner_team_id uuid,
  source_key text,
  source jsonb,
  version integer not null default 1,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  changed_by_name text not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((stage = ANY (ARRAY['analyse'::text, 'develop'::text, 'test'::text, 'launch'::text, 'tune'::text, 'done'::text, 'dropped'::text])))
);

create table invitations (
  workspace_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null,
  sees_personal_data boolean not null default false,
  token_hash text not null,
  invited_by text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  UNIQUE (token_hash),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'analyst'::text, 'agent'::text, 'viewer'::text])))
);

create table jobs (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  status text not null,
  input jsonb not null default '{}'::jsonb,
  phase text not null default ''::text,
  done bigint not null default 0,
  total bigint,
  result jsonb,
  fault jsonb,
  cancel_requested boolean not null default false,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

create table kept_files (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  bytes bigint not null,
  sha256 text not null,
  place text not null,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table label_examples (
  workspace_id uuid not null,
  id uuid not null,
  text text not null,
  text_hash bytea not null,
  topic_ids uuid[] not null,
  is_none boolean not null,
  file_name text not null,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  UNIQUE (workspace_id, text_hash),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table label_guesses (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  version integer not null,
  topic_ids uuid[] not null,
  chances real[] not null,
  uncertainty real not null,
  PRIMARY KEY (customer_id, feedback_id, version),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE
);

create table label_settings (
  workspace_id uuid not null,
  overlap_share real not null,
  changed_at timestamp with time zone not null default now(),
  PRIMARY KEY (workspace_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK (((overlap_share >= (0)::double precision) AND (overlap_share <= (1)::double precision)))
);

create table members (
  workspace_id uuid not null,
  id uuid not null,
  user_id text not null,
  role text not null,
  sees_personal_data boolean not null default false,
  created_at timestamp with time zone not null default now(),
  UNIQUE (workspace_id, user_id),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (user_id) REFERENCES auth_user(id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'analyst'::text, 'agent'::text, 'viewer'::text])))
);

create table mentions (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  topic_id uuid not null,
  span_from integer not null,
  span_to integer not null,
  sentiment real,
  confidence real not null,
  said_by text not null,
  quote_rank smallint,
  occurred_at timestamp with time zone not null,
  kind text not null,
  channel text,
  touchpoint text,
  agent text,
  team text,
  language text,
  source_id uuid not null,
  import_id uuid,
  score double precision,
  handle_seconds integer,
  compensation_minor bigint,
  spans integer[] not null default '{}'::integer[],
  emotion text,
  emotion_confidence real,
  change_xid xid8 not null default pg_current_xact_id(),
  UNIQUE (customer_id, feedback_id, topic_id, span_from),
  PRIMARY KEY (customer_id, id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE,
  CHECK ((emotion = ANY (ARRAY['anger'::text, 'disappointment'::text, 'sadness'::text, 'fear'::text, 'disgust'::text, 'surprise'::text, 'joy'::text, 'none'::text])))
);

create table metric_owners (
  workspace_id uuid not null,
  metric text not null,
  team_id uuid not null,
  changed_by text not null,
  changed_at timestamp with time zone not null default now(),
  PRIMARY KEY (workspace_id, metric),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, team_id) REFERENCES teams(workspace_id, id) ON DELETE CASCADE
);

create table metric_settings (
  workspace_id uuid not null,
  settings jsonb not null,
  changed_by text not null,
  changed_at timestamp with time zone not null default now(),
  PRIMARY KEY (workspace_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table model_answers (
  workspace_id uuid not null,
  question_hash bytea not null,
  answer text not null,
  tokens_in bigint not null,
  tokens_out bigint not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id, question_hash),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table model_calls (
  workspace_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  purpose text not null,
  model text not null,
  state text not null,
  tokens_in bigint not null,
  tokens_out bigint not null,
  cost_micros bigint not null,
  milliseconds bigint,
  fault text,
  fault_facts jsonb,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'failed'::text, 'kept'::text])))
);

create table model_measures (
  workspace_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  version integer not null,
  model text not null,
  status text not null,
  texts integer not null,
  estimate_micros bigint not null,
  result jsonb,
  fault jsonb,
  created_by text not null,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  UNIQUE (workspace_id, job_id),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((status = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

create table model_prompts (
  workspace_id uuid not null,
  name text not null,
  locale text not null,
  version integer not null,
  text text,
  created_by text not null,
  created_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id, name, locale, version),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((locale = ANY (ARRAY['ru'::text, 'en'::text])))
);

create table model_settings (
  workspace_id uuid not null,
  address text not null,
  sealed_key text,
  chat_model text not null,
  embed_model text,
  timeout_seconds integer not null,
  price_in_micros bigint not null,
  price_out_micros bigint not null,
  price_embed_micros bigint not null,
  cap_micros bigint not null,
  context text not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((cap_micros >= 0)),
  CHECK ((price_embed_micros >= 0)),
  CHECK ((price_in_micros >= 0)),
  CHECK ((price_out_micros >= 0)),
  CHECK (((timeout_seconds >= 1) AND (timeout_seconds <= 600)))
);

create table outbox (
  id uuid not null,
  workspace_id uuid not null,
  type text not null,
  payload jsonb not null,
  created_at timestamp with time zone not null default now(),
  delivered_at timestamp with time zone,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null default now(),
  last_error text,
  PRIMARY KEY (id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table product_events (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  external_id text,
  content_hash bytea not null,
  import_id uuid,
  name text not null,
  occurred_at timestamp with time zone not null,
  attributes jsonb not null default '{}'::jsonb,
  changed_at timestamp with time zone not null default now(),
  change_xid xid8 not null default pg_current_xact_id(),
  PRIMARY KEY (customer_id, id)
);

create table reading_answers (
  workspace_id uuid not null,
  customer_id uuid not null,
  reading_id uuid not null,
  feedback_id uuid not null,
  reader_id text not null,
  reader_name text not null,
  topic_ids uuid[] not null,
  is_skipped boolean not null,
  at timestamp with time zone not null,
  PRIMARY KEY (customer_id, reading_id, feedback_id),
  FOREIGN KEY (customer_id, reading_id, feedback_id) REFERENCES reading_texts(customer_id, reading_id, feedback_id) ON DELETE CASCADE
);

create table reading_texts (
  workspace_id uuid not null,
  customer_id uuid not null,
  reading_id uuid not null,
  feedback_id uuid not null,
  stratum integer not null,
  PRIMARY KEY (customer_id, reading_id, feedback_id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE
);

create table readings (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  filter jsonb not null,
  margin double precision not null,
  level double precision not null,
  seed integer not null,
  population integer not null,
  drawn integer not null,
  strata jsonb not null,
  status text not null,
  created_by text not null,
  created_by_name text not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  PRIMARY KEY (workspace_id, id),
  CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
);

create table rfm_settings (
  workspace_id uuid not null,
  event text not null,
  money text,
  is_minor boolean not null,
  changed_by_name text not null,
  changed_at timestamp with time zone not null,
  PRIMARY KEY (workspace_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table saved_views (
  workspace_id uuid not null,
  id uuid not null,
  screen text not null,
  name text not null,
  query text not null,
  shared boolean not null default false,
  created_by text not null,
  created_at timestamp with time zone not null default now(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table schema_migrations (
  name text not null,
  run_at timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

create table search_words (
  workspace_id uuid not null,
  word text not null,
  PRIMARY KEY (workspace_id, word),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table segments (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  definition jsonb not null,
  tone text not null default ''::text,
  shared boolean not null,
  is_personal boolean not null,
  version integer not null default 1,
  owner_id text not null,
  owner_name text not null,
  changed_by_name text not null,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table settled_labels (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  topic_ids uuid[] not null,
  is_none boolean not null,
  settled_by text not null,
  at timestamp with time zone not null,
  PRIMARY KEY (customer_id, feedback_id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE,
  CHECK ((is_none = (cardinality(topic_ids) = 0)))
);

create table sources (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  reading jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null default now(),
  UNIQUE (workspace_id, kind, name),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['feedback'::text, 'customers'::text, 'events'::text])))
);

create table team_members (
  workspace_id uuid not null,
  team_id uuid not null,
  member_id uuid not null,
  PRIMARY KEY (workspace_id, team_id, member_id),
  FOREIGN KEY (workspace_id, member_id) REFERENCES members(workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, team_id) REFERENCES teams(workspace_id, id) ON DELETE CASCADE
);

create table teams (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone not null default now(),
  UNIQUE (workspace_id, name),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table text_labels (
  workspace_id uuid not null,
  customer_id uuid not null,
  feedback_id uuid not null,
  person_id text not null,
  person_name text not null,
  topic_ids uuid[] not null,
  is_none boolean not null,
  at timestamp with time zone not null,
  PRIMARY KEY (customer_id, feedback_id, person_id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE,
  CHECK ((is_none = (cardinality(topic_ids) = 0)))
);

create table topic_changes (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  topic_id uuid not null,
  topic_ids uuid[] not null,
  said_by text not null,
  by_name text not null,
  at timestamp with time zone not null,
  before jsonb not null,
  after jsonb not null,
  retagged integer not null default 0,
  undoes uuid,
  undone_at timestamp with time zone,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((kind = ANY (ARRAY['found'::text, 'created'::text, 'changed'::text, 'moved'::text, 'merged'::text, 'split'::text, 'undone'::text])))
);

create table topic_examples (
  workspace_id uuid not null,
  customer_id uuid not null,
  id uuid not null,
  feedback_id uuid not null,
  topic_id uuid not null,
  span_from integer not null,
  span_to integer not null,
  words text not null,
  by_name text not null,
  created_at timestamp with time zone not null,
  UNIQUE (customer_id, feedback_id, topic_id, span_from),
  PRIMARY KEY (customer_id, id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE
);

create table topic_moves (
  workspace_id uuid not null,
  customer_id uuid not null,
  change_id uuid not null,
  mention_id uuid not null,
  feedback_id uuid not null,
  topic_id uuid not null,
  how text not null,
  quote_rank smallint,
  was jsonb,
  PRIMARY KEY (customer_id, change_id, mention_id),
  FOREIGN KEY (customer_id, feedback_id) REFERENCES feedback(customer_id, id) ON DELETE CASCADE,
  CHECK ((how = ANY (ARRAY['moved'::text, 'joined'::text, 'ranked'::text])))
);

create table topics (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  named_by text not null default 'machine'::text,
  status text not null,
  merged_into uuid,
  words text[] not null default '{}'::text[],
  language text,
  signature jsonb not null,
  owner_team_id uuid,
  grouping_id uuid,
  created_at timestamp with time zone not null default now(),
  changed_at timestamp with time zone not null default now(),
  parent_id uuid,
  place integer not null default 0,
  name_ru text,
  name_en text,
  description text not null default ''::text,
  version integer not null default 1,
  kept boolean not null default false,
  origin text not null default 'grouping'::text,
  change_xid xid8 not null default pg_current_xact_id(),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, merged_into) REFERENCES topics(workspace_id, id),
  FOREIGN KEY (workspace_id, owner_team_id) REFERENCES teams(workspace_id, id) ON DELETE SET NULL (owner_team_id),
  FOREIGN KEY (workspace_id, parent_id) REFERENCES topics(workspace_id, id),
  CHECK ((parent_id <> id)),
  CHECK ((named_by = ANY (ARRAY['machine'::text, 'person'::text]))),
  CHECK ((origin = ANY (ARRAY['grouping'::text, 'other'::text, 'person'::text]))),
  CHECK ((status = ANY (ARRAY['proposed'::text, 'accepted'::text, 'hidden'::text, 'merged'::text, 'gone'::text])))
);

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
  onset timestamp with time zone not null,
  noticed timestamp with time zone not null,
  ended timestamp with time zone,
  settled boolean not null default false,
  count bigint not null,
  expected double precision not null,
  ratio double precision not null,
  ratio_low double precision not null,
  ratio_high double precision not null,
  peak_at timestamp with time zone not null,
  peak_count bigint not null,
  peak_usual double precision not null,
  segment_id uuid,
  UNIQUE (workspace_id, series_key, onset),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, event_id) REFERENCES warning_events(workspace_id, id) ON DELETE CASCADE
);

create table warning_deliveries (
  workspace_id uuid not null,
  event_id uuid not null,
  about text not null,
  channel text not null,
  tried_at timestamp with time zone not null,
  delivered_at timestamp with time zone,
  fault jsonb,
  PRIMARY KEY (workspace_id, event_id, about, channel),
  FOREIGN KEY (workspace_id, event_id) REFERENCES warning_events(workspace_id, id) ON DELETE CASCADE,
  CHECK ((about = ANY (ARRAY['noticed'::text, 'ended'::text]))),
  CHECK ((channel = ANY (ARRAY['webhook'::text, 'email'::text, 'telegram'::text])))
);

create table warning_events (
  workspace_id uuid not null,
  id uuid not null,
  onset timestamp with time zone not null,
  noticed timestamp with time zone not null,
  ended timestamp with time zone,
  verdict text,
  verdict_by text,
  verdict_by_name text,
  verdict_at timestamp with time zone,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((verdict = ANY (ARRAY['real'::text, 'noise'::text])))
);

create table warning_settings (
  workspace_id uuid not null,
  is_on boolean not null,
  alarms_per_week double precision not null,
  webhook_url text,
  sealed_secret text,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  emails text[] not null default '{}'::text[],
  telegram_chat text,
  sealed_telegram_token text,
  PRIMARY KEY (workspace_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((alarms_per_week > (0)::double precision))
);

create table watch_clocks (
  workspace_id uuid not null,
  learnt_on date,
  watched_until timestamp with time zone,
  PRIMARY KEY (workspace_id),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE
);

create table watched_series (
  workspace_id uuid not null,
  key text not null,
  metric text not null,
  topic_id uuid,
  channel text,
  kind text,
  touchpoint text,
  rates real[] not null,
  dispersion double precision not null,
  level_spread double precision not null,
  state jsonb,
  segment_id uuid,
  PRIMARY KEY (workspace_id, key),
  FOREIGN KEY (workspace_id) REFERENCES workspaces(id) ON DELETE CASCADE,
  CHECK ((metric = ANY (ARRAY['contacts'::text, 'low-marks'::text])))
);

create table workspaces (
  id uuid not null,
  slug text not null,
  name text not null,
  locale text not null,
  time_zone text not null,
  currency text not null,
  industry text,
  created_at timestamp with time zone not null default now(),
  UNIQUE (slug),
  PRIMARY KEY (id),
  CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CHECK ((locale = ANY (ARRAY['ru'::text, 'en'::text])))
);

CREATE INDEX analytics_removals_change ON public.analytics_removals USING btree (change_xid);
CREATE INDEX analytics_removals_time ON public.analytics_removals USING btree (removed_at);
CREATE INDEX audit_log_action ON public.audit_log USING btree (workspace_id, action, id DESC);
CREATE INDEX auth_account_user ON public.auth_account USING btree ("userId");
CREATE INDEX auth_session_user ON public.auth_session USING btree ("userId");
CREATE INDEX auth_two_factor_secret ON public.auth_two_factor USING btree (secret);
CREATE INDEX auth_two_factor_user ON public.auth_two_factor USING btree ("userId");
CREATE INDEX auth_verification_identifier ON public.auth_verification USING btree (identifier);
CREATE INDEX cause_changes_cause ON public.cause_changes USING btree (workspace_id, cause_id, id);
CREATE INDEX cause_evidence_cause ON public.cause_evidence USING btree (workspace_id, cause_id);
CREATE INDEX cause_readings_topic ON public.cause_readings USING btree (workspace_id, topic_id);
CREATE UNIQUE INDEX causes_one_root ON public.causes USING btree (workspace_id, topic_id) WHERE ((parent_id IS NULL) AND (removal_id IS NULL));
CREATE INDEX causes_topic ON public.causes USING btree (workspace_id, topic_id);
CREATE UNIQUE INDEX classifiers_in_use ON public.classifiers USING btree (workspace_id) WHERE (status = 'in-use'::text);
CREATE INDEX classifiers_job ON public.classifiers USING btree (workspace_id, job_id);
CREATE INDEX customers_attribute_set ON public.customers USING btree (workspace_id, attribute_set);
CREATE INDEX customers_change ON public.customers USING btree (change_xid);
CREATE INDEX customers_external ON public.customers USING btree (workspace_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX customers_import ON public.customers USING btree (workspace_id, import_id);
CREATE INDEX dashboard_schedules_dashboard ON public.dashboard_schedules USING btree (workspace_id, dashboard_id);
CREATE INDEX dashboard_schedules_due ON public.dashboard_schedules USING btree (due_at) WHERE is_on;
CREATE INDEX dense_chances_version ON public.dense_chances USING btree (workspace_id, version);
CREATE INDEX feedback_attribute_set ON public.feedback USING btree (workspace_id, attribute_set);
CREATE INDEX feedback_by_id ON public.feedback USING btree (id);
CREATE INDEX feedback_cancellations ON public.feedback USING btree (workspace_id, customer_id, occurred_at) WHERE (kind = 'cancellation'::text);
CREATE INDEX feedback_change ON public.feedback USING btree (change_xid);
CREATE UNIQUE INDEX feedback_content ON public.feedback USING btree (customer_id, source_id, content_hash) WHERE (external_id IS NULL);
CREATE UNIQUE INDEX feedback_external ON public.feedback USING btree (customer_id, source_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX feedback_facet_set ON public.feedback USING btree (workspace_id, facet_set);
CREATE INDEX feedback_facets ON public.feedback USING btree (workspace_id, occurred_at) INCLUDE (kind, channel, touchpoint, team, agent, language, source_id, sentiment, facet_set, staff_set, attribute_set, customer_id);
CREATE INDEX feedback_import ON public.feedback USING btree (workspace_id, import_id);
CREATE INDEX feedback_received ON public.feedback USING btree (workspace_id, received_at) WHERE (text <> ''::text);
CREATE INDEX feedback_search ON public.feedback USING gin (search);
CREATE INDEX feedback_source_external ON public.feedback USING btree (workspace_id, source_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX feedback_spoken ON public.feedback USING btree (workspace_id, occurred_at) INCLUDE (customer_id, id, received_at, kind) WHERE (text <> ''::text);
CREATE INDEX feedback_staff_set ON public.feedback USING btree (workspace_id, staff_set);
CREATE INDEX feedback_time ON public.feedback USING btree (workspace_id, occurred_at DESC, id DESC);
CREATE INDEX feelings_change ON public.feelings USING btree (change_xid);
CREATE INDEX feelings_emotion ON public.feelings USING btree (workspace_id, emotion, occurred_at);
CREATE INDEX gaming_verdicts_of ON public.gaming_verdicts USING btree (workspace_id, pattern, level, who);
CREATE INDEX groupings_latest ON public.groupings USING btree (workspace_id, created_at DESC);
CREATE INDEX improvements_changed ON public.improvements USING btree (workspace_id, changed_at DESC, id DESC);
CREATE UNIQUE INDEX improvements_source ON public.improvements USING btree (workspace_id, source_key) WHERE (source_key IS NOT NULL);
CREATE INDEX improvements_stage ON public.improvements USING btree (workspace_id, stage, changed_at DESC, id DESC);
CREATE INDEX jobs_open ON public.jobs USING btree (status) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE INDEX jobs_recent ON public.jobs USING btree (workspace_id, kind, id DESC);
CREATE INDEX label_guesses_queue ON public.label_guesses USING btree (workspace_id, version, uncertainty DESC, feedback_id);
CREATE INDEX members_user ON public.members USING btree (user_id);
CREATE INDEX mentions_change ON public.mentions USING btree (change_xid);
CREATE INDEX mentions_quotes ON public.mentions USING btree (workspace_id, topic_id, quote_rank) WHERE (quote_rank IS NOT NULL);
CREATE INDEX mentions_topic ON public.mentions USING btree (workspace_id, topic_id, feedback_id, customer_id);
CREATE INDEX model_answers_created_at ON public.model_answers USING btree (workspace_id, created_at);
CREATE INDEX model_calls_at ON public.model_calls USING btree (workspace_id, at);
CREATE INDEX model_measures_created ON public.model_measures USING btree (workspace_id, created_at DESC);
CREATE INDEX outbox_waiting ON public.outbox USING btree (next_attempt_at) WHERE (delivered_at IS NULL);
CREATE INDEX product_events_change ON public.product_events USING btree (change_xid);
CREATE UNIQUE INDEX product_events_content ON public.product_events USING btree (customer_id, source_id, content_hash) WHERE (external_id IS NULL);
CREATE UNIQUE INDEX product_events_external ON public.product_events USING btree (customer_id, source_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX product_events_import ON public.product_events USING btree (workspace_id, import_id);
CREATE INDEX product_events_name ON public.product_events USING btree (workspace_id, name, customer_id, occurred_at);
CREATE INDEX product_events_time ON public.product_events USING btree (workspace_id, occurred_at DESC, id DESC);
CREATE INDEX reading_answers_reading ON public.reading_answers USING btree (workspace_id, reading_id);
CREATE INDEX reading_texts_reading ON public.reading_texts USING btree (workspace_id, reading_id);
CREATE UNIQUE INDEX saved_views_name ON public.saved_views USING btree (workspace_id, screen, created_by, name);
CREATE INDEX search_words_trigram ON public.search_words USING gin (word gin_trgm_ops);
CREATE UNIQUE INDEX segments_name ON public.segments USING btree (workspace_id, lower(name)) WHERE (removed_at IS NULL);
CREATE INDEX settled_labels_workspace ON public.settled_labels USING btree (workspace_id);
CREATE INDEX team_members_member ON public.team_members USING btree (workspace_id, member_id);
CREATE INDEX text_labels_person ON public.text_labels USING btree (workspace_id, person_id, at);
CREATE INDEX topic_changes_at ON public.topic_changes USING btree (workspace_id, at DESC, id DESC);
CREATE INDEX topic_changes_topics ON public.topic_changes USING gin (topic_ids);
CREATE INDEX topic_examples_topic ON public.topic_examples USING btree (workspace_id, topic_id);
CREATE INDEX topic_moves_change ON public.topic_moves USING btree (workspace_id, change_id);
CREATE INDEX topics_change ON public.topics USING btree (change_xid);
CREATE INDEX topics_parent ON public.topics USING btree (workspace_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX topics_status ON public.topics USING btree (workspace_id, status);
CREATE INDEX warning_alarms_event ON public.warning_alarms USING btree (workspace_id, event_id);
CREATE INDEX warning_deliveries_tried ON public.warning_deliveries USING btree (workspace_id, channel, tried_at DESC);
CREATE INDEX warning_events_onset ON public.warning_events USING btree (workspace_id, onset DESC, id DESC);
