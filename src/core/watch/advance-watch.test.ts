import { describe, expect, it } from "vitest";
import {
  advanceWatch,
  alarmSize,
  type WatchedInterval,
  type WatchSetting,
  type WatchState,
} from "./advance-watch.ts";
import { shareAlarms } from "./share-alarms.ts";
import { course, drawSeries, noon, slotsPerDay, slotsPerWeek } from "./watch-worlds.ts";

const quiet = { real: 0, noise: 0 };
const budgetOf = (series: number) =>
  shareAlarms({
    alarmsPerWeek: 1,
    intervalMinutes: 5,
    verdicts: Array.from({ length: series }, () => quiet),
  })[0]!;
const setting: WatchSetting = {
  dispersion: 1,
  levelSpread: 0.03,
  quietIntervals: budgetOf(200),
  window: 72,
  longest: slotsPerDay,
};

const usualAt = (perHour: number, slot: number) => (perHour / 12) * course[slot % slotsPerWeek]!;

/** A day around noon, with a rise of so many times from `from` to `to`. */
function dayOf(
  draw: ReturnType<typeof drawSeries>,
  perHour: number,
  rise: number,
  from = noon,
  to = noon + slotsPerDay,
) {
  return Array.from({ length: slotsPerDay }, (_, at): WatchedInterval => {
    const slot = noon - 96 + at;
    const count = draw(slot, slot >= from && slot < to ? rise : 1);
    return { at: slot, count, usual: usualAt(perHour, slot) };
  });
}

function dayWith(perHour: number, rise: number, seed: number, from?: number, to?: number): WatchedInterval[] {
  return dayOf(drawSeries({ perHour, seed }), perHour, rise, from, to);
}

/** Minutes from the beginning of a rise until it is noticed: the middle one of many outages. */
function medianDelay(perHour: number, rise: number, over: WatchSetting, runs = 200): number {
  const draw = drawSeries({ perHour, seed: 1 });
  const delays = Array.from({ length: runs }, () => {
    const { news } = advanceWatch(null, dayOf(draw, perHour, rise), over);
    const found = news.find(({ noticed }) => noticed >= noon);
    return found ? 5 * (found.noticed - noon + 1) : Infinity;
  });
  return delays.sort((a, b) => a - b)[runs >> 1]!;
}

