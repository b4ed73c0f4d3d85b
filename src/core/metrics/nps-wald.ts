import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "../stats/distributions.ts";
import { checkNpsCounts, npsAnswers, type NpsCounts } from "./nps.ts";

/** An NPS with what its interval comes from, all in points. */
export type NpsWald = Estimate & { standardError: number };

/**
 * Net Promoter Score with its textbook standard error and the plain normal interval.
 * Each answer counts 1, 0 or -1; the score is their mean, the standard error that of a mean.
 * @formula SE = 100 sqrt((p + d - (p - d)^2) / n); interval NPS +- z SE
 * @use where the standard error itself is wanted or another tool must be matched; in small samples or near -100 and 100 nps is honest where this is not
 * @param counts answers by group, whole numbers, 0 or more
 * @param level  two-sided confidence, share in (0, 1)
 * @returns value, low, high (kept within -100..100) and standardError in points; no answer: "no-data" without answers, "no-variation" when all are of one group, as the formula then claims certainty
 * @throws RangeError when a count is not whole or is negative, or level is outside (0, 1)
 * @convention the variance is divided by n, not n - 1, as R package NPS does
 * @source variance of a multinomial difference; R package NPS, npvar and nps.se
 * @example npsWald({ promoters: 162, passives: 108, detractors: 54 }) // => known { value: 33.33, standardError: 4.141, low: 25.22, high: 41.45 }
 */
export function npsWald(counts: NpsCounts, level = 0.95): Answer<NpsWald> {
  checkNpsCounts(counts);
  const z = zOf(level);
  const n = npsAnswers(counts);
  if (n === 0) return unknown("no-data");
  const { value, variance } = npsMoments(counts);
  if (variance === 0) return unknown("no-variation");
  const error = Math.sqrt(variance / n);
  return known({
    value: 100 * value,
    low: 100 * Math.max(-1, value - z * error),
    high: 100 * Math.min(1, value + z * error),
    standardError: 100 * error,
  });
}

/** Mean and variance (divided by n) of answers that count 1, 0 and -1. */
export function npsMoments(counts: NpsCounts): { value: number; variance: number } {
  const n = npsAnswers(counts);
  const [top, middle, bottom] = [counts.promoters / n, counts.passives / n, counts.detractors / n];
  const value = top - bottom;
  // Same as p + d - (p - d)^2, but never below zero by rounding.
  return { value, variance: top * (1 - value) ** 2 + middle * value ** 2 + bottom * (1 + value) ** 2 };
}
