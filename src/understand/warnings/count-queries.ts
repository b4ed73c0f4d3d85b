import { sql } from "kysely";
import type { SegmentSet } from "../../listen/segments/segment-sets.ts";
import type { SeriesColumns } from "../../store/tables/warning-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { countSegmentIntervals } from "./segment-interval-queries.ts";

/** A series' contacts in one interval: `at` counts intervals since 1970; `trials`: marks given, null where contacts are counted. */
export type IntervalCount = SeriesColumns & { at: number; count: number; trials: number | null };

/** Below the middle of its scale; for NPS a detractor's mark. */
export const isLow = sql`case feedback.scale when 'nps' then feedback.score < 7 when 'csat5' then feedback.score < 3 when 'stars5' then feedback.score < 3
  when 'csat7' then feedback.score < 4 when 'ces7' then feedback.score < 4 end`;

type Row = Omit<SeriesColumns, "metric"> & { at: number; contacts: number; marks: number; low: number };

/**
 * Contacts and low marks of every series by interval: all, by channel, kind and touchpoint, by topic, by topic and channel, and by
 * segment. A contact counts once for a topic however often it tells of it, and for each segment that its customer belongs to.
 * @param seconds how long an interval is
 * @param segments those that are watched, chosen by attributes
 */
export async function countIntervals(
  tx: WorkspaceTx,
  { from, to, seconds }: { from: Date; to: Date; seconds: number },
  segments: readonly SegmentSet[],
): Promise<IntervalCount[]> {
  const { db, workspaceId } = tx;
  const said = sql`
    select customer_id, id, floor(extract(epoch from occurred_at) / ${seconds})::int8 as at, channel, kind, touchpoint, ${isLow} as low
    from feedback where workspace_id = ${workspaceId} and occurred_at >= ${from} and occurred_at < ${to}`;
  const { rows } = await sql<Omit<Row, "segment_id">>`
    with said as materialized (${said})
    select at, null::uuid as topic_id, channel, kind, touchpoint, count(*) as contacts, count(low) as marks, count(*) filter (where low) as low
    from said group by grouping sets ((at), (at, channel), (at, kind), (at, touchpoint))
    having grouping(channel) + grouping(kind) + grouping(touchpoint) = 3 or coalesce(channel, kind, touchpoint) is not null
    union all
    select at, topic_id, channel, null, null, count(*), count(low), count(*) filter (where low)
    from (select distinct said.at, said.id, said.channel, said.low, m.topic_id from said
      join mentions m on m.workspace_id = ${workspaceId} and m.customer_id = said.customer_id and m.feedback_id = said.id) topical
    group by grouping sets ((at, topic_id), (at, topic_id, channel))
    having grouping(channel) = 1 or channel is not null`.execute(db);
  const bySegment = segments.length === 0 ? [] : await countSegmentIntervals(tx, said, segments);
  const all: Row[] = [
    ...rows.map((row) => ({ ...row, segment_id: null })),
    ...bySegment.map((row) => ({ ...row, topic_id: null, channel: null, kind: null, touchpoint: null })),
  ];
  return all.flatMap(({ at, contacts, marks, low, ...fields }): IntervalCount[] => [
    { ...fields, metric: "contacts", at, count: contacts, trials: null },
    ...(marks > 0 ? [{ ...fields, metric: "low-marks" as const, at, count: low, trials: marks }] : []),
  ]);
}

/** When the first contact came; null without any. */
export async function findFirstAt({ db, workspaceId }: WorkspaceTx): Promise<Date | null> {
  const row = await db
    .selectFrom("feedback")
    .select((eb) => eb.fn.min("occurred_at").as("first"))
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
  return row?.first ?? null;
}

/** Topics that are on show: others are not watched. */
export async function listShownTopicIds({ db, workspaceId }: WorkspaceTx): Promise<Set<string>> {
  const rows = await db
    .selectFrom("topics")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("status", "in", ["proposed", "accepted"])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
