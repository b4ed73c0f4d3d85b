-- Counting 100,000 contacts by eight names costs eight times the hashing of texts. Contacts alike in all of them are few kinds: each
-- carries the number of its kind, is counted by that, and only then is one contact of the kind looked up and its names read.
-- Two numbers for the names, since an agent's contacts are of many kinds, and one for the company's own attributes.
alter table feedback
  add column facet_set bigint generated always as
    (hash_record_extended(row(kind, channel, touchpoint, language, source_id, sentiment < -0.15, sentiment > 0.15), 0)) stored,
  add column staff_set bigint generated always as (hash_record_extended(row(team, agent), 0)) stored,
  add column attribute_set bigint generated always as (jsonb_hash_extended(attributes, 0)) stored;
alter table customers
  add column attribute_set bigint generated always as (jsonb_hash_extended(attributes, 0)) stored;

-- An index row must stay short: an import takes names of at most 150 characters for these columns.
drop index feedback_facets;
create index feedback_facets on feedback (workspace_id, occurred_at)
  include (kind, channel, touchpoint, team, agent, language, source_id, sentiment, facet_set, staff_set, attribute_set, customer_id);
create index feedback_facet_set on feedback (workspace_id, facet_set);
create index feedback_staff_set on feedback (workspace_id, staff_set);
create index feedback_attribute_set on feedback (workspace_id, attribute_set);
create index customers_attribute_set on customers (workspace_id, attribute_set);

-- The contacts that a filter leaves are looked for among the mentions in this index alone.
drop index mentions_topic;
create index mentions_topic on mentions (workspace_id, topic_id, feedback_id, customer_id);
