import { Matrix, QrDecomposition } from "ml-matrix";

/** A fitted plane: coefficients by column, residuals by row, and (X'X)^-1, which times the variance of a residual is their covariance. */
export type LeastSquaresFit = {
  coefficients: number[];
  residuals: number[];
  inverse: number[][];
  freedom: number;
};

/**
 * Least squares by QR on columns of length one, so that columns of very different size do not lose digits.
 * @param rows the design, one list a row, with a column of ones where an intercept is wanted; more rows than columns
 * @returns null when a column is told by the others (or all is too large to tell)
 */
export function leastSquaresFit(
  rows: readonly (readonly number[])[],
  outcome: readonly number[],
): LeastSquaresFit | null {
  const width = rows[0]!.length;
  const scales = Array.from({ length: width }, (_, j) => Math.hypot(...chunked(rows, j)));
  if (!scales.every((scale) => scale > 0 && Number.isFinite(scale))) return null;
  const design = new Matrix(rows.map((row) => row.map((value, j) => value / scales[j]!)));
  const qr = new QrDecomposition(design);
  const upper = qr.upperTriangularMatrix;
  for (let j = 0; j < width; j++) if (!(Math.abs(upper.get(j, j)) > 1e-9)) return null;
  const back = inverseOfUpper(upper);
  const parts = qr.orthogonalMatrix.transpose().mmul(Matrix.columnVector([...outcome]));
  const coefficients = back
    .mmul(parts)
    .to1DArray()
    .map((value, j) => value / scales[j]!);
  const inverse = back
    .mmul(back.transpose())
    .to2DArray()
    .map((row, i) => row.map((value, j) => value / scales[i]! / scales[j]!));
  const residuals = rows.map((row, i) => outcome[i]! - dotOf(row, coefficients));
  const isFinite = coefficients.every(Number.isFinite) && residuals.every(Number.isFinite);
  return isFinite ? { coefficients, residuals, inverse, freedom: rows.length - width } : null;
}

/** A row times coefficients. */
export function dotOf(row: readonly number[], coefficients: readonly number[]): number {
  return row.reduce((sum, value, j) => sum + value * coefficients[j]!, 0);
}

/** Lengths of stretches of a column: hypot takes its numbers as arguments, which must not be too many. */
function chunked(rows: readonly (readonly number[])[], column: number): number[] {
  const stretch = 1000;
  const starts = Array.from({ length: Math.ceil(rows.length / stretch) }, (_, at) => at * stretch);
  return starts.map((from) => Math.hypot(...rows.slice(from, from + stretch).map((row) => row[column]!)));
}

function inverseOfUpper(upper: Matrix): Matrix {
  const width = upper.rows;
  const inverse = Matrix.zeros(width, width);
  for (let j = 0; j < width; j++) {
    inverse.set(j, j, 1 / upper.get(j, j));
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += upper.get(i, k) * inverse.get(k, j);
      inverse.set(i, j, -sum / upper.get(i, i));
    }
  }
  return inverse;
}
