/** Rows one after another: number of row r, column c is data[r * width + c]. */
export type DenseMatrix = { rows: number; width: number; data: Float32Array };

/** A view of one row; writing to it writes to the matrix. */
export function rowOf(matrix: DenseMatrix, row: number): Float32Array {
  return matrix.data.subarray(row * matrix.width, (row + 1) * matrix.width);
}

/** Brings every row to length 1 in place; a row of zeros stays. Returns the same matrix. */
export function normalizeRows(matrix: DenseMatrix): DenseMatrix {
  for (let r = 0; r < matrix.rows; r++) normalize(rowOf(matrix, r));
  return matrix;
}

/** Brings a vector to length 1 in place; zeros stay. */
export function normalize(vector: Float32Array): void {
  let square = 0;
  for (let j = 0; j < vector.length; j++) square += vector[j]! * vector[j]!;
  if (square === 0) return;
  const factor = 1 / Math.sqrt(square);
  for (let j = 0; j < vector.length; j++) vector[j]! *= factor;
}

/** Scalar product of row a of one matrix and row b of another; both of the same width. */
export function dotRows(left: DenseMatrix, a: number, right: DenseMatrix, b: number): number {
  const d = left.width;
  const x = left.data;
  const y = right.data;
  let i = a * d;
  let k = b * d;
  const stop = i + d;
  let s0 = 0;
  let s1 = 0;
  for (; i + 1 < stop; i += 2, k += 2) {
    s0 += x[i]! * y[k]!;
    s1 += x[i + 1]! * y[k + 1]!;
  }
  return i < stop ? s0 + s1 + x[i]! * y[k]! : s0 + s1;
}

/** The rows of the given indexes, copied, in their order. */
export function takeRows(matrix: DenseMatrix, indexes: ArrayLike<number>): DenseMatrix {
  const data = new Float32Array(indexes.length * matrix.width);
  for (let i = 0; i < indexes.length; i++) data.set(rowOf(matrix, indexes[i]!), i * matrix.width);
  return { rows: indexes.length, width: matrix.width, data };
}

/** Several matrices side by side, each with its weight; all with the same number of rows. */
export function sideBySide(parts: readonly { matrix: DenseMatrix; weight: number }[]): DenseMatrix {
  const rows = parts[0]!.matrix.rows;
  const width = parts.reduce((sum, { matrix }) => sum + matrix.width, 0);
  const data = new Float32Array(rows * width);
  let offset = 0;
  for (const { matrix, weight } of parts) {
    for (let r = 0; r < rows; r++) {
      for (let j = 0; j < matrix.width; j++) {
        data[r * width + offset + j] = matrix.data[r * matrix.width + j]! * weight;
      }
    }
    offset += matrix.width;
  }
  return { rows, width, data };
}
