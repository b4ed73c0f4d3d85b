import { alarmSize, type WatchAlarm } from "../../core/watch/advance-watch.ts";
import { newId } from "../../store/new-id.ts";
import { emit } from "../../store/outbox.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { SeriesRow } from "./queries.ts";
import * as queries from "./queries.ts";
import { closeMs, startOf } from "./watch-terms.ts";

export const warningNoticedEvent = "warning.noticed";
export const warningEndedEvent = "warning.ended";

/** An alarm with its series. */
export type SeriesAlarm = { series: SeriesRow; alarm: WatchAlarm };

/**
 * Writes alarms as they stand: those new, those that went on and those that ended. A new one joins the event whose alarms began within
 * half an hour of it, or makes an event of its own; people are told of an event once when it is noticed and once when it ends.
 */
export async function saveAlarms(tx: WorkspaceTx, alarms: readonly SeriesAlarm[]): Promise<void> {
  if (alarms.length === 0) return;
  const earliest = Math.min(...alarms.map(({ alarm }) => alarm.onset));
  const open = await queries.listEventsAround(tx, new Date(startOf(earliest).getTime() - closeMs));
  const onsets = new Map(open.map(({ id, onset }) => [id, [onset.getTime()]]));
  const known = new Map<string, string>();
  for (const row of await queries.listAlarms(tx, [...onsets.keys()])) {
    onsets.get(row.event_id)?.push(row.onset.getTime());
    known.set(placeOf(row.series_key, row.onset), row.event_id);
  }
  const fresh: string[] = [];
  const touched = new Set<string>();
  for (const each of alarms.toSorted((a, b) => a.alarm.onset - b.alarm.onset)) {
    const onset = startOf(each.alarm.onset);
    let eventId = known.get(placeOf(each.series.key, onset)) ?? nearest(onsets, onset.getTime());
    if (eventId === undefined) {
      eventId = newId();
      fresh.push(eventId);
      await queries.insertEvent(tx, { id: eventId, onset, noticed: startOf(each.alarm.noticed + 1) });
    }
    onsets.set(eventId, [...(onsets.get(eventId) ?? []), onset.getTime()]);
    touched.add(eventId);
    await queries.putAlarm(tx, rowOf(each, eventId));
  }
  const before = new Set(open.filter(({ ended }) => ended !== null).map(({ id }) => id));
  const over = await queries.settleEvents(tx, [...touched]);
  for (const eventId of fresh) await emit(tx, warningNoticedEvent, { eventId });
  for (const eventId of over) if (!before.has(eventId)) await emit(tx, warningEndedEvent, { eventId });
}

const placeOf = (key: string, onset: Date) => `${onset.getTime()} ${key}`;

/** The event with an alarm that began nearest, no more than half an hour apart. */
function nearest(onsets: ReadonlyMap<string, readonly number[]>, onset: number): string | undefined {
  let best: { id: string; gap: number } | undefined;
  for (const [id, times] of onsets) {
    const gap = Math.min(...times.map((time) => Math.abs(time - onset)));
    if (gap <= closeMs && (best === undefined || gap < best.gap)) best = { id, gap };
  }
  return best?.id;
}

function rowOf({ series, alarm }: SeriesAlarm, eventId: string): Omit<queries.AlarmRow, "workspace_id"> {
  const { key, metric, topic_id, channel, kind, touchpoint, dispersion, level_spread } = series;
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
