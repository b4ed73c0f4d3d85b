import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { weeklySlot } from "../../core/watch/weekly-slot.ts";
import { usualRange } from "../../core/watch/usual-range.ts";
import { type Part, standingOut } from "../../core/discovery/standing-out.ts";
import { listFeedback } from "../../listen/feedback/feedback.ts";
import { listSegmentSets, type SegmentSet } from "../../listen/segments/segment-sets.ts";
import type { SeriesColumns } from "../../store/tables/warning-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import {
  countByAttribute,
  countByCustomer,
  countByField,
  type ValueCount,
} from "../topics/segment-queries.ts";
import { countIntervals, isLow } from "./count-queries.ts";
import type { Warning } from "./contract.ts";
import * as queries from "./queries.ts";
import { recordsNames } from "../../store/analytics/analytics.ts";
import { countBySegment } from "./segment-counts.ts";
import { seriesKey } from "./series-key.ts";
import { intervalMinutes, intervalMs, mostSegments, startOf } from "./watch-terms.ts";
import { getEvent } from "./warnings.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const stepMinutes = 15;
const mostQuotes = 5;
const mostStanding = 8;
/** Fewer contacts before a rise tell nothing of who usually writes. */
const leastBefore = 30;

/** One warning: how it rose beside what is usual, whom it befell, and in which words. */
export async function getWarning(tx: WorkspaceTx, actor: Actor, id: string, now: Date): Promise<Warning> {
  const { item, alarms, main } = await getEvent(tx, actor, id);
  const segments = await listSegmentSets(tx, actor);
  const end = new Date(Math.min((main.ended ?? now).getTime(), main.onset.getTime() + dayMs));
  return {
    ...item,
    alarms,
    chart: await readChart(tx, actor, segments, main, end),
    ...(await findStanding(tx, segments, main, { from: main.onset, to: end })),
    quotes: await readQuotes(tx, actor, main, { from: main.onset, to: end }),
  };
}

async function readChart(
  tx: WorkspaceTx,
  actor: Actor,
  segments: readonly SegmentSet[],
  main: queries.AlarmRow,
  end: Date,
): Promise<Warning["chart"]> {
  const series = await queries.findSeries(tx, main.series_key);
  const mySegment = segments.filter(({ id, byAttributes }) => id === main.segment_id && byAttributes);
  if (!series || (main.segment_id !== null && mySegment.length === 0)) return null;
  const stepMs = stepMinutes * 60_000;
  const from = Math.floor((main.onset.getTime() - 3 * hourMs) / stepMs);
  const to = Math.ceil((end.getTime() + hourMs) / stepMs);
  const span = { from: new Date(from * stepMs), to: new Date(to * stepMs), seconds: intervalMs / 1000 };
  const rows = await countIntervals(tx, span, mySegment);
  const mine = new Map(rows.filter((row) => seriesKey(row) === main.series_key).map((row) => [row.at, row]));
  const perStep = stepMs / intervalMs;
  const points = Array.from({ length: to - from }, (_, place) => {
    const step = from + place;
    let [count, usual] = [0, 0];
    for (let at = step * perStep; at < (step + 1) * perStep; at++) {
      const slot = weeklySlot(startOf(at).getTime(), { zone: actor.workspace.timeZone, intervalMinutes });
      const row = mine.get(at);
      count += row?.count ?? 0;
      usual += series.rates[slot]! * (series.metric === "low-marks" ? (row?.trials ?? 0) : 1);
    }
    const { low, high } = usualRange({
      expected: usual,
      dispersion: series.dispersion,
      levelSpread: series.level_spread,
    });
    return { at: new Date(step * stepMs).toISOString(), count, usual, low, high };
  });
  return { stepMinutes, points };
}

type Span = { from: Date; to: Date };

/** Contacts of a series in a time: what stands after "from". Of a segment that this reader does not see, or that is gone, there are none. */
function contactsOf(
  { workspaceId }: WorkspaceTx,
  segments: readonly SegmentSet[],
  series: SeriesColumns,
  { from, to }: Span,
): RawBuilder<unknown> {
  const { metric, topic_id, channel, kind, touchpoint, segment_id } = series;
  const members =
    segments.find(({ id }) => id === segment_id)?.customers(recordsNames) ?? sql`select null::uuid`;
  const conditions = [
    sql`feedback.workspace_id = ${workspaceId} and feedback.occurred_at >= ${from} and feedback.occurred_at < ${to}`,
    ...(channel === null ? [] : [sql`feedback.channel = ${channel}`]),
    ...(kind === null ? [] : [sql`feedback.kind = ${kind}`]),
    ...(touchpoint === null ? [] : [sql`feedback.touchpoint = ${touchpoint}`]),
    ...(segment_id === null ? [] : [sql`feedback.customer_id in (${members})`]),
    ...(metric === "low-marks" ? [isLow] : []),
    ...(topic_id === null
      ? []
      : [
          // Gathered once: what comes in just now has no statistics yet, and a join would walk all mentions for each contact.
          sql`feedback.id = any(array(select m.feedback_id from mentions m where m.workspace_id = ${workspaceId}
            and m.topic_id = ${topic_id} and m.occurred_at >= ${from} and m.occurred_at < ${to}))`,
        ]),
  ];
  return sql`feedback where ${sql.join(conditions, sql` and `)}`;
}

