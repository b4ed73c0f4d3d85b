import { localTime } from "../../core/calendar/local-time.ts";
import { dayText } from "../../core/calendar/day-number.ts";
import { advanceWatch, type WatchState } from "../../core/watch/advance-watch.ts";
import { shareAlarms } from "../../core/watch/share-alarms.ts";
import { weeklySlot } from "../../core/watch/weekly-slot.ts";
import type { Store } from "../../store/connect.ts";
import { inWorkspace, type WorkspaceTx } from "../../store/transaction.ts";
import { countIntervals } from "./count-queries.ts";
import { learnSeries } from "./learn-series.ts";
import type { SeriesRow } from "./queries.ts";
import * as queries from "./queries.ts";
import { saveAlarms, type SeriesAlarm } from "./save-alarms.ts";
import { seriesKey } from "./series-key.ts";
import { listWatchedSegments } from "./watched-segments.ts";
import { intervalAt, intervalMinutes, intervalMs, spans, startOf, usualBudget } from "./watch-terms.ts";

export type WatchedWorkspace = { id: string; timeZone: string };

/**
 * Watches one workspace up to the last interval that is over. Everything happens in one transaction under one lock: a worker that dies
 * leaves nothing half done, a second one finds the watch taken, and the same minute twice changes nothing.
 * @returns false where nothing was done: switched off, or another worker is at it
 */
export async function watchWorkspace(
  store: Store,
  { id, timeZone }: WatchedWorkspace,
  now: Date,
): Promise<boolean> {
  return await inWorkspace(store, id, async (tx) => {
    const settings = await queries.findSettings(tx);
    if (settings && !settings.is_on) return false;
    const clock = await queries.takeClock(tx);
    if (!clock) return false;
    const today = dayText(localTime(timeZone, now.getTime()).day);
    if (clock.learnt_on !== today) {
      // Until there is enough to learn from, it is tried again each minute.
      if ((await learnSeries(tx, timeZone, now)) > 0) await queries.setClock(tx, { learnt_on: today });
    }
    await advance(tx, clock, timeZone, now, settings?.alarms_per_week ?? usualBudget);
    return true;
  });
}

async function advance(
  tx: WorkspaceTx,
  { watched_until }: queries.Clock,
  timeZone: string,
  now: Date,
  alarmsPerWeek: number,
): Promise<void> {
  const until = intervalAt(now);
  const series = await queries.listSeries(tx);
  if (series.length === 0) return;
  // Late contacts put right what was seen; after a longer rest the watch begins anew with what it can look back on.
  const seen = watched_until === null ? until : Math.min(until, intervalAt(watched_until));
  const from = Math.max(Math.min(seen, until) - spans.window, until - 2 * spans.window);
  const span = { from: startOf(from), to: startOf(until), seconds: intervalMs / 1000 };
  const watched = new Set(series.map(({ segment_id }) => segment_id));
  const segments = await listWatchedSegments(tx, timeZone);
  const rows = await countIntervals(
    tx,
    span,
    segments.filter(({ id }) => watched.has(id)),
  );
  const counts = new Map(rows.map((row) => [`${row.at} ${seriesKey(row)}`, row]));
  const slots = Array.from({ length: until - from }, (_, at) =>
    weeklySlot((from + at) * intervalMs, { zone: timeZone, intervalMinutes }),
  );
  const quiet = await quietIntervals(tx, series, alarmsPerWeek);
  const states: { key: string; state: WatchState }[] = [];
  const alarms: SeriesAlarm[] = [];
  for (const [place, each] of series.entries()) {
    const intervals = slots.map((slot, at) => {
      const row = counts.get(`${from + at} ${each.key}`);
      const isShare = each.metric === "low-marks";
      return {
        at: from + at,
        count: row?.count ?? 0,
        usual: each.rates[slot]!,
        ...(isShare && { trials: row?.trials ?? 0 }),
      };
    });
    const { dispersion, level_spread: levelSpread } = each;
    const setting = { dispersion, levelSpread, quietIntervals: quiet[place]!, ...spans };
    const { state, news } = advanceWatch(each.state, intervals, setting);
    states.push({ key: each.key, state });
    const current = state.open === null ? news : [...news, state.open];
    for (const alarm of current) alarms.push({ series: each, alarm });
  }
  await queries.saveStates(tx, states);
  await endOrphans(tx, series, startOf(until));
  await saveAlarms(tx, alarms);
  await queries.setClock(tx, { watched_until: startOf(until) });
}

async function quietIntervals(
  tx: WorkspaceTx,
  series: readonly SeriesRow[],
  alarmsPerWeek: number,
): Promise<number[]> {
  const verdicts = await queries.countVerdicts(tx);
  return shareAlarms({
    alarmsPerWeek,
    intervalMinutes,
    verdicts: series.map(({ key }) => verdicts.get(key) ?? { real: 0, noise: 0 }),
  });
}

/** Alarms of series that are watched no longer, such as a topic that was merged away, end. */
async function endOrphans(tx: WorkspaceTx, series: readonly SeriesRow[], now: Date): Promise<void> {
  const watched = new Set(series.map(({ key }) => key));
  const orphans = (await queries.listOpenAlarms(tx)).filter(({ series_key }) => !watched.has(series_key));
  for (const { workspace_id: _, ...alarm } of orphans) await queries.putAlarm(tx, { ...alarm, ended: now });
  if (orphans.length > 0)
    await queries.settleEvents(
      tx,
      orphans.map(({ event_id }) => event_id),
    );
}
