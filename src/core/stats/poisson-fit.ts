import { dotOf, leastSquaresFit } from "./least-squares-fit.ts";

/** A fitted log-linear model: coefficients, expected counts by row, covariance of the coefficients where counts scatter as Poisson's do. */
export type PoissonFit = {
  coefficients: number[];
  expected: number[];
  covariance: number[][];
  freedom: number;
  /** Pearson's chi-square by freedom: 1 when counts scatter by chance alone. */
  dispersion: number;
};

/**
 * Maximum likelihood by weighted least squares, over and over.
 * @param rows   the design with a column of ones, more rows than columns
 * @param logExposure added to the linear part, one a row
 * @returns why there is no fit: a column told by the others, or no end of the search (a group without any count)
 */
export function poissonFit(
  rows: readonly (readonly number[])[],
  counts: readonly number[],
  logExposure: readonly number[],
): PoissonFit | "no-variation" | "not-converged" {
  let linear = counts.map((count) => Math.log(count + 0.1));
  for (let round = 0; round < 60; round++) {
    const expected = linear.map(Math.exp);
    const roots = expected.map(Math.sqrt);
    const working = rows.map((_, i) => linear[i]! - logExposure[i]! + counts[i]! / expected[i]! - 1);
    const fit = leastSquaresFit(
      rows.map((row, i) => row.map((x) => x * roots[i]!)),
      working.map((value, i) => value * roots[i]!),
    );
    if (fit === null) return round === 0 ? "no-variation" : "not-converged";
    const next = rows.map((row, i) => logExposure[i]! + dotOf(row, fit.coefficients));
    const change = next.reduce((most, value, i) => Math.max(most, Math.abs(value - linear[i]!)), 0);
    if (!Number.isFinite(change)) return "not-converged";
    linear = next;
    if (change < 1e-8) return finished(fit, counts, linear);
  }
  return "not-converged";
}

function finished(
  { coefficients, inverse, freedom }: { coefficients: number[]; inverse: number[][]; freedom: number },
  counts: readonly number[],
  linear: readonly number[],
): PoissonFit {
  const expected = linear.map(Math.exp);
  const pearson = counts.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);
  return { coefficients, expected, covariance: inverse, freedom, dispersion: pearson / freedom };
}
