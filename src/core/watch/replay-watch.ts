import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPairs, checkWhole } from "../kit/check.ts";
import { advanceWatch, type WatchAlarm, type WatchSetting, type WatchState } from "./advance-watch.ts";
import { learnUsual, type Usual } from "./learn-usual.ts";
import { watchSpans } from "./watch-spans.ts";

/** A past series, an entry for each interval, oldest first, none left out; see learnUsual. `quietIntervals`: mean intervals to a false alarm; `weeks`: so many before each day tell what is usual; `learnEveryDays`: how often that is learnt anew. */
export type ReplayInput = {
  counts: readonly (number | null)[];
  trials?: readonly number[];
  slots: readonly number[];
  slotsPerDay: number;
  quietIntervals: number;
  weeks?: number;
  learnEveryDays?: number;
};

/**
 * `alarms`: in order of their onset, as they stood at their end or at the end of the series; `judged`: from this interval on the series
 * was watched; `profile`: what its intervals were compared with; the last scatter.
 */
export type Replay = Pick<WatchSetting, "dispersion" | "levelSpread"> & {
  alarms: WatchAlarm[];
  judged: number;
  profile: "week" | "day";
};

/** Fewer days than these are compared by the time of day alone. */
const leastDays = 14;
/** And fewer than these with nothing. */
const fewestDays = 3;

/**
 * A past series read as it would have been watched while it came in: every day is judged by days before it alone.
 * @formula learnUsual on up to `weeks` weeks before each learnEveryDays days, advanceWatch through them
 * @use to try early warning on a file, and to see what a budget of false alarms costs in delay; live, keep the state of advanceWatch
 * @param input counts, slots of the week (weeklySlot), slotsPerDay 1..1440, quietIntervals 1 or more (see shareAlarms), weeks 2..104 (8); learnEveryDays 1..7 (1; 7 for daily counts); trials for a share
 * @returns alarms and what they rest on; no answer: "too-few" for no more than three days, or daily counts of no more than two weeks; "no-data" when nothing was counted
 * @throws RangeError when a count is not whole, a slot lies outside the week, or a number is out of range
 * @source see learnUsual and advanceWatch
 * @example replayWatch({ counts: [...Array(60).fill(10), 60, 10], slots: Array.from({ length: 62 }, (_, at) => at % 7), slotsPerDay: 1, quietIntervals: 365 }) // => known { alarms: [{ onset: 60, noticed: 60, count: 60 }], judged: 14, profile: "week" }
 */
export function replayWatch(input: ReplayInput): Answer<Replay> {
  const { counts, slots, slotsPerDay, quietIntervals, weeks = 8 } = input;
  const { learnEveryDays = slotsPerDay === 1 ? 7 : 1 } = input;
  checkWhole("weeks", weeks, 2, 104);
  checkWhole("slotsPerDay", slotsPerDay, 1, 1440);
  checkNumber("quietIntervals", quietIntervals, 1);
  checkWhole("learnEveryDays", learnEveryDays, 1, 7);
  checkPairs("counts", counts, "slots", slots);
  const profile = counts.length > leastDays * slotsPerDay ? "week" : "day";
  const first = (profile === "week" ? leastDays : fewestDays) * slotsPerDay;
  if (counts.length <= first || (profile === "day" && slotsPerDay === 1)) return unknown("too-few");
  const spans = watchSpans(1440 / slotsPerDay);
  const step = learnEveryDays * slotsPerDay;
  const alarms = new Map<number, WatchAlarm>();
  let [state, scatter]: [WatchState | null, Usual | null] = [null, null];
  for (let from = first; from < counts.length; from += step) {
    const usual = learntBefore(input, from, weeks, profile);
    if (!usual.known) continue;
    scatter = usual.value;
    const { dispersion, levelSpread } = usual.value;
    const advance: { state: WatchState; news: WatchAlarm[] } = advanceWatch(
      state,
      intervalsOf(input, from, Math.min(from + step, counts.length), usual.value),
      { dispersion, levelSpread, quietIntervals, ...spans },
    );
    state = advance.state;
    for (const alarm of advance.news) alarms.set(alarm.onset, alarm);
  }
  if (state === null || scatter === null) return unknown("no-data");
  if (state.open) alarms.set(state.open.onset, state.open);
  const { dispersion, levelSpread } = scatter;
  return known({ alarms: [...alarms.values()], judged: first, profile, dispersion, levelSpread });
}

function learntBefore(
  { counts, trials, slots, slotsPerDay }: ReplayInput,
  until: number,
  weeks: number,
  profile: Replay["profile"],
): Answer<Usual> {
  const from = Math.max(0, until - weeks * 7 * slotsPerDay);
  const slotsPerPeriod = (profile === "week" ? 7 : 1) * slotsPerDay;
  return learnUsual({
    counts: counts.slice(from, until),
    slots: slots.slice(from, until).map((slot) => slot % slotsPerPeriod),
    slotsPerPeriod,
    slotsPerDay,
    ...(trials && { trials: trials.slice(from, until) }),
  });
}

function intervalsOf({ counts, trials, slots }: ReplayInput, from: number, to: number, { rates }: Usual) {
  return Array.from({ length: to - from }, (_, place) => {
    const at = from + place;
    const usual = rates[slots[at]! % rates.length]!;
    return { at, count: counts[at]!, usual, ...(trials && { trials: trials[at]! }) };
  });
}
