import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, checkNumber, checkWhole } from "../kit/check.ts";
import { upperTail } from "./spike-test.ts";

/** `falseAlarmsPerYear`: how many quiet days a year may alarm; `weeks`: so many weeks before each day tell what is usual. */
export type WeeklySpikesInput = { falseAlarmsPerYear?: number; weeks?: number };

/** `at`: index of the day; `usual` count of such a weekday; `pValue`: how often chance gives so many or more. */
export type WeeklySpike = { at: number; count: number; usual: number; pValue: number };

/** `judged`: days with enough weeks before them; `dispersion`: variance over mean around the last day's profile, 1 for pure chance. */
export type WeeklySpikes = { spikes: WeeklySpike[]; judged: number; dispersion: number };

const weekDays = 7;
const daysPerYear = 365.25;
const leastWeeks = 4;
const mostWeeks = 104;

/**
 * Days that brought more than chance explains, each judged only by the weeks before it, as it would have been on that day.
 * What is usual is a mean of its own for every weekday; counts of past spikes enter it only up to three standard deviations, so that
 * they hide nothing later, while a lasting rise becomes usual as the weeks go by. The scatter is taken from the same weeks.
 * @formula p = spikeTest's tail with usual events over `weeks` days of the same weekday and the dispersion sum (x - m)^2 / m / (7 weeks - 11), at least 1; an alarm when p <= falseAlarmsPerYear / 365.25
 * @use as a daily early warning on a year of counts; in retrospect, with the weeks after a day known too, spikeDays finds more; with many topics at once divide the false alarms you bear among them
 * @param counts one per day, oldest first, none left out; whole, 1e9 at most
 * @param input  falseAlarmsPerYear above 0, 180 at most (4); weeks 4..104 (8)
 * @returns spikes, oldest first; how many days were judged; dispersion; no answer ("too-few") when no day has so many weeks before it
 * @throws RangeError when a count is not whole or an option is out of range
 * @source Farrington et al. (1996), JRSS A 159:547-563, and Noufaily et al. (2013), Stat Med 32:1206-1222 (baseline of past weeks, down-weighted spikes, prediction bound), here by weekday and with a negative binomial bound
 * @example weeklySpikes([...Array(70).fill(10), 30, 10, 11]) // => known { spikes: [{ at: 70, count: 30, usual: 10 }], judged: 17, dispersion: 1 }
 */
export function weeklySpikes(counts: readonly number[], input: WeeklySpikesInput = {}): Answer<WeeklySpikes> {
  const { falseAlarmsPerYear = 4, weeks = 8 } = input;
  counts.forEach((count, at) => {
    checkCount(`counts[${at}]`, count);
    checkNumber(`counts[${at}]`, count, 0, 1e9);
  });
  checkNumber("falseAlarmsPerYear", falseAlarmsPerYear, 1e-6, daysPerYear / 2);
  checkWhole("weeks", weeks, leastWeeks, mostWeeks);
  const first = weeks * weekDays;
  if (counts.length <= first) return unknown("too-few");
  const spikes: WeeklySpike[] = [];
  let dispersion = 1;
  for (let at = first; at < counts.length; at++) {
    const usual = usualBefore(counts, at, weeks);
    dispersion = usual.dispersion;
    const pValue = upperTail({ events: usual.mean * weeks, exposure: weeks }, 1, dispersion)(counts[at]!);
    if (pValue <= falseAlarmsPerYear / daysPerYear)
      spikes.push({ at, count: counts[at]!, usual: usual.mean, pValue });
  }
  return known({ spikes, judged: counts.length - first, dispersion });
}

/** Standard deviations beyond which a past count is no longer believed. */
const cap = 3;
const rounds = 3;
/** Degrees of freedom given up because the scatter is itself only estimated; calibrated by simulation. */
const allowance = 4;

/** What the weekday of a day brought in the weeks before, and the scatter of all weekdays around their means. */
function usualBefore(
  counts: readonly number[],
  at: number,
  weeks: number,
): { mean: number; dispersion: number } {
  const byWeekday = Array.from({ length: weekDays }, (_, day) =>
    Array.from({ length: weeks }, (_, week) => counts[at - weekDays * (weeks - week) + day]!),
  );
  let means = byWeekday.map(median);
  let dispersion = roughDispersion(byWeekday, means);
  for (let round = 0; round < rounds; round++) {
    const capped = byWeekday.map((values, day) => capTo(values, means[day]!, dispersion));
    means = capped.map((values) => values.reduce((sum, value) => sum + value, 0) / weeks);
    dispersion = Math.max(1, pearson(capped, means) / (weekDays * (weeks - 1) - allowance));
  }
  // The day's own weekday comes first: the window begins whole weeks before it.
  return { mean: means[0]!, dispersion };
}

function capTo(values: readonly number[], mean: number, dispersion: number): number[] {
  const most = mean + cap * Math.sqrt(dispersion * Math.max(mean, 1));
  return values.map((value) => Math.min(value, most));
}

function pearson(byWeekday: readonly (readonly number[])[], means: readonly number[]): number {
  const squares = (values: readonly number[], mean: number) =>
    mean > 0 ? values.reduce((sum, value) => sum + (value - mean) ** 2 / mean, 0) : 0;
  return byWeekday.reduce((sum, values, day) => sum + squares(values, means[day]!), 0);
}

/** By the median of the residuals, which spikes do not move. */
function roughDispersion(byWeekday: readonly (readonly number[])[], medians: readonly number[]): number {
  const residuals = byWeekday.flatMap((values, day) =>
    values.map((value) => Math.abs(value - medians[day]!) / Math.sqrt(Math.max(medians[day]!, 1))),
  );
  return Math.max(1, (1.4826 * median(residuals)) ** 2);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}
