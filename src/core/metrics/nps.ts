import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "../stats/distributions.ts";

/** Answers by group of the 0-10 scale: promoters 9-10, passives 7-8, detractors 0-6. Unanswered are not counted. */
export type NpsCounts = { promoters: number; passives: number; detractors: number };

/**
 * Net Promoter Score with the adjusted Wald interval: promoters' share minus detractors' share, times 100.
 * Three answers are added (3/4 to either end, 3/2 to the middle), which keeps the interval honest in small samples.
 * @param counts whole numbers, 0 or more
 * @param level  two-sided confidence, share in (0, 1)
 * @returns points of -100..100; no answer ("no-data") without answers
 * @throws RangeError when a count is not whole or is negative
 * @source Rocks (2016), American Statistician 70:365-372, the "(3, T)" adjusted Wald interval
 * @example nps({ promoters: 50, passives: 30, detractors: 20 }) // => known { value: 30, low: 14.05, high: 44.20 }
 */
export function nps(counts: NpsCounts, level = 0.95): Answer<Estimate> {
  const { promoters, passives, detractors } = counts;
  for (const count of [promoters, passives, detractors]) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`counts must be whole, not ${count}`);
  }
  const n = promoters + passives + detractors;
  if (n === 0) return unknown("no-data");
  const size = n + 3;
  const top = (promoters + 0.75) / size;
  const bottom = (detractors + 0.75) / size;
  const centre = top - bottom;
  const half = zOf(level) * Math.sqrt((top + bottom - centre * centre) / size);
  return known({
    value: (100 * (promoters - detractors)) / n,
    low: 100 * Math.max(-1, centre - half),
    high: 100 * Math.min(1, centre + half),
  });
}
