import type { Estimate } from "../kit/answer.ts";
import { checkNumber, checkWhole, refuse } from "../kit/check.ts";
import { intervalsSinceUsual, leastRise, riseEvidence, type WatchedWindow } from "./rise-evidence.ts";
import { riseSize } from "./rise-size.ts";

/**
 * A rise that was noticed; times are numbers of intervals. `noticed`: the interval whose end brought it; `ended`: the first interval as
 * usual again, null while it lasts; `settled`: it lasted so long that it is the new usual.
 */
export type WatchAlarm = {
  onset: number;
  noticed: number;
  ended: number | null;
  settled: boolean;
  /** Contacts since the onset, and the usual number. */
  count: number;
  expected: number;
  /** The interval with the greatest excess. */
  peak: { at: number; count: number; usual: number };
};

/** All that a watch remembers of its series; plain numbers, may be kept as JSON. `next`: the first interval not yet seen. */
export type WatchState = {
  next: number;
  /** Intervals before this one belong to an earlier alarm. */
  since: number;
  counts: number[];
  usual: number[];
  trials: number[] | null;
  /** The usual now / the usual learnt: above 1 after a rise that settled. */
  level: number;
  open: WatchAlarm | null;
};

/** What came in interval number `at`: null where nobody counted. `usual`: contacts, or with `trials` the share, learnt for its slot. */
export type WatchedInterval = { at: number; count: number | null; usual: number; trials?: number };

/** `quietIntervals`: mean intervals to a false alarm (see shareAlarms); `window`: how far back an onset may lie; `longest`: after so many an alarm is the new usual. */
export type WatchSetting = {
  dispersion: number;
  levelSpread: number;
  quietIntervals: number;
  window: number;
  longest: number;
};

/** The state after the intervals, and the alarms that opened or ended among them, in that order. */
export type WatchAdvance = { state: WatchState; news: WatchAlarm[] };

/** Of alarms that last as long as any may, so many end once too early. */
const endedTooEarly = 1 / 20;
/** A rise of fewer contacts is no news, however unlikely. */
const leastExcess = 5;

/**
 * Takes new intervals into a watch and tells what it noticed. Intervals already seen may be told again, with the same count or a late
 * one: they are put right, not added. Each new one is judged as it would have been at its end.
 * @formula an alarm when the Shiryaev-Roberts sum over onsets and rises of 1.5, 2, 4 and 16 reaches quietIntervals; its onset is the likeliest one; it ends when the latest intervals are 20 x longest times likelier as usual than at its size (1.5 times the usual at least): one of twenty alarms of that length ends too early
 * @use every minute with the intervals that closed, and those still open to late data; null begins a watch
 * @param before   state, null for a new series
 * @param intervals by number, ascending; numbers left out between them count as unknown
 * @param setting  dispersion and levelSpread of learnUsual; quietIntervals 1 or more; window 1..1000 and longest, in intervals
 * @returns new state and news; the old state is left as it was
 * @throws RangeError when a number is out of range, or intervals do not ascend
 * @source Shiryaev (1963), Theory Probab Appl 8:22; Roberts (1966), Technometrics 8:411; Lai (1995), JRSS B 57:613 (limited windows); mean time to a false alarm by Pollak (1985), Ann Stat 13:206
 * @example advanceWatch(null, [{ at: 7, count: 3, usual: 2 }, { at: 8, count: 30, usual: 2 }], { dispersion: 1, levelSpread: 0.1, quietIntervals: 10000, window: 72, longest: 288 }) // => { state: { next: 9, counts: [3, 30] }, news: [{ onset: 8, noticed: 8, ended: null, count: 30, expected: 2, peak: { at: 8, count: 30, usual: 2 } }] }
 */
export function advanceWatch(
  before: WatchState | null,
  intervals: readonly WatchedInterval[],
  setting: WatchSetting,
): WatchAdvance {
  checkSetting(setting);
  intervals.forEach((interval, at) => checkInterval(interval, intervals[at - 1]));
  const first = intervals[0];
  if (first === undefined && before === null)
    refuse("a watch begins with an interval", "наблюдение начинается с интервала");
  const state = before === null ? begun(first!) : copied(before);
  const news: WatchAlarm[] = [];
  let isLate = false;
  for (const interval of intervals) {
    if (interval.at < state.next) isLate = putRight(state, interval) || isLate;
    else {
      if (interval.at - state.next > setting.window) forget(state, interval.at);
      while (state.next < interval.at) append(state, unknownAt(state), setting.window);
      append(state, interval, setting.window);
      judge(state, setting, news);
    }
  }
  if (isLate) judge(state, setting, news);
  return { state, news };
}

