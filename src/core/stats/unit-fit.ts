import { dot } from "./unit-deviations.ts";

/** Least squares of the last column on those before it, all of mean 0 and length 1; `inverse` is that of their correlations. */
export type UnitFit = { weights: number[]; inverse: number[][]; residual: number };

/** Null when a column is told exactly by those before it. */
export function fitUnits(units: readonly Float64Array[]): UnitFit | null {
  const rest = units.map((unit) => unit.slice());
  const outcome = rest.pop()!;
  const upper = rest.map(() => new Array<number>(rest.length).fill(0));
  const parts: number[] = [];
  for (const [j, column] of rest.entries()) {
    // Twice is enough for columns that are nearly alike.
    for (let pass = 0; pass < 2; pass++) {
      for (let k = 0; k < j; k++) upper[k]![j]! += removeFrom(column, rest[k]!);
    }
    upper[j]![j] = Math.sqrt(dot(column, column));
    if (upper[j]![j]! < 1e-7) return null;
    for (let i = 0; i < column.length; i++) column[i]! /= upper[j]![j]!;
    parts.push(removeFrom(outcome, column));
  }
  const back = invertUpper(upper);
  const weights = back.map((row) => dot(row, parts));
  const inverse = back.map((row) => back.map((other) => dot(row, other)));
  return { weights, inverse, residual: dot(outcome, outcome) };
}

/** Takes the part along a column of length 1 out of another and says how large it was. */
function removeFrom(column: Float64Array, along: Float64Array): number {
  const part = dot(column, along);
  for (let i = 0; i < column.length; i++) column[i]! -= part * along[i]!;
  return part;
}

function invertUpper(upper: readonly number[][]): number[][] {
  const size = upper.length;
  const inverse = upper.map(() => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j++) {
    for (let i = j; i >= 0; i--) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k++) sum -= upper[i]![k]! * inverse[k]![j]!;
      inverse[i]![j] = sum / upper[i]![i]!;
    }
  }
  return inverse;
}
