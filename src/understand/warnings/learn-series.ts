import { setImmediate } from "node:timers/promises";
import { learnUsual, type Usual } from "../../core/watch/learn-usual.ts";
import { weeklySlot } from "../../core/watch/weekly-slot.ts";
import type { SegmentSet } from "../../listen/segments/segment-sets.ts";
import type { SeriesColumns } from "../../store/tables/warning-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { countIntervals, findFirstAt, type IntervalCount, listShownTopicIds } from "./count-queries.ts";
import * as queries from "./queries.ts";
import { seriesKey } from "./series-key.ts";
import { listWatchedSegments } from "./watched-segments.ts";
import {
  intervalAt,
  intervalMinutes,
  intervalMs,
  slotsPerDay,
  slotsPerWeek,
  startOf,
  weeks,
} from "./watch-terms.ts";

/** Fewer contacts in eight weeks have no usual course that a rise could leave. */
const leastContacts = 30;
const leastMarks = 100;
/** Beyond this the smallest are left out: the budget of false alarms is shared by all that are watched. */
const mostSeries = 300;

type Chosen = { columns: SeriesColumns; counts: (number | null)[]; trials: number[] | null };

/**
 * Learns from the last eight weeks what each series usually brings. The largest series are watched; what people called real is not
 * learnt from.
 * @returns how many are watched; none while there are fewer than two weeks of contacts
 */
export async function learnSeries(tx: WorkspaceTx, timeZone: string, now: Date): Promise<number> {
  const until = intervalAt(now);
  const from = until - weeks * slotsPerWeek;
  const first = await findFirstAt(tx);
  const told = first === null ? until : Math.max(from, intervalAt(first));
  if (until - told < 2 * slotsPerWeek) {
    await queries.putSeries(tx, []);
    return 0;
  }
  const segments = await listWatchedSegments(tx, timeZone);
  const chosen = await chooseSeries(tx, segments, { from, until, told });
  await fillIn(tx, segments, chosen, { from, until });
  for (const { key, onset, ended } of await queries.listRealSpans(tx, startOf(from)))
    chosen
      .get(key)
      ?.counts.fill(null, Math.max(0, intervalAt(onset) - from), Math.max(0, intervalAt(ended) - from));
  const slots = Array.from({ length: until - from }, (_, at) =>
    weeklySlot((from + at) * intervalMs, { zone: timeZone, intervalMinutes }),
  );
  const learnt: (SeriesColumns & { key: string; usual: Usual })[] = [];
  for (const [key, { columns, counts, trials }] of chosen) {
    const usual = learnUsual({
      counts,
      slots,
      slotsPerPeriod: slotsPerWeek,
      slotsPerDay,
      ...(trials && { trials }),
    });
    if (usual.known) learnt.push({ ...columns, key, usual: usual.value });
    // Other work of this process goes on between two series.
    await setImmediate();
  }
  await queries.putSeries(tx, learnt);
  return learnt.length;
}

async function chooseSeries(
  tx: WorkspaceTx,
  segments: readonly SegmentSet[],
  { from, until, told }: { from: number; until: number; told: number },
): Promise<Map<string, Chosen>> {
  const shown = await listShownTopicIds(tx);
  // One interval as long as all: at most two rows a series, which are added up.
  const seconds = ((until - from) * intervalMs) / 1000;
  const rows = await countIntervals(tx, { from: startOf(from), to: startOf(until), seconds }, segments);
  const totals = new Map<string, { row: IntervalCount; count: number; trials: number }>();
  for (const row of rows) {
    if (row.topic_id !== null && !shown.has(row.topic_id)) continue;
    const key = seriesKey(row);
    const sum = totals.get(key) ?? { row, count: 0, trials: 0 };
    totals.set(key, { row, count: sum.count + row.count, trials: sum.trials + (row.trials ?? 0) });
  }
  const isEnough = ({ row, count, trials }: { row: IntervalCount; count: number; trials: number }) =>
    row.metric === "contacts" ? count >= leastContacts : trials >= leastMarks;
  return new Map(
    [...totals]
      .filter(([, each]) => isEnough(each))
      .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostSeries)
      .map(([key, { row }]): [string, Chosen] => {
        const { metric, topic_id, channel, kind, touchpoint, segment_id } = row;
        const length = until - from;
        const counts = Array.from({ length }, (_, at) => (from + at < told ? null : 0));
        const trials = metric === "low-marks" ? new Array<number>(length).fill(0) : null;
        const columns = { metric, topic_id, channel, kind, touchpoint, segment_id };
        return [key, { columns, counts, trials }];
      }),
  );
}

/** A week at a time: what is read at once stays small. */
async function fillIn(
  tx: WorkspaceTx,
  segments: readonly SegmentSet[],
  chosen: Map<string, Chosen>,
  { from, until }: { from: number; until: number },
): Promise<void> {
  for (let week = from; week < until; week += slotsPerWeek) {
    const to = Math.min(week + slotsPerWeek, until);
    const span = { from: startOf(week), to: startOf(to), seconds: intervalMs / 1000 };
    const rows = await countIntervals(tx, span, segments);
    for (const row of rows) {
      const series = chosen.get(seriesKey(row));
      if (!series) continue;
      series.counts[row.at - from] = row.count;
      if (series.trials) series.trials[row.at - from] = row.trials ?? 0;
    }
  }
}
