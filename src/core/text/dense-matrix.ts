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

/**
 * Scalar products of row a of one matrix with `count` rows of another, from row `from` on, written to out[0..count].
 * Four rows are taken at a time, so that each number of row a is fetched once for four: grouping spends most of its time here.
 * @throws RangeError when `out` is too short
 */
export function dotMany(
  left: DenseMatrix,
  a: number,
  right: DenseMatrix,
  from: number,
  count: number,
  out: Float64Array,
): void {
  if (out.length < count) throw new RangeError(`${count} products do not fit into ${out.length}`);
  const { width: d, data: x } = left;
  const y = right.data;
  const stop = (a + 1) * d;
  let c = 0;
  for (; c + 4 <= count; c += 4) {
    let k0 = (from + c) * d;
    let k1 = k0 + d;
    let k2 = k1 + d;
    let k3 = k2 + d;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let i = a * d; i < stop; i++, k0++, k1++, k2++, k3++) {
      const value = x[i]!;
      s0 += value * y[k0]!;
      s1 += value * y[k1]!;
      s2 += value * y[k2]!;
      s3 += value * y[k3]!;
    }
    out[c] = s0;
    out[c + 1] = s1;
    out[c + 2] = s2;
    out[c + 3] = s3;
  }
  for (; c < count; c++) out[c] = dotRows(left, a, right, from + c);
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
