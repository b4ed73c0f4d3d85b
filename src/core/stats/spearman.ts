import { type Answer, known, unknown } from "../kit/answer.ts";
import { fisherInterval } from "./fisher-interval.ts";
import { midRanks } from "./mid-ranks.ts";
import { checkPairedValues, type PairedValues } from "./paired-values.ts";
import { correlationOf, studentTest } from "./pearson.ts";
import { spearmanLower, spearmanUpper } from "./spearman-tail.ts";

/** A rank correlation with its interval (-1..1), p in 0..1 with the way it was found, and the number of pairs. */
export type RankTest = {
  value: number;
  low: number;
  high: number;
  p: number;
  method: "exact" | "edgeworth" | "student" | "normal";
  n: number;
};

/** Beyond this many pairs R, too, trusts Student's t. */
const mostForSeries = 1290;

/**
 * Spearman's rank correlation: how surely one measurement rises when the other does, whatever the shape of the curve.
 * @formula  rho = Pearson's r of the mean ranks; interval tanh(artanh rho +- z sqrt((1 + rho^2 / 2) / (n - 3)))
 * @use for ratings, skewed times, or data with outliers, where only the order counts; kendall where ties are many or n is small
 * @param pairs  x and y, finite numbers place by place; alternative "two-sided" if left out, "greater" when only a rising relation counts, "less" when only a falling one
 * @param level  confidence of the interval, share in (0, 1)
 * @returns rho, low and high in -1..1, p, its method, n; no answer: "no-data" without pairs, "too-few" under 3 pairs, "no-variation" when x or y is constant
 * @throws RangeError when lengths differ, a value is not finite, or level lies outside (0, 1)
 * @convention p as in R: without ties exact up to 9 pairs and by Edgeworth series up to 1290, else Student's t. Interval by Bonett & Wright, wider than Fisher's plain one
 * @source Spearman (1904), Am J Psychol 15:72-101; Best & Roberts (1975), Applied Statistics 24:377 (AS 89); Bonett & Wright (2000), Psychometrika 65:23-28
 * @example spearman({ x: [1, 2, 3, 4, 5], y: [2, 1, 4, 3, 50] }) // => known { value: 0.8, p: 0.1333, method: "exact" }
 */
export function spearman(pairs: PairedValues, level = 0.95): Answer<RankTest> {
  checkPairedValues(pairs);
  const { x, y, alternative = "two-sided" } = pairs;
  const n = x.length;
  const [first, second] = [midRanks(x), midRanks(y)];
  const rho = correlationOf(first.ranks, second.ranks);
  if (n === 0) return unknown("no-data");
  if (n < 3) return unknown("too-few");
  if (rho === null) return unknown("no-variation");
  const interval = fisherInterval(rho, n > 3 ? (1 + rho ** 2 / 2) / (n - 3) : Infinity, alternative, level);
  const hasTies = first.groupSizes.length < n || second.groupSizes.length < n;
  if (hasTies || n > mostForSeries) {
    return known({ value: rho, ...interval, p: studentTest(rho, n, alternative).p, method: "student", n });
  }
  const gaps = squaredGaps(first.ranks, second.ranks);
  // Small gaps between ranks are a rising relation.
  const p = {
    greater: () => spearmanLower(gaps, n),
    less: () => spearmanUpper(gaps, n),
    "two-sided": () => Math.min(1, 2 * Math.min(spearmanLower(gaps, n), spearmanUpper(gaps, n))),
  }[alternative]();
  return known({ value: rho, ...interval, p, method: n <= 9 ? "exact" : "edgeworth", n });
}

function squaredGaps(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}
