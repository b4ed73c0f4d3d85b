import type { Actor } from "../../access/actor.ts";
import { listSegmentNames } from "../../listen/segments/queries.ts";
import type { WarningVerdict } from "../../store/tables/warning-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { warningFault, type WarningAlarm, type WarningItem, type WarningList } from "./contract.ts";
import * as queries from "./queries.ts";
import { listTopicNames } from "./topic-queries.ts";

/** Events, the latest first. */
export async function listWarnings(
  tx: WorkspaceTx,
  actor: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<WarningList> {
  const rows = await queries.listEvents(tx, { limit: limit + 1, before: readCursor(cursor) });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const settings = await queries.findSettings(tx);
  return {
    open: await queries.countOpenEvents(tx),
    watching: settings?.is_on !== false && (await queries.countSeries(tx)).series > 0,
    items: (await withAlarms(tx, actor, shown)).map(({ item }) => item),
    nextCursor: rows.length > limit && last ? `${last.onset.toISOString()} ${last.id}` : null,
  };
}

function readCursor(cursor: string | undefined): { onset: Date; id: string } | null {
  const [onset = "", id = ""] = (cursor ?? "").split(" ");
  const isSound = !Number.isNaN(Date.parse(onset)) && /^[0-9a-f-]{36}$/.test(id);
  return isSound ? { onset: new Date(onset), id } : null;
}

/** An event with its alarms, the greatest excess first; those of narrower series go before the wider ones that hold them. */
export type EventAlarms = { item: WarningItem; alarms: WarningAlarm[]; main: queries.AlarmRow };

/** @throws warning.missing */
export async function getEvent(tx: WorkspaceTx, actor: Actor, id: string): Promise<EventAlarms> {
  const row = await queries.findEvent(tx, id);
  const [event] = row ? await withAlarms(tx, actor, [row]) : [];
  if (!event) throw warningFault("warning.missing");
  return event;
}

async function withAlarms(
  tx: WorkspaceTx,
  actor: Actor,
  events: readonly queries.EventRow[],
): Promise<EventAlarms[]> {
  const alarms = await queries.listAlarms(
    tx,
    events.map(({ id }) => id),
  );
  const names = {
    topics: await listTopicNames(
      tx,
      alarms.flatMap(({ topic_id }) => topic_id ?? []),
    ),
    segments: await listSegmentNames(
      tx,
      actor,
      alarms.flatMap(({ segment_id }) => segment_id ?? []),
    ),
  };
  return events.flatMap((event) => {
    const mine = alarms.filter(({ event_id }) => event_id === event.id).sort(byWeight);
    const main = mine[0];
    if (!main) return [];
    const shown = mine.map((row) => alarmOf(row, names));
    const item = {
      id: event.id,
      onset: event.onset.toISOString(),
      noticed: event.noticed.toISOString(),
      ended: event.ended?.toISOString() ?? null,
      verdict: event.verdict,
      verdictBy: event.verdict_by_name,
      main: shown[0]!,
      series: mine.length,
    };
    return [{ item, alarms: shown, main }];
  });
}

/**
 * What is surely many times the usual tells more than what is merely much: a topic more than the whole it lies in. Of series made of the
 * same contacts the narrower one goes first.
 */
function byWeight(a: queries.AlarmRow, b: queries.AlarmRow): number {
  return (
    b.ratio_low - a.ratio_low ||
    b.count - a.count ||
    narrowness(b) - narrowness(a) ||
    (a.series_key < b.series_key ? -1 : 1)
  );
}

const narrowness = ({ topic_id, channel, kind, touchpoint, segment_id }: queries.AlarmRow) =>
  [topic_id, channel, kind, touchpoint, segment_id].filter((value) => value !== null).length;

type Names = { topics: ReadonlyMap<string, string>; segments: ReadonlyMap<string, string> };

function alarmOf(row: queries.AlarmRow, { topics, segments }: Names): WarningAlarm {
  return {
    metric: row.metric,
    topicId: row.topic_id,
    topicName: row.topic_id === null ? null : (topics.get(row.topic_id) ?? null),
    channel: row.channel,
    kind: row.kind,
    touchpoint: row.touchpoint,
    segmentId: row.segment_id,
    segmentName: row.segment_id === null ? null : (segments.get(row.segment_id) ?? null),
    onset: row.onset.toISOString(),
    noticed: row.noticed.toISOString(),
    ended: row.ended?.toISOString() ?? null,
    settled: row.settled,
    count: row.count,
    usual: row.expected,
    ratio: { value: row.ratio, low: row.ratio_low, high: row.ratio_high },
  };
}

/**
 * What a person says of a warning; null takes it back. The series of real ones get more of the budget of false alarms and are not taken
 * for usual; those of noise get less.
 * @throws warning.missing
 */
export async function judgeWarning(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  verdict: WarningVerdict | null,
  now: Date,
): Promise<void> {
  await getEvent(tx, actor, id);
  const by = verdict === null ? null : { id: actor.id, name: actor.name };
  await queries.setVerdict(tx, id, {
    verdict,
    verdict_by: by?.id ?? null,
    verdict_by_name: by?.name ?? null,
    verdict_at: by === null ? null : now,
  });
}
