import type { Alternative } from "./alternative.ts";
import { type Answer, known, unknown } from "../kit/answer.ts";
import { studentTwoSidedP, studentUpper } from "./distributions.ts";
import { fisherInterval } from "./fisher-interval.ts";
import { checkPairedValues, type PairedValues } from "./paired-values.ts";
import { dot, unitDeviations } from "./unit-deviations.ts";

/** r with its interval (-1..1), the statistic t with its degrees of freedom, p in 0..1, and the number of pairs. */
export type PearsonTest = {
  value: number;
  low: number;
  high: number;
  t: number;
  freedom: number;
  p: number;
  n: number;
};

/**
 * Pearson's correlation: how closely two measurements follow a straight line, with interval and test of no relation.
 * @formula  r = S_xy / sqrt(S_xx S_yy); t = r sqrt((n - 2) / (1 - r^2)); interval tanh(artanh r +- z / sqrt(n - 3))
 * @use for two numeric measurements of the same customers that go together roughly in a line and have no wild outliers; for ratings, skewed times or outliers take spearman or kendall. A correlation is no proof of cause
 * @param pairs  x and y, finite numbers place by place; alternative "two-sided" if left out, "greater" when only a rising relation counts, "less" when only a falling one
 * @param level  confidence of the interval, share in (0, 1)
 * @returns r, low and high in -1..1, t (Infinity when all points lie on a line), freedom, p, n; no answer: "no-data" without pairs, "too-few" under 3 pairs, "no-variation" when x or y is constant
 * @throws RangeError when lengths differ, a value is not finite, or level lies outside (0, 1)
 * @convention A one-sided question gets a one-sided interval, as R does; with 3 pairs the interval is the whole range
 * @source Fisher (1915), Biometrika 10:507-521; Fisher (1921), Metron 1:3-32
 * @example pearson({ x: [1, 2, 3, 4, 5], y: [2, 1, 4, 3, 5] }) // => known { value: 0.8, low: -0.2796, high: 0.9862, t: 2.3094, freedom: 3, p: 0.1041, n: 5 }
 */
export function pearson(pairs: PairedValues, level = 0.95): Answer<PearsonTest> {
  checkPairedValues(pairs);
  const { x, y, alternative = "two-sided" } = pairs;
  const n = x.length;
  const r = correlationOf(x, y);
  if (n === 0) return unknown("no-data");
  if (n < 3) return unknown("too-few");
  if (r === null) return unknown("no-variation");
  const interval = fisherInterval(r, n > 3 ? 1 / (n - 3) : Infinity, alternative, level);
  return known({ value: r, ...interval, ...studentTest(r, n, alternative), n });
}

/** Pearson's r of two lists of one length; null when one does not vary. */
export function correlationOf(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const first = unitDeviations(x);
  const second = unitDeviations(y);
  if (first === null || second === null) return null;
  const r = dot(first.unit, second.unit);
  // A straight line, but for rounding.
  return Math.abs(r) > 1 - 1e-14 ? Math.sign(r) : r;
}

/** The t test of no relation. */
export function studentTest(
  r: number,
  n: number,
  alternative: Alternative,
): { t: number; freedom: number; p: number } {
  const freedom = n - 2;
  const t = r * Math.sqrt(freedom / ((1 - r) * (1 + r)));
  if (alternative === "two-sided") return { t, freedom, p: studentTwoSidedP(t, freedom) };
  return { t, freedom, p: studentUpper(alternative === "greater" ? t : -t, freedom) };
}
