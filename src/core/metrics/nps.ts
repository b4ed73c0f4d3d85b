import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount } from "../kit/check.ts";
import { zOf } from "../stats/distributions.ts";

/** Answers by group of the 0-10 scale: promoters 9-10, passives 7-8, detractors 0-6. Unanswered are not counted. */
export type NpsCounts = { promoters: number; passives: number; detractors: number };

/**
 * Net Promoter Score with an interval that stays honest in small samples: promoters' share minus detractors' share, times 100.
 * @formula NPS = 100 (p - d); interval 100 (c +- z sqrt((p' + d' - c^2) / (n + 3))), where p' and d' have 3/4 of an answer added, c = p' - d'
 * @use to show one NPS; compareNps for two periods or groups, npsWald for the plain standard error, weightedNps for survey weights
 * @param counts answers by group, whole numbers, 0 or more; people who did not answer must not be in it
 * @param level  two-sided confidence, share in (0, 1)
 * @returns points of -100..100; no answer ("no-data") without answers
 * @throws RangeError when a count is not whole or is negative, or level is outside (0, 1)
 * @convention adjusted Wald: three answers are added, 3/4 to either end and 3/2 to the middle; the point itself is not adjusted, and the
 *   interval is stretched to hold it where it would not (one answer alone)
 * @source Rocks (2016), American Statistician 70:365-372, the "(3, T)" adjusted Wald interval; Reichheld (2003), HBR 81(12):46-54
 * @example nps({ promoters: 50, passives: 30, detractors: 20 }) // => known { value: 30, low: 14.05, high: 44.20 }
 * @example nps({ promoters: 0, passives: 0, detractors: 0 }) // => unknown "no-data"
 */
export function nps(counts: NpsCounts, level = 0.95): Answer<Estimate> {
  checkNpsCounts(counts);
  const z = zOf(level);
  const { promoters, detractors } = counts;
  const n = npsAnswers(counts);
  if (n === 0) return unknown("no-data");
  const { centre, variance } = adjustedNps(counts);
  const half = z * Math.sqrt(variance);
  const point = (promoters - detractors) / n;
  return known({
    value: 100 * point,
    low: 100 * Math.max(-1, Math.min(point, centre - half)),
    high: 100 * Math.min(1, Math.max(point, centre + half)),
  });
}

/** Rocks' adjusted score and its variance, on -1..1: 3/4 of an answer more at either end, 3/2 in the middle. */
export function adjustedNps(counts: NpsCounts): { centre: number; variance: number } {
  const size = npsAnswers(counts) + 3;
  const top = (counts.promoters + 0.75) / size;
  const bottom = (counts.detractors + 0.75) / size;
  const centre = top - bottom;
  return { centre, variance: (top + bottom - centre * centre) / size };
}

/** How many answered. */
export function npsAnswers({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}

/** Refuses counts that are none, and says which. */
export function checkNpsCounts({ promoters, passives, detractors }: NpsCounts): void {
  checkCount("promoters", promoters);
  checkCount("passives", passives);
  checkCount("detractors", detractors);
}
