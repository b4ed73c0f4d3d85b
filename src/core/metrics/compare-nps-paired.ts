import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, refuse } from "../kit/check.ts";
import { twoSidedP, zOf } from "../stats/distributions.ts";
import type { NpsChange } from "./compare-nps.ts";

/**
 * How far NPS moved among the same people asked twice, and whether chance alone explains it.
 * Only those who changed group tell anything; the rest cancel out, which makes this far sharper than compareNps.
 * @formula each person's step is -2..2; difference = 100 mean(step); SE = 100 sqrt((mean(step^2) - mean(step)^2) / n)
 * @use for a panel or a before-and-after of the same customers; compareNps for different people
 * @param table 3 rows (before: detractor, passive, promoter) of 3 whole numbers (after, in the same order)
 * @param level two-sided confidence, share in (0, 1)
 * @returns difference, low, high, standardError in points (-200..200), z, two-sided p; no answer: "no-data" for an empty table, "no-variation" when all made the same step
 * @throws RangeError when the table is not 3 by 3, a count is not whole or is negative, or level is outside (0, 1)
 * @convention the variance is divided by n, as in compareNps
 * @source paired z test of matched multinomial scores; Agresti (2013), Categorical Data Analysis, 3rd ed., 11.1
 * @example compareNpsPaired([[20, 5, 2], [3, 30, 6], [1, 4, 29]]) // => known { difference: 6, low: -4.67, high: 16.67, z: 1.102, p: 0.270 }
 */
export function compareNpsPaired(table: readonly (readonly number[])[], level = 0.95): Answer<NpsChange> {
  const critical = zOf(level);
  const { n, sum, sumSquares } = stepsOf(table);
  if (n === 0) return unknown("no-data");
  const mean = sum / n;
  const variance = sumSquares / n - mean * mean;
  if (variance <= 1e-15) return unknown("no-variation");
  const error = Math.sqrt(variance / n);
  return known({
    difference: 100 * mean,
    low: 100 * Math.max(-2, mean - critical * error),
    high: 100 * Math.min(2, mean + critical * error),
    standardError: 100 * error,
    z: mean / error,
    p: twoSidedP(mean / error),
  });
}

function stepsOf(table: readonly (readonly number[])[]): { n: number; sum: number; sumSquares: number } {
  if (table.length !== 3 || table.some((row) => row.length !== 3))
    refuse("table must be 3 rows of 3 counts", "table — это 3 строки по 3 количества");
  const total = { n: 0, sum: 0, sumSquares: 0 };
  table.forEach((row, before) => {
    row.forEach((count, after) => {
      checkCount(`table[${before}][${after}]`, count);
      const step = after - before;
      total.n += count;
      total.sum += step * count;
      total.sumSquares += step * step * count;
    });
  });
  return total;
}