/** Values more frequent among the contacts of the rise than among those of the week before it. */
async function findStanding(
  tx: WorkspaceTx,
  all: readonly SegmentSet[],
  main: queries.AlarmRow,
  span: Span,
): Promise<Pick<Warning, "standing" | "standingAgainst">> {
  // That a segment's rise befell the segment says nothing.
  const segments = all.filter(({ id }) => id !== main.segment_id).slice(0, mostSegments);
  const nameOf = new Map(segments.map(({ id, name }) => [id, name]));
  const risen = await countValues(tx, segments, contactsOf(tx, all, main, span));
  const { before, against } = await countBefore(tx, { all, segments }, main, span.from);
  const beforeOf = new Map(before.values.map((each) => [placeOf(each), each.count]));
  const parts = risen.values.map(({ field, value, count }): Part & { field: string; value: string } => ({
    field,
    value,
    hits: count,
    trials: count + (beforeOf.get(placeOf({ field, value })) ?? 0),
  }));
  const whole = { hits: risen.all, trials: risen.all + before.all };
  const standing = standingOut(parts, whole)
    .filter(({ lift }) => lift > 1)
    .slice(0, mostStanding)
    .map(({ part, share, lift, qValue }) => ({
      field: part.field,
      value: part.value,
      label: part.field === "segment" ? (nameOf.get(part.value) ?? null) : null,
      count: part.hits,
      share,
      lift,
      qValue,
    }));
  return { standing, standingAgainst: against };
}

type Values = { all: number; values: ValueCount[] };

/** The week before a rise; where its topic or segment hardly spoke, all that came the same way: what is new has no before. */
async function countBefore(
  tx: WorkspaceTx,
  { all, segments }: { all: readonly SegmentSet[]; segments: readonly SegmentSet[] },
  main: queries.AlarmRow,
  onset: Date,
): Promise<{ before: Values; against: Warning["standingAgainst"] }> {
  const week = { from: new Date(onset.getTime() - 7 * dayMs), to: onset };
  const before = await countValues(tx, segments, contactsOf(tx, all, main, week));
  const isWhole = main.topic_id === null && main.segment_id === null;
  if (isWhole || before.all >= leastBefore) return { before, against: "same" };
  const wider = { ...main, topic_id: null, segment_id: null };
  return {
    before: await countValues(tx, segments, contactsOf(tx, all, wider, week)),
    against: main.topic_id === null ? "all-customers" : "all-topics",
  };
}

const placeOf = ({ field, value }: Pick<ValueCount, "field" | "value">) => `${field}\n${value}`;

async function countValues(
  tx: WorkspaceTx,
  segments: readonly SegmentSet[],
  contacts: RawBuilder<unknown>,
): Promise<Values> {
  const fields = await countByField(tx, contacts);
  const own = await countByAttribute(tx, contacts);
  const names = new Set(own.map(({ field }) => field));
  const customers = (await countByCustomer(tx, contacts)).filter(({ field }) => !names.has(field));
  const attributes = [...own, ...customers].map((each) => ({ ...each, field: `attr:${each.field}` }));
  return {
    all: await queries.countContacts(tx, contacts),
    values: [...fields, ...attributes, ...(await countBySegment(tx, segments, contacts))],
  };
}

async function readQuotes(
  tx: WorkspaceTx,
  actor: Actor,
  main: queries.AlarmRow,
  { from, to }: Span,
): Promise<Warning["quotes"]> {
  const one = (value: string | null) => (value === null ? undefined : [value]);
  const { items } = await listFeedback(tx, actor, {
    from: from.toISOString(),
    to: to.toISOString(),
    topic: one(main.topic_id),
    channel: one(main.channel),
    kind: one(main.kind),
    touchpoint: one(main.touchpoint),
    segment: one(main.segment_id),
    limit: mostQuotes,
    sort: "oldest",
  });
  return items;
}
