import { alarmSize, type WatchAlarm } from "../../core/watch/advance-watch.ts";
import { newId } from "../../store/new-id.ts";
import { emit } from "../../store/outbox.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { channelsOf } from "./channels.ts";
import type { SeriesRow } from "./queries.ts";
import * as queries from "./queries.ts";
import { closeMs, startOf } from "./watch-terms.ts";

export const warningNoticedEvent = "warning.noticed";
export const warningEndedEvent = "warning.ended";

/** An alarm with its series. */
export type SeriesAlarm = { series: SeriesRow; alarm: WatchAlarm };

/**
 * Writes alarms as they stand: those new, those that went on and those that ended. A new one joins the event whose alarms began within
 * half an hour of it or were noticed while it was rising, or makes an event of its own; people are told of an event once when it is noticed and once when it ends.
 */
export async function saveAlarms(tx: WorkspaceTx, alarms: readonly SeriesAlarm[]): Promise<void> {
  if (alarms.length === 0) return;
  const earliest = Math.min(...alarms.map(({ alarm }) => alarm.onset));
  const open = await queries.listEventsAround(tx, new Date(startOf(earliest).getTime() - closeMs));
  const members = new Map<string, Rise[]>(open.map(({ id }) => [id, []]));
  const known = new Map<string, string>();
  for (const row of await queries.listAlarms(tx, [...members.keys()])) {
    members.get(row.event_id)?.push({ onset: row.onset.getTime(), noticed: row.noticed.getTime() });
    known.set(placeOf(row.series_key, row.onset), row.event_id);
  }
  const fresh: string[] = [];
  const touched = new Set<string>();
  for (const each of alarms.toSorted((a, b) => a.alarm.onset - b.alarm.onset)) {
    const onset = startOf(each.alarm.onset);
    const noticed = startOf(each.alarm.noticed + 1);
    const rise = { onset: onset.getTime(), noticed: noticed.getTime() };
    let eventId = known.get(placeOf(each.series.key, onset)) ?? nearest(members, rise);
    if (eventId === undefined) {
      eventId = newId();
      fresh.push(eventId);
      await queries.insertEvent(tx, { id: eventId, onset, noticed });
    }
    members.set(eventId, [...(members.get(eventId) ?? []), rise]);
    touched.add(eventId);
    await queries.putAlarm(tx, rowOf(each, eventId));
  }
  const before = new Set(open.filter(({ ended }) => ended !== null).map(({ id }) => id));
  const over = await queries.settleEvents(tx, [...touched]);
  const ended = over.filter((eventId) => !before.has(eventId));
  if (fresh.length === 0 && ended.length === 0) return;
  // One message a channel: where one fails and is tried again, the others are not.
  for (const channel of channelsOf(await queries.findSettings(tx))) {
    for (const eventId of fresh) await emit(tx, warningNoticedEvent, { eventId, channel });
    for (const eventId of ended) await emit(tx, warningEndedEvent, { eventId, channel });
  }
}

const placeOf = (key: string, onset: Date) => `${onset.getTime()} ${key}`;

/** When an alarm is held to have begun, and when it was sure: the true beginning lies between. */
type Rise = { onset: number; noticed: number };

/** The event with an alarm that began nearest, of those that may have begun together. */
function nearest(members: ReadonlyMap<string, readonly Rise[]>, rise: Rise): string | undefined {
  let best: { id: string; gap: number } | undefined;
  for (const [id, rises] of members) {
    const gap = Math.min(
      ...rises.filter((each) => mayBeOne(each, rise)).map(({ onset }) => Math.abs(onset - rise.onset)),
    );
    if (gap < (best?.gap ?? Infinity)) best = { id, gap };
  }
  return best?.id;
}

/** A stray contact makes the onset of a small series an hour too early: what rises while it is rising is the same event. */
const mayBeOne = (a: Rise, b: Rise) =>
  Math.abs(a.onset - b.onset) <= closeMs || (a.onset < b.noticed && b.onset < a.noticed);

function rowOf({ series, alarm }: SeriesAlarm, eventId: string): Omit<queries.AlarmRow, "workspace_id"> {
  const { key, metric, topic_id, channel, kind, touchpoint, segment_id, dispersion, level_spread } = series;
  const { value, low, high } = alarmSize(alarm, { dispersion, levelSpread: level_spread });
  return {
    id: newId(),
    event_id: eventId,
    series_key: key,
    metric,
    topic_id,
    channel,
    kind,
    touchpoint,
    segment_id,
    onset: startOf(alarm.onset),
    noticed: startOf(alarm.noticed + 1),
    ended: alarm.ended === null ? null : startOf(alarm.ended),
    settled: alarm.settled,
    count: alarm.count,
    expected: alarm.expected,
    ratio: value,
    ratio_low: low,
    ratio_high: high,
    peak_at: startOf(alarm.peak.at),
    peak_count: alarm.peak.count,
    peak_usual: alarm.peak.usual,
  };
}
