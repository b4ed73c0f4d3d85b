-- Who left, found without reading every contact and every event: by contacts of cancellation, and by events that mean leaving.
create index feedback_cancellations on feedback (workspace_id, customer_id, occurred_at) where kind = 'cancellation';
create index product_events_name on product_events (workspace_id, name, customer_id, occurred_at);
