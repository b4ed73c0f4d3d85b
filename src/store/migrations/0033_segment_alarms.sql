-- Saved segments are watched, too: their series and alarms name the segment, and nothing else.

alter table watched_series add column segment_id uuid;
alter table warning_alarms add column segment_id uuid;

-- The latest try of each channel stands on the settings' screen.
create index warning_deliveries_tried on warning_deliveries (workspace_id, channel, tried_at desc);
