import { basename } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Estimate } from "../core/kit/answer.ts";
import { isKnownZone, zoneOffsetMinutes } from "../core/parsing/zoned-instant.ts";
import { alarmSize } from "../core/watch/advance-watch.ts";
import { groupAlarms } from "../core/watch/group-alarms.ts";
import { type Replay, replayWatch } from "../core/watch/replay-watch.ts";
import { shareAlarms } from "../core/watch/share-alarms.ts";
import { watchFault } from "./watch-fault.ts";
import { type WatchGrid, watchGrid } from "./watch-grid.ts";
import { readWatchedRows, type WatchColumns } from "./watch-rows.ts";

export type WatchOptions = WatchColumns & {
  file: string;
  /** False alarms to be borne, over all series; left out: one a week, four a year where counts are daily. */
  alarmsPerWeek?: number;
  /** May throw to stop the work. */
  onProgress?: (step: { phase: "reading" | "watching"; done: number; total: number | null }) => void;
};

/** Times as the clocks of the file or the zone show them. */
export type FileAlarm = {
  /** "" where the file is one series. */
  series: string;
  onset: string;
  noticed: string;
  /** null while it lasts at the end of the file. */
  ended: string | null;
  /** True for a rise that lasted until it was the new usual. */
  settled: boolean;
  count: number;
  usual: number;
  ratio: Estimate;
  peak: { at: string; count: number; usual: number };
};

export type WatchReport = {
  alarms: FileAlarm[];
  /** Alarms that began within half an hour (or one interval) of each other; places in `alarms`. */
  events: { onset: string; noticed: string; ended: string | null; alarms: number[] }[];
  intervalMinutes: number;
  zone: string | null;
  from: string;
  to: string;
  /** From here on intervals were judged; before, they were learnt from. */
  judgedFrom: string;
  weeks: number;
  profile: Replay["profile"];
  series: { name: string; contacts: number; dispersion: number; levelSpread: number }[];
  /** Series in which nothing was counted while others were learnt. */
  unwatched: string[];
  alarmsPerWeek: number;
  /** How many false alarms the budget bears over the time judged. */
  falseAlarms: number;
  skipped: number;
  repeated: number;
  unknownIntervals: number;
  clockChangeIntervals: number;
};

/** Learning anew each day costs too much for more series-days than this; each week is enough then. */
const mostDailyLearning = 400;
const closeMs = 1_800_000;

/**
 * Reads a file of counts as it would have been watched while it came in.
 * @throws watchFault, fileFault where the file cannot be read, and what onProgress throws
 */
export async function watchFile(options: WatchOptions): Promise<WatchReport> {
  const { zone = "UTC", onProgress = () => undefined } = options;
  if (!isKnownZone(zone)) throw watchFault("watch.zone", { zone });
  const file = basename(options.file);
  const rows = await readWatchedRows(options.file, options, (done) =>
    onProgress({ phase: "reading", done, total: null }),
  );
  const grid = watchGrid(rows, file, options.count !== undefined, zone);
  const { alarmsPerWeek = grid.intervalMinutes === 1440 ? 4 / 52 : 1 } = options;
  const replays = await replayAll(grid, alarmsPerWeek, (done) =>
    onProgress({ phase: "watching", done, total: grid.series.length }),
  );
  const known = replays.flatMap(({ name, counts, replay }) =>
    replay.known ? [{ name, counts, replay: replay.value }] : [],
  );
  const days = Math.floor((grid.slots.length * grid.intervalMinutes) / 1440);
  const first = known[0];
  if (!first) throw watchFault("watch.short", { file, days });
  const clock = (at: number) => clockText(grid.startOf(at), options.zone);
  const { alarms, events } = alarmsOf(known, grid, clock);
  const weeks = ((grid.slots.length - first.replay.judged) * grid.intervalMinutes) / 10_080;
  return {
    alarms,
    events,
    intervalMinutes: grid.intervalMinutes,
    zone: options.zone ?? null,
    from: clock(0),
    to: clock(grid.slots.length),
    judgedFrom: clock(first.replay.judged),
    weeks,
    profile: first.replay.profile,
    series: known.map(({ name, counts, replay }) => ({
      name,
      contacts: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      dispersion: replay.dispersion,
      levelSpread: replay.levelSpread,
    })),
    unwatched: replays.filter(({ replay }) => !replay.known).map(({ name }) => name),
    alarmsPerWeek,
    falseAlarms: alarmsPerWeek * weeks,
    skipped: rows.skipped,
    repeated: rows.repeated,
    unknownIntervals: grid.unknown,
    clockChangeIntervals: grid.clockChanges,
  };
}

async function replayAll(grid: WatchGrid, alarmsPerWeek: number, onSeries: (done: number) => void) {
  const { series, slots, intervalMinutes } = grid;
  const verdicts = series.map(() => ({ real: 0, noise: 0 }));
  const [quietIntervals = 1] = shareAlarms({ alarmsPerWeek, intervalMinutes, verdicts });
  const slotsPerDay = 1440 / intervalMinutes;
  const daily = slotsPerDay > 1 && (series.length * slots.length) / slotsPerDay <= mostDailyLearning;
  const replays = [];
  for (const { name, counts } of series) {
    const replay = replayWatch({ counts, slots, slotsPerDay, quietIntervals, learnEveryDays: daily ? 1 : 7 });
    replays.push({ name, counts, replay });
    onSeries(replays.length);
    await setImmediate();
  }
  return replays;
}

function alarmsOf(
  known: readonly { name: string; replay: Replay }[],
  grid: WatchGrid,
  clock: (at: number) => string,
): Pick<WatchReport, "alarms" | "events"> {
  const all = known
    .flatMap(({ name, replay }) => replay.alarms.map((alarm) => ({ name, replay, alarm })))
    .sort((a, b) => a.alarm.onset - b.alarm.onset);
  const alarms = all.map(
    ({ name, replay, alarm }): FileAlarm => ({
      series: name,
      onset: clock(alarm.onset),
      noticed: clock(alarm.noticed + 1),
      ended: alarm.ended === null ? null : clock(alarm.ended),
      settled: alarm.settled,
      count: alarm.count,
      usual: alarm.expected,
      ratio: alarmSize(alarm, replay),
      peak: { ...alarm.peak, at: clock(alarm.peak.at) },
    }),
  );
  const events = groupAlarms(
    all.map(({ alarm }) => alarm),
    Math.max(1, closeMs / (grid.intervalMinutes * 60_000)),
  );
  return {
    alarms,
    events: events.map(({ onset, noticed, ended, members }) => ({
      onset: clock(onset),
      noticed: clock(noticed + 1),
      ended: ended === null ? null : clock(ended),
      alarms: members,
    })),
  };
}

/** As the file writes it, without an offset; with one where a zone was named. */
function clockText(epochMs: number, zone: string | undefined): string {
  const offset = zone === undefined ? 0 : zoneOffsetMinutes(zone, epochMs);
  const local = new Date(epochMs + offset * 60_000).toISOString().slice(0, 16);
  if (zone === undefined) return local;
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
