import type { Summary } from "../stats/sample.ts";
import type { AttributeColumn } from "./attribute-codes.ts";

/** A target's numbers around a common centre: how many, their sum and sum of squares; parts add up and subtract without loss. */
export type CentredSums = { n: number; sum: number; squares: number };

/** A target over some rows of a table, its deviations taken from `centre`. */
export type CentredTarget = { values: ArrayLike<number>; rows: ArrayLike<number>; centre: number };

/** One condition of a subgroup: a column of the table and the value it has. */
export type Condition = { column: AttributeColumn; value: string | number };

/** Sums over the rows that meet all conditions. */
export function centredSums(target: CentredTarget, conditions: readonly Condition[]): CentredSums {
  const { values, rows, centre } = target;
  const sums = { n: 0, sum: 0, squares: 0 };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (!conditions.every(({ column, value }) => column.values[row] === value)) continue;
    const deviation = values[row]! - centre;
    sums.n++;
    sums.sum += deviation;
    sums.squares += deviation * deviation;
  }
  return sums;
}

/** Sums of the rows of the whole that are not in the part. */
export function without(whole: CentredSums, part: CentredSums): CentredSums {
  return { n: whole.n - part.n, sum: whole.sum - part.sum, squares: whole.squares - part.squares };
}

/** Count, mean and sample variance in the target's own unit. */
export function summaryOf({ n, sum, squares }: CentredSums, centre: number): Summary {
  if (n === 0) return { n, mean: 0, variance: 0 };
  const variance = n > 1 ? Math.max(0, squares - (sum * sum) / n) / (n - 1) : 0;
  return { n, mean: centre + sum / n, variance };
}