/**
 * The size of an alarm since its onset, as a multiple of the usual.
 * @formula riseSize of its counts
 * @use to tell people how great a rise is
 * @param alarm   of advanceWatch
 * @param setting dispersion and levelSpread of its series
 * @returns multiple of the usual with its 95 % interval
 * @throws RangeError when nothing was expected, or a number is out of its range
 * @source see riseSize
 * @example alarmSize({ onset: 8, noticed: 9, ended: null, settled: false, count: 40, expected: 20, peak: { at: 9, count: 25, usual: 10 } }, { dispersion: 1, levelSpread: 0 }) // => { value: 2, low: 1.44995, high: 2.6946 }
 */
export function alarmSize(
  alarm: WatchAlarm,
  setting: Pick<WatchSetting, "dispersion" | "levelSpread">,
): Estimate {
  const { dispersion, levelSpread } = setting;
  return riseSize({ count: alarm.count, expected: alarm.expected, dispersion, levelSpread });
}

function checkSetting({ dispersion, levelSpread, quietIntervals, window, longest }: WatchSetting): void {
  checkNumber("dispersion", dispersion, 1, 1e6);
  checkNumber("levelSpread", levelSpread, 0, 1e6);
  checkNumber("quietIntervals", quietIntervals, 1);
  checkWhole("window", window, 1, 1000);
  checkWhole("longest", longest, 1);
}