describe("a watch", () => {
  it("keeps its budget of false alarms: one a week over 200 series", () => {
    const draw = drawSeries({ perHour: 20, seed: 1000 });
    let alarms = 0;
    for (let series = 0; series < 200; series++) {
      const intervals = Array.from({ length: 2 * slotsPerWeek }, (_, at) => ({
        at,
        count: draw(at),
        usual: usualAt(20, at),
      }));
      alarms += advanceWatch(null, intervals, setting).news.filter(({ ended }) => ended === null).length;
    }
    // Two weeks may bring two.
    expect(alarms).toBeLessThanOrEqual(2);
  });

  it("notices within half an hour a doubling of 100 contacts an hour, and three times 20, at one false alarm a week over 200 series", () => {
    expect(medianDelay(100, 2, setting)).toBeLessThanOrEqual(30);
    expect(medianDelay(20, 3, setting)).toBeLessThanOrEqual(35);
    expect(medianDelay(20, 4, setting)).toBeLessThanOrEqual(20);
  });

  it("notices a doubling of 20 contacts an hour about as soon as any rule can at that budget", () => {
    // The optimal rule for a known doubling (poissonCusumDesign, 1.7 contacts in 5 minutes, 403,200 intervals) needs 87 minutes on average.
    expect(medianDelay(20, 2, setting)).toBeLessThanOrEqual(100);
  });

  it("tells the onset, the size with its interval, and the end", () => {
    const { news, state } = advanceWatch(null, dayWith(120, 3, 5, noon, noon + 24), setting);
    expect(news.map(({ ended }) => ended === null)).toEqual([true, false]);
    const [, ended] = news;
    expect(Math.abs(ended!.onset - noon)).toBeLessThanOrEqual(2);
    expect(Math.abs(ended!.ended! - (noon + 24))).toBeLessThanOrEqual(2);
    expect(state.open).toBeNull();
    const size = alarmSize(news[0]!, setting);
    expect(size.low).toBeGreaterThan(1.5);
    expect(size.low).toBeLessThan(3);
    expect(size.high).toBeGreaterThan(3);
  });

  it("tells the same whether intervals come one by one, at once, twice, or late", () => {
    const day = dayWith(60, 3, 9, noon, noon + 36);
    const whole = advanceWatch(null, day, setting);
    let state: WatchState | null = null;
    const news = day.flatMap((interval) => {
      const first = advanceWatch(state, [interval], setting);
      expect(advanceWatch(first.state, [interval], setting)).toEqual({ state: first.state, news: [] });
      state = JSON.parse(JSON.stringify(first.state)) as WatchState;
      return first.news;
    });
    expect({ state, news }).toEqual(whole);

    const late = dayWith(60, 1, 9).slice(0, 60);
    const missing = late.map((interval, at) => (at > 50 ? { ...interval, count: 0 } : interval));
    const early = advanceWatch(null, missing, setting);
    const repaired = advanceWatch(early.state, late.slice(51), setting);
    expect(repaired.state).toEqual(advanceWatch(null, late, setting).state);
  });

  it("notices a rise that only late data show", () => {
    const day = dayWith(60, 3, 11).slice(0, 96 + 8);
    const blind = day.map((interval) => (interval.at >= noon ? { ...interval, count: 2 } : interval));
    const early = advanceWatch(null, blind, setting);
    expect(early.news).toEqual([]);
    const { news } = advanceWatch(early.state, day.slice(96), setting);
    expect(news).toHaveLength(1);
    expect(Math.abs(news[0]!.onset - noon)).toBeLessThanOrEqual(2);
  });

  it("takes a rise that lasts for the new usual, and sees when the old one is back", () => {
    const draw = drawSeries({ perHour: 120, seed: 3 });
    const intervals = Array.from({ length: 4 * slotsPerDay }, (_, at) => ({
      at,
      count: draw(noon, at >= 60 && at < 60 + 2 * slotsPerDay ? 2 : 1),
      usual: usualAt(120, noon),
    }));
    const { news, state } = advanceWatch(null, intervals, setting);
    expect(news.map(({ settled }) => settled)).toEqual([false, true]);
    expect(news[1]!.ended! - news[1]!.onset).toBe(slotsPerDay);
    expect(state.level).toBe(1);
  });

  it("is silent where nobody counted, and goes on after a gap", () => {
    const day = dayWith(60, 3, 4);
    const gap = day.filter((_, at) => at < 40 || at > 120);
    const { news } = advanceWatch(null, gap, setting);
    expect(news[0]!.noticed).toBeGreaterThanOrEqual(noon + 24);
    expect(
      advanceWatch(
        null,
        day.map((each) => ({ ...each, count: null })),
        setting,
      ).news,
    ).toEqual([]);
    const far = advanceWatch(null, [day[0]!, { ...day[1]!, at: 10 * slotsPerWeek }], setting);
    expect(far.state.counts).toHaveLength(1);
  });

  it("notices more low marks by their share, not by more marks", () => {
    const marks = drawSeries({ perHour: 120, seed: 8 });
    const low = drawSeries({ perHour: 12, seed: 9 });
    const watch = (rise: number, more: number) =>
      advanceWatch(
        null,
        Array.from({ length: 120 }, (_, at) => {
          const trials = marks(noon, at >= 60 ? more : 1) + 20;
          const count = Math.min(trials, low(noon, at >= 60 ? rise : 1));
          return { at, count, trials, usual: 0.035 };
        }),
        setting,
      ).news;
    expect(watch(5, 1)[0]).toMatchObject({ settled: false });
    expect(watch(5, 1)[0]!.noticed).toBeLessThan(60 + 9);
    expect(watch(2, 4)).toEqual([]);
  });

  it("refuses intervals that do not ascend and numbers out of range", () => {
    const interval = { at: 1, count: 1, usual: 1 };
    expect(() => advanceWatch(null, [interval, interval], setting)).toThrow(RangeError);
    expect(() => advanceWatch(null, [], setting)).toThrow(RangeError);
    expect(() => advanceWatch(null, [{ ...interval, count: 1.5 }], setting)).toThrow(RangeError);
    expect(() => advanceWatch(null, [{ ...interval, count: -1 }], setting)).toThrow(RangeError);
    expect(() => advanceWatch(null, [interval], { ...setting, dispersion: 0.5 })).toThrow(RangeError);
  });
});

describe("verdicts", () => {
  it("move the budget from series that cried wolf to those that were right; the sum stays", () => {
    const verdicts = [quiet, { real: 3, noise: 0 }, { real: 0, noise: 3 }];
    const intervals = shareAlarms({ alarmsPerWeek: 2, intervalMinutes: 5, verdicts });
    expect(intervals.reduce((sum, each) => sum + slotsPerWeek / each, 0)).toBeCloseTo(2);
    expect(intervals[1]).toBeLessThan(intervals[0]!);
    expect(intervals[2]).toBeGreaterThan(intervals[0]!);
    const slower = medianDelay(60, 2, { ...setting, quietIntervals: intervals[2]! }, 60);
    const sooner = medianDelay(60, 2, { ...setting, quietIntervals: intervals[1]! }, 60);
    expect(sooner).toBeLessThanOrEqual(slower);
  });
});
