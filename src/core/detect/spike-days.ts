import { checkCount, checkLevel } from "../kit/check.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { twoSidedP } from "../stats/distributions.ts";

/** A day far above its usual; counts per day, `qValue` a share of 0..1. */
export type SpikeDay = {
  /** Index of the day. */
  at: number;
  count: number;
  /** What such a weekday usually brings at that time of the year. */
  usual: number;
  qValue: number;
};

const weekDays = 7;
/** Weekdays of so many weeks before and after tell what is usual: trends and seasons move slower. */
const weeksAround = 6;
const leastNeighbours = 4;
/** A day that is surely busier, yet by little, is no news. */
const leastRatio = 1.5;
const leastExcess = 5;

/**
 * Days on which far more came than usual: each day against the same weekday of the weeks around it (a trimmed mean, so that another
 * spike does not count as usual), on the square-root scale where counts scatter alike, by the scatter that the days themselves show.
 * @formula z = (2 sqrt(x + 3/8) - 2 sqrt(usual + 3/8)) / s, s = max(1, 1.4826 median |z s|); usual: trimmed mean of the weekday 6 weeks before and after; Benjamini-Hochberg over all days
 * @use to read a past series of days; for a warning on the day itself, when the weeks after it are not known yet, take weeklySpikes or spikeTest
 * @param counts     one per day, oldest first, none left out; whole, not negative
 * @param falseShare the greatest expected share of false finds among the days returned, share in (0, 1)
 * @returns days at least half as busy again as usual, by 5 or more, and beyond chance, the surest first: index from 0, count, usual count, q; empty for under some weeks
 * @throws RangeError for a count that is not whole or is negative, or a falseShare outside (0, 1)
 * @source Anscombe (1948), Biometrika 35:246-254 (2 sqrt(x + 3/8) has variance 1); Benjamini & Hochberg (1995), JRSS B 57:289-300
 * @example spikeDays([...Array(70).fill(10), 60, ...Array(14).fill(10)]) // => [{ at: 70, count: 60, usual: 10 }]
 */
export function spikeDays(counts: readonly number[], falseShare = 0.05): SpikeDay[] {
  counts.forEach((count, at) => checkCount(`counts[${at}]`, count));
  checkLevel("falseShare", falseShare);
  const days = counts.flatMap((count, at) => {
    const usual = usualAt(counts, at);
    return usual === null ? [] : [{ at, count, usual, lift: root(count) - root(usual) }];
  });
  const scatter = Math.max(1, 1.4826 * median(days.map(({ lift }) => Math.abs(lift))));
  const qValues = adjustPValues(days.map(({ lift }) => upperTail(lift / scatter)));
  return days
    .map(({ at, count, usual }, i) => ({ at, count, usual, qValue: qValues[i] ?? 1 }))
    .filter(
      ({ count, usual, qValue }) =>
        qValue <= falseShare && count >= leastRatio * usual && count - usual >= leastExcess,
    )
    .sort((a, b) => a.qValue - b.qValue || b.count / b.usual - a.count / a.usual || a.at - b.at);
}

const root = (count: number) => 2 * Math.sqrt(count + 3 / 8);

const upperTail = (z: number) => (z > 0 ? twoSidedP(z) / 2 : 1 - twoSidedP(z) / 2);

function usualAt(counts: readonly number[], at: number): number | null {
  const around: number[] = [];
  for (let week = -weeksAround; week <= weeksAround; week++) {
    const count = counts[at + week * weekDays];
    if (week !== 0 && count !== undefined) around.push(count);
  }
  if (around.length < leastNeighbours) return null;
  around.sort((a, b) => a - b);
  const cut = Math.floor(around.length / 5);
  const middle = around.slice(cut, around.length - cut);
  return middle.reduce((sum, count) => sum + count, 0) / middle.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? 0 : (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}
