import { Matrix } from "ml-matrix";

/** A residual's pull on each coefficient, one list a row: x times e. */
type Scores = readonly (readonly number[])[];

/**
 * Covariance of coefficients when residuals differ in spread: (X'X)^-1 S'S (X'X)^-1.
 * @param scores of rows, or of clusters, where the rows of one cluster are added up first
 */
export function sandwich(inverse: readonly (readonly number[])[], scores: Scores): number[][] {
  const pull = new Matrix(scores.map((row) => [...row]));
  return around(inverse, pull.transpose().mmul(pull));
}

/**
 * The same for rows in the order of time whose residuals hang together over `lags` steps, by Bartlett's falling weights.
 * @source Newey & West (1987), Econometrica 55:703-708
 */
export function neweyWest(inverse: readonly (readonly number[])[], scores: Scores, lags: number): number[][] {
  const pull = new Matrix(scores.map((row) => [...row]));
  const meat = pull.transpose().mmul(pull);
  const last = scores.length - 1;
  for (let lag = 1; lag <= Math.min(lags, last); lag++) {
    const now = pull.subMatrix(lag, last, 0, pull.columns - 1);
    const before = pull.subMatrix(0, last - lag, 0, pull.columns - 1);
    const shared = now.transpose().mmul(before);
    meat.add(
      shared
        .clone()
        .add(shared.transpose())
        .mul(1 - lag / (lags + 1)),
    );
  }
  return around(inverse, meat);
}

function around(inverse: readonly (readonly number[])[], meat: Matrix): number[][] {
  const bread = new Matrix(inverse.map((row) => [...row]));
  return bread.mmul(meat).mmul(bread).to2DArray();
}

/** Scores added up by cluster. */
export function byCluster(scores: Scores, clusters: readonly (string | number)[]): number[][] {
  const sums = new Map<string | number, number[]>();
  for (const [i, score] of scores.entries()) {
    const sum = sums.get(clusters[i]!);
    if (sum === undefined) sums.set(clusters[i]!, [...score]);
    else for (const [j, value] of score.entries()) sum[j]! += value;
  }
  return [...sums.values()];
}
