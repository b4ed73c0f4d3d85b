import type { SeriesColumns } from "../../store/tables/warning-tables.ts";

/**
 * A series under one name: the metric and what it is narrowed to.
 * @example seriesKey({ metric: "contacts", topic_id: null, channel: "chat", kind: null, touchpoint: null, segment_id: null }) // => "contacts|channel=chat"
 */
export function seriesKey(series: SeriesColumns): string {
  const fields = (["topic_id", "channel", "kind", "touchpoint", "segment_id"] as const).flatMap((name) =>
    series[name] === null ? [] : [`${name}=${series[name]}`],
  );
  return [series.metric, ...fields].join("|");
}
