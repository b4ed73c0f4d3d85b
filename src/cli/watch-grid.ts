import { localTime } from "../core/calendar/local-time.ts";
import { zoneOffsetMinutes } from "../core/parsing/zoned-instant.ts";
import { weeklySlot } from "../core/watch/weekly-slot.ts";
import { watchFault } from "./watch-fault.ts";
import type { WatchedRows } from "./watch-rows.ts";

/** Counts of each series on one line of intervals, from the first that has any to the last. */
export type WatchGrid = {
  intervalMinutes: number;
  slots: number[];
  series: { name: string; counts: (number | null)[] }[];
  /** The beginning of interval number `at`, epoch milliseconds. */
  startOf: (at: number) => number;
  /** Intervals that no row tells of; those around a change of the clocks. */
  unknown: number;
  clockChanges: number;
};

const minuteMs = 60_000;
const dayMinutes = 1440;
const leastMinutes = 5;
const mostIntervals = 4_000_000;

/**
 * Puts counts by minute into intervals: as long as rows stand apart where each row is a count; of five minutes, or as fine as times are
 * written, where rows are counted.
 * @param counted true when each row tells a count: an interval without any row is then unknown, not empty
 * @throws watchFault when intervals are longer than a day, or too many
 */
export function watchGrid(rows: WatchedRows, file: string, counted: boolean, zone: string): WatchGrid {
  const minutes = [...new Set([...rows.series.values()].flatMap((series) => [...series.keys()]))].sort(
    (a, b) => a - b,
  );
  const intervalMinutes = counted
    ? apart(minutes, file, zone)
    : Math.max(leastMinutes, finest(minutes, zone));
  const line = lineOf(minutes, intervalMinutes, zone);
  if (line.length * rows.series.size > mostIntervals)
    throw watchFault("watch.long", {
      file,
      years: Math.ceil((line.length * intervalMinutes) / (365 * dayMinutes)),
      minutes: intervalMinutes,
    });
  const starts = Array.from({ length: line.length }, (_, at) => line.startOf(at));
  const isTold = new Uint8Array(line.length).fill(counted ? 0 : 1);
  if (counted) for (const minute of minutes) isTold[line.placeOf(minute)] = 1;
  const isChange = starts.map((start) => intervalMinutes < dayMinutes && isNearChange(zone, start));
  const counts = (series: Map<number, number>) => {
    const list: (number | null)[] = Array.from(isTold, (told, at) => (told && !isChange[at] ? 0 : null));
    for (const [minute, count] of series) {
      const at = line.placeOf(minute);
      const sum = list[at];
      if (sum !== null && sum !== undefined) list[at] = sum + count;
    }
    return list;
  };
  return {
    intervalMinutes,
    slots: starts.map((start) => weeklySlot(start, { zone, intervalMinutes })),
    series: [...rows.series].map(([name, series]) => ({ name, counts: counts(series) })),
    startOf: line.startOf,
    unknown: isTold.filter((told) => told === 0).length,
    clockChanges: isChange.filter(Boolean).length,
  };
}

/** The distance most rows have to the next, widened to a whole part of a day. */
function apart(minutes: readonly number[], file: string, zone: string): number {
  const local = minutes.map((minute) => minute + zoneOffsetMinutes(zone, minute * minuteMs));
  const gaps = new Map<number, number>();
  for (let at = 1; at < local.length; at++) {
    const gap = local[at]! - local[at - 1]!;
    if (gap > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  const [gap = dayMinutes] = [...gaps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  if (gap > dayMinutes) throw watchFault("watch.interval", { file, days: Math.round(gap / dayMinutes) });
  let interval = Math.max(leastMinutes, gap);
  while (dayMinutes % interval !== 0) interval++;
  return interval;
}

/** The greatest part of a day of which all local times are whole multiples. */
function finest(minutes: readonly number[], zone: string): number {
  let part = dayMinutes;
  for (const minute of minutes) {
    part = commonDivisor(part, (minute + zoneOffsetMinutes(zone, minute * minuteMs)) % dayMinutes);
    if (part <= leastMinutes) break;
  }
  return part;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** Days are local days; what is shorter goes on through changes of the clocks. */
function lineOf(minutes: readonly number[], intervalMinutes: number, zone: string) {
  const numberOf =
    intervalMinutes === dayMinutes
      ? (minute: number) => localTime(zone, minute * minuteMs).day
      : (minute: number) => Math.floor(minute / intervalMinutes);
  const first = numberOf(minutes[0]!);
  return {
    length: numberOf(minutes.at(-1)!) - first + 1,
    placeOf: (minute: number) => numberOf(minute) - first,
    startOf: (at: number) => {
      const start = (first + at) * intervalMinutes * minuteMs;
      return intervalMinutes === dayMinutes ? start - zoneOffsetMinutes(zone, start) * minuteMs : start;
    },
  };
}

/** Times written without their offset cannot be told apart in the hour that clocks show twice. */
function isNearChange(zone: string, start: number): boolean {
  const hour = 60 * minuteMs;
  return zoneOffsetMinutes(zone, start - hour) !== zoneOffsetMinutes(zone, start + hour);
}
