import { type Answer, known, unknown } from "../kit/answer.ts";
import { type Columns, completeRows } from "./complete-rows.ts";
import { midRanks } from "./mid-ranks.ts";
import { dot, unitDeviations } from "./unit-deviations.ts";

/** Correlations (-1..1) of every column with every column, in the order of `names`; rows counted and rows left out. */
export type CorrelationMatrix = { names: string[]; correlations: number[][]; n: number; dropped: number };

/**
 * Correlations of every column with every other, over the rows that are complete.
 * @formula  r_ij = sum of the products of unit deviations of columns i and j (of their mean ranks for "spearman")
 * @use to look for halo and collinearity before a driver analysis, or to feed lmg, relativeWeights and vif. With many missing values by design (an item shown to some only) complete rows may be few: compare `dropped`
 * @param columns named lists of one length; null is a missing value
 * @param method  "pearson" for straight lines, "spearman" for ratings and outliers
 * @returns names, the symmetric matrix with ones on its diagonal, rows used and dropped; no answer: "too-few" with under 3 complete rows, "no-variation" when a column is constant
 * @throws RangeError when there is no column, lengths differ, or a value is not finite
 * @convention Rows with any missing value are left out; correlations pair by pair could form an impossible matrix
 * @source Pearson (1896), Phil Trans R Soc A 187:253-318
 * @example correlationMatrix({ speed: [1, 2, 3, 4], price: [1, 3, 2, null], rating: [2, 4, 6, 9] }) // => known { correlations: [[1, 0.5, 1], [0.5, 1, 0.5], [1, 0.5, 1]], n: 3, dropped: 1 }
 */
export function correlationMatrix(
  columns: Columns,
  method: "pearson" | "spearman" = "pearson",
): Answer<CorrelationMatrix> {
  const { names, columns: complete, n, dropped } = completeRows(Object.entries(columns));
  if (n < 3) return unknown("too-few");
  const units = complete.map(
    (column) => unitDeviations(method === "spearman" ? midRanks(column).ranks : column)?.unit,
  );
  if (units.includes(undefined)) return unknown("no-variation");
  const correlations = correlationsOf(units as Float64Array[]);
  return known({ names, correlations, n, dropped });
}

/** The matrix of columns that already have mean 0 and length 1. */
export function correlationsOf(units: readonly Float64Array[]): number[][] {
  const matrix = units.map(() => new Array<number>(units.length).fill(1));
  for (let i = 0; i < units.length; i++) {
    for (let j = 0; j < i; j++) {
      const r = Math.max(-1, Math.min(1, dot(units[i]!, units[j]!)));
      matrix[i]![j] = r;
      matrix[j]![i] = r;
    }
  }
  return matrix;
}
