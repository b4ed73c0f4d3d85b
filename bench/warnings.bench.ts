import { poissonCusumDesign } from "../src/core/detect/poisson-cusum-design.ts";
import { advanceWatch, type WatchState } from "../src/core/watch/advance-watch.ts";
import { learnUsual } from "../src/core/watch/learn-usual.ts";
import { shareAlarms } from "../src/core/watch/share-alarms.ts";
import { watchSpans } from "../src/core/watch/watch-spans.ts";
import { course, drawSeries, noon, slotsPerDay, slotsPerWeek } from "../src/core/watch/watch-worlds.ts";
import { type Bench, type Measure, timed } from "./bench.ts";

const series = 200;
const runs = 400;
const quietWeeks = 5;

/**
 * Early warning over 200 series of counts by five minutes: how soon a rise is noticed and how often nothing is, by rise, contacts an hour
 * and budget; beside them the delay of the optimal rule for a known Poisson rise (CUSUM), below which nobody comes on average. Then what a
 * week costs. A doubling of 20 contacts an hour cannot be noticed in half an hour at one false alarm a week over 200 series: the optimal
 * rule needs 87 minutes; it can from some 80 an hour on, or at three to four times the usual.
 */
export const bench: Bench = {
  title: `Early warning, ${series} series, a false alarm or seven a week over all`,
  async run() {
    const measures: Measure[] = [];
    for (const budget of [1, 7]) {
      const setting = settingFor(budget);
      for (const perHour of [20, 60, 100])
        for (const rise of [1.5, 2, 3, 4]) {
          const most = budget === 1 && perHour === 100 && rise >= 2 ? 30 : undefined;
          const what = `${budget} a week: ${perHour} an hour x ${rise}`;
          measures.push({
            what: `${what}, median delay`,
            value: medianDelay(perHour, rise, setting),
            unit: "min",
            ...(most && { most }),
          });
          const best = leastDelay(perHour, rise, setting.quietIntervals);
          if (best !== null)
            measures.push({ what: "  the optimal rule, mean delay", value: best, unit: "min" });
        }
      measures.push({
        what: `${budget} a week: false alarms a week, nothing rising`,
        value: falseAlarms(setting),
        unit: "",
        most: budget,
      });
    }
    for (const many of [200, 2000]) measures.push(...(await costOf(many)));
    return measures;
  },
};

function settingFor(alarmsPerWeek: number) {
  const verdicts = Array.from({ length: series }, () => ({ real: 0, noise: 0 }));
  const quietIntervals = shareAlarms({ alarmsPerWeek, intervalMinutes: 5, verdicts })[0]!;
  return { dispersion: 1, levelSpread: 0.03, quietIntervals, ...watchSpans(5) };
}

type Setting = ReturnType<typeof settingFor>;
const usualAt = (perHour: number, slot: number) => (perHour / 12) * course[slot % slotsPerWeek]!;

function medianDelay(perHour: number, rise: number, setting: Setting): number {
  const draw = drawSeries({ perHour, seed: 1 });
  const delays = Array.from({ length: runs }, () => {
    const day = Array.from({ length: 192 }, (_, at) => {
      const slot = noon - 96 + at;
      return { at: slot, count: draw(slot, slot < noon ? 1 : rise), usual: usualAt(perHour, slot) };
    });
    const found = advanceWatch(null, day, setting).news.find(({ noticed }) => noticed >= noon);
    return found ? 5 * (found.noticed - noon + 1) : 480;
  });
  return delays.sort((a, b) => a - b)[runs >> 1]!;
}

function leastDelay(perHour: number, rise: number, arl: number): number | null {
  const usualMean = Math.round((perHour / 12) * 10) / 10;
  const design = poissonCusumDesign({ usualMean, raisedMean: usualMean * rise, arl });
  return design.known ? 5 * design.value.delay : null;
}

function falseAlarms(setting: Setting): number {
  const draw = drawSeries({ perHour: 20, seed: 2 });
  let alarms = 0;
  for (let at = 0; at < series; at++)
    alarms += advanceWatch(null, weeksOf(draw, quietWeeks), setting).news.filter(
      ({ ended }) => ended === null,
    ).length;
  return alarms / quietWeeks;
}

function weeksOf(draw: (slot: number) => number, weeks: number) {
  return Array.from({ length: weeks * slotsPerWeek }, (_, at) => ({
    at,
    count: draw(at),
    usual: usualAt(20, at),
  }));
}

/** A week of so many series, a day at a time; what they remember; and what learning one anew takes. */
async function costOf(many: number): Promise<Measure[]> {
  const setting = settingFor(1);
  const draw = drawSeries({ perHour: 20, seed: 3 });
  const week = weeksOf(draw, 1);
  const states: (WatchState | null)[] = Array.from({ length: many }, () => null);
  const { seconds } = await timed(() => {
    for (let from = 0; from < slotsPerWeek; from += slotsPerDay)
      for (let at = 0; at < many; at++)
        states[at] = advanceWatch(states[at]!, week.slice(from, from + slotsPerDay), setting).state;
  });
  const past = weeksOf(draw, 8);
  const counts = past.map(({ count }) => count);
  const slots = past.map(({ at }) => at % slotsPerWeek);
  const learning = await timed(() =>
    learnUsual({ counts, slots, slotsPerPeriod: slotsPerWeek, slotsPerDay }),
  );
  return [
    { what: `a week of ${many} series`, value: seconds, unit: "s" },
    { what: "  of one interval", value: (seconds / slotsPerWeek) * 1000, unit: "ms" },
    { what: "  all they remember, as JSON", value: JSON.stringify(states).length / 1e6, unit: "MB" },
    { what: "  learning one anew from 8 weeks", value: learning.seconds * 1000, unit: "ms" },
  ];
}