function checkInterval(
  { at, count, usual, trials }: WatchedInterval,
  before: WatchedInterval | undefined,
): void {
  const isSound =
    isCount(at) &&
    (count === null || isCount(count)) &&
    usual >= 0 &&
    usual <= (trials === undefined ? 1e9 : 1);
  if (before !== undefined && at <= before.at)
    refuse(`interval ${at} must come after ${before.at}`, `интервал ${at} должен идти после ${before.at}`);
  if (isSound && (trials === undefined || (isCount(trials) && trials >= (count ?? 0)))) return;
  // What is wrong is told in words only where something is: intervals come by the million.
  checkWhole("at", at, 0);
  if (count !== null) checkWhole(`count of ${at}`, count, 0, 1e9);
  checkNumber(`usual of ${at}`, usual, 0, trials === undefined ? 1e9 : 1);
  if (trials !== undefined) checkWhole(`trials of ${at}`, trials, count ?? 0, 1e9);
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0 && value <= 1e9;

function begun({ at, trials }: WatchedInterval): WatchState {
  return {
    next: at,
    since: at,
    counts: [],
    usual: [],
    trials: trials === undefined ? null : [],
    level: 1,
    open: null,
  };
}

function copied(state: WatchState): WatchState {
  return {
    ...state,
    counts: [...state.counts],
    usual: [...state.usual],
    trials: state.trials && [...state.trials],
    open: state.open && { ...state.open, peak: { ...state.open.peak } },
  };
}

const unknownAt = ({ next, trials }: WatchState): WatchedInterval => ({
  at: next,
  count: null,
  usual: 0,
  ...(trials === null ? {} : { trials: 0 }),
});

/** After a gap longer than the window nothing of it is left to look at. */
function forget(state: WatchState, at: number): void {
  state.counts = [];
  state.usual = [];
  if (state.trials) state.trials = [];
  state.next = at;
}

function append(state: WatchState, interval: WatchedInterval, window: number): void {
  const entry = entryOf(interval, state.level);
  state.counts.push(entry.count);
  state.usual.push(entry.usual);
  state.trials?.push(entry.trials);
  if (state.counts.length > window) {
    state.counts.shift();
    state.usual.shift();
    state.trials?.shift();
  }
  state.next = interval.at + 1;
  if (state.open) takeIn(state.open, interval.at, entry.count, expectedOf(state, state.counts.length - 1));
}

function entryOf({ count, usual, trials = 0 }: WatchedInterval, level: number) {
  const most = trials > 0 ? 1 - 1e-9 : Infinity;
  return count === null
    ? { count: 0, usual: 0, trials: 0 }
    : { count, usual: Math.min(most, usual * level), trials };
}

const expectedOf = ({ usual, trials }: WatchState, place: number) =>
  usual[place]! * (trials === null ? 1 : trials[place]!);

function takeIn(alarm: WatchAlarm, at: number, count: number, usual: number): void {
  alarm.count += count;
  alarm.expected += usual;
  if (count - usual > alarm.peak.count - alarm.peak.usual) alarm.peak = { at, count, usual };
}

/** A count that came late takes the place of the one there was; what is older than the window stays as it is. */
function putRight(state: WatchState, interval: WatchedInterval): boolean {
  const place = interval.at - (state.next - state.counts.length);
  if (place < 0) return false;
  const entry = entryOf(interval, state.level);
  const [count, expected] = [state.counts[place]!, expectedOf(state, place)];
  state.counts[place] = entry.count;
  state.usual[place] = entry.usual;
  if (state.trials) state.trials[place] = entry.trials;
  const now = expectedOf(state, place);
  if (state.open && interval.at >= state.open.onset)
    takeIn(state.open, interval.at, entry.count - count, now - expected);
  return entry.count !== count || now !== expected;
}

function judge(state: WatchState, setting: WatchSetting, news: WatchAlarm[]): void {
  if (state.open) endIfOver(state, state.open, setting, news);
  else {
    if (state.level > 1) returnIfBack(state, setting);
    openIfRisen(state, setting, news);
  }
}

/** What the watch looks at: the latest intervals since a place in time. */
function windowSince(state: WatchState, since: number): WatchedWindow {
  const from = Math.max(0, since - (state.next - state.counts.length));
  if (from === 0) return state;
  return {
    counts: state.counts.slice(from),
    usual: state.usual.slice(from),
    trials: state.trials && state.trials.slice(from),
  };
}

function openIfRisen(state: WatchState, setting: WatchSetting, news: WatchAlarm[]): void {
  const { odds, length, count, expected } = riseEvidence(
    windowSince(state, state.since),
    setting,
    setting.quietIntervals,
  );
  if (odds < setting.quietIntervals || count - expected < leastExcess) return;
  const noticed = state.next - 1;
  const onset = state.next - length;
  const alarm = { onset, noticed, ended: null, settled: false, count: 0, expected: 0 };
  state.open = { ...alarm, peak: { at: onset, count: 0, usual: 0 } };
  for (let place = state.counts.length - length; place < state.counts.length; place++)
    takeIn(
      state.open,
      state.next - state.counts.length + place,
      state.counts[place]!,
      expectedOf(state, place),
    );
  news.push({ ...state.open });
}

function endIfOver(state: WatchState, open: WatchAlarm, setting: WatchSetting, news: WatchAlarm[]): void {
  const rise = Math.max(leastRise, open.count / open.expected);
  const window = windowSince(state, open.onset + 1);
  const ago = intervalsSinceUsual(window, rise, setting.dispersion, oddsToEnd(setting));
  const settled = ago === null && state.next - open.onset >= setting.longest;
  if (ago === null && !settled) return;
  if (settled) settle(state, Math.max(1, open.count / open.expected));
  else leaveOut(open, state, ago!);
  state.since = settled ? state.next : state.next - ago!;
  news.push({ ...open, ended: state.since, settled });
  state.open = null;
}

/** What came after the end is no part of the alarm. */
function leaveOut(alarm: WatchAlarm, state: WatchState, latest: number): void {
  for (let place = state.counts.length - latest; place < state.counts.length; place++) {
    alarm.count -= state.counts[place]!;
    alarm.expected -= expectedOf(state, place);
  }
}

/** What lasted so long is what to expect from now on, until what was usual comes back or is learnt anew. */
function settle(state: WatchState, rise: number): void {
  state.level *= rise;
  state.usual = state.usual.map((usual) => (state.trials ? Math.min(1 - 1e-9, usual * rise) : usual * rise));
}

const oddsToEnd = ({ longest }: WatchSetting) => longest / endedTooEarly;

function returnIfBack(state: WatchState, setting: WatchSetting): void {
  const { level } = state;
  const learnt = { ...state, usual: state.usual.map((usual) => usual / level) };
  const ago = intervalsSinceUsual(
    windowSince(learnt, state.since),
    level,
    setting.dispersion,
    oddsToEnd(setting),
  );
  if (ago === null) return;
  state.usual = learnt.usual;
  state.level = 1;
  state.since = state.next - ago;
}
