import type { DenseMatrix } from "./dense-matrix.ts";

/** Rows of few non-zero numbers: row r holds columns[starts[r]..starts[r+1]] with the values beside them (CSR). */
export type SparseMatrix = {
  rows: number;
  width: number;
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float32Array;
};

/**
 * Sparse times dense: A (rows x width) by B (width x d) gives rows x d.
 * @throws RangeError when the shapes do not fit
 */
export function timesDense(a: SparseMatrix, b: DenseMatrix): DenseMatrix {
  if (a.width !== b.rows) throw new RangeError(`${a.width} columns cannot meet ${b.rows} rows`);
  const d = b.width;
  const data = new Float32Array(a.rows * d);
  for (let r = 0; r < a.rows; r++) {
    const to = r * d;
    const stop = a.starts[r + 1]!;
    let e = a.starts[r]!;
    for (; e + 1 < stop; e += 2) {
      addTwoScaled(
        data,
        to,
        b.data,
        d,
        a.columns[e]! * d,
        a.values[e]!,
        a.columns[e + 1]! * d,
        a.values[e + 1]!,
      );
    }
    if (e < stop) addScaled(data, to, b.data, a.columns[e]! * d, d, a.values[e]!);
  }
  return { rows: a.rows, width: d, data };
}

/**
 * Transposed sparse times dense: A' (width x rows) by B (rows x d) gives width x d.
 * @throws RangeError when the shapes do not fit
 */
export function transposedTimesDense(a: SparseMatrix, b: DenseMatrix): DenseMatrix {
  if (a.rows !== b.rows) throw new RangeError(`${a.rows} rows cannot meet ${b.rows} rows`);
  const d = b.width;
  const data = new Float32Array(a.width * d);
  for (let r = 0; r < a.rows; r++) {
    const from = r * d;
    for (let e = a.starts[r]!; e < a.starts[r + 1]!; e++) {
      addScaled(data, a.columns[e]! * d, b.data, from, d, a.values[e]!);
    }
  }
  return { rows: a.width, width: d, data };
}

/** target[to..] += two scaled rows over `length` numbers: taken together, each sum is read and written once for both. */
function addTwoScaled(
  target: Float32Array,
  to: number,
  source: Float32Array,
  length: number,
  first: number,
  firstScale: number,
  second: number,
  secondScale: number,
): void {
  const end = to + length;
  for (; to < end; to++, first++, second++) {
    target[to] = target[to]! + firstScale * source[first]! + secondScale * source[second]!;
  }
}

/** target[to..] += scale * source[from..] over `length` numbers; four at a time, since all the work of an SVD is here. */
function addScaled(
  target: Float32Array,
  to: number,
  source: Float32Array,
  from: number,
  length: number,
  scale: number,
): void {
  const stop = to + (length & ~3);
  for (; to < stop; to += 4, from += 4) {
    target[to] = target[to]! + scale * source[from]!;
    target[to + 1] = target[to + 1]! + scale * source[from + 1]!;
    target[to + 2] = target[to + 2]! + scale * source[from + 2]!;
    target[to + 3] = target[to + 3]! + scale * source[from + 3]!;
  }
  const end = to + (length & 3);
  for (; to < end; to++, from++) target[to] = target[to]! + scale * source[from]!;
}
