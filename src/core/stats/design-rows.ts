import { checkNumbers, checkPairs } from "../kit/check.ts";

/** Columns by name, each with one number a row. */
export type Predictors = Record<string, readonly number[]>;

/**
 * Rows of a regression with an intercept in front.
 * @throws OutOfRange when lengths differ or a number is not finite
 */
export function designRows(outcome: readonly number[], predictors: Predictors): number[][] {
  const columns = Object.entries(predictors);
  for (const [name, column] of columns) {
    checkPairs("outcome", outcome, name, column);
    checkNumbers(name, column);
  }
  return outcome.map((_, i) => [1, ...columns.map(([, column]) => column[i]!)]);
}
