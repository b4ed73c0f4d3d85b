-- Contacts of each topic are counted once each from the index alone, already in order.
drop index mentions_topic;
create index mentions_topic on mentions (workspace_id, topic_id, feedback_id);
