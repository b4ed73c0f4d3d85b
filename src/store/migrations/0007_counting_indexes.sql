-- Contacts of each topic are counted once each from the index alone, already in order.
drop index mentions_topic;
create index mentions_topic on mentions (workspace_id, topic_id, feedback_id);

-- Facets are counted from this index alone: a sixth of the pages that the contacts with their texts take.
-- An index row must stay short: an import takes names of at most 150 characters for these columns.
create index feedback_facets on feedback (workspace_id, occurred_at)
  include (kind, channel, touchpoint, team, agent, language, source_id, sentiment);
