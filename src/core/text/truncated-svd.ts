import type { DenseMatrix } from "./dense-matrix.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { type SparseMatrix, timesDense, transposedTimesDense } from "./sparse-matrix.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";

/** Right singular vectors as columns of `directions` (width x rank), strongest first, with their singular values. */
export type TruncatedSvd = { directions: DenseMatrix; values: Float32Array };

const oversample = 10;

/**
 * The strongest directions of a sparse matrix by randomised subspace iteration: with Q spanning the rows' side,
 * Q'AA'Q = U S^2 U', and the directions are A'QU/S.
 * @param matrix     rows x width, not empty
 * @param rank       how many directions; fewer come back when the matrix has fewer
 * @param iterations passes of power iteration; 2 are enough for text
 * @source Halko, Martinsson, Tropp (2011), SIAM Review 53:217-288, algorithms 4.4 and 5.1
 */
export function truncatedSvd(matrix: SparseMatrix, rank: number, seed: number, iterations = 2): TruncatedSvd {
  const width = Math.min(rank + oversample, matrix.rows, matrix.width);
  let basis = orthonormalColumns(timesDense(matrix, gaussian(matrix.width, width, seed)));
  for (let i = 0; i < iterations; i++) {
    basis = orthonormalColumns(timesDense(matrix, transposedTimesDense(matrix, basis)));
  }
  const { values, vectors } = symmetricEigen(
    product(basis, timesDense(matrix, transposedTimesDense(matrix, basis))),
    width,
  );
  const kept = values.filter((value, i) => i < rank && value > values[0]! * 1e-7).length;
  const directions = transposedTimesDense(matrix, rotated(basis, vectors, values, kept));
  return { directions, values: rootsOf(values, kept) };
}

function rootsOf(values: Float64Array, kept: number): Float32Array {
  return Float32Array.from(values.subarray(0, kept), (value) => Math.sqrt(value));
}

function gaussian(rows: number, width: number, seed: number): DenseMatrix {
  const random = seededRandom(seed);
  const data = new Float32Array(rows * width);
  for (let i = 0; i < data.length; i++) data[i] = random() + random() + random() + random() - 2;
  return { rows, width, data };
}

/** Gram-Schmidt twice through the Gram matrix's Cholesky factor; columns that vanish become zeros. */
function orthonormalColumns(matrix: DenseMatrix): DenseMatrix {
  return choleskyOrthonormal(choleskyOrthonormal(matrix));
}

function choleskyOrthonormal(matrix: DenseMatrix): DenseMatrix {
  const d = matrix.width;
  const lower = cholesky(product(matrix, matrix), d);
  for (let r = 0; r < matrix.rows; r++) {
    const at = r * d;
    for (let j = 0; j < d; j++) {
      const pivot = lower[j * d + j]!;
      let sum = matrix.data[at + j]!;
      for (let i = 0; i < j; i++) sum -= lower[j * d + i]! * matrix.data[at + i]!;
      matrix.data[at + j] = pivot > 0 ? sum / pivot : 0;
    }
  }
  return matrix;
}

function cholesky(square: Float64Array, d: number): Float64Array {
  const lower = new Float64Array(d * d);
  for (let j = 0; j < d; j++) {
    for (let i = j; i < d; i++) {
      let sum = square[i * d + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * d + k]! * lower[j * d + k]!;
      if (i === j) lower[i * d + j] = sum > 1e-10 * square[j * d + j]! ? Math.sqrt(sum) : 0;
      else lower[i * d + j] = lower[j * d + j]! > 0 ? sum / lower[j * d + j]! : 0;
    }
  }
  return lower;
}

/** B'C of two tall matrices of the same shape whose product is symmetric, d x d. */
function product(left: DenseMatrix, right: DenseMatrix): Float64Array {
  const d = left.width;
  const b = left.data;
  const c = right.data;
  const result = new Float64Array(d * d);
  for (let at = 0; at < b.length; at += d) {
    for (let i = 0; i < d; i++) {
      const value = b[at + i]!;
      if (value === 0) continue;
      const line = i * d;
      for (let j = 0; j <= i; j++) result[line + j] = result[line + j]! + value * c[at + j]!;
    }
  }
  for (let i = 0; i < d; i++) for (let j = i + 1; j < d; j++) result[i * d + j] = result[j * d + i]!;
  return result;
}

/** Q U / sigma for the first `kept` eigenvectors (columns of `vectors`). */
function rotated(b: DenseMatrix, vectors: Float64Array, values: Float64Array, kept: number): DenseMatrix {
  const d = b.width;
  const turn = new Float64Array(kept * d);
  for (let j = 0; j < kept; j++) {
    for (let i = 0; i < d; i++) turn[j * d + i] = vectors[i * d + j]! / Math.sqrt(values[j]!);
  }
  const { data: source } = b;
  const data = new Float32Array(b.rows * kept);
  for (let r = 0; r < b.rows; r++) {
    for (let j = 0; j < kept; j++) {
      let sum = 0;
      for (let i = r * d, t = j * d; t < (j + 1) * d; i++, t++) sum += source[i]! * turn[t]!;
      data[r * kept + j] = sum;
    }
  }
  return { rows: b.rows, width: kept, data };
}
