import type { SparseMatrix } from "../text/sparse-matrix.ts";

/** Inner products of all pairs of rows, rows x rows. */
export function gramMatrix(rows: SparseMatrix): Float32Array {
  const n = rows.rows;
  const gram = new Float32Array(n * n);
  const { starts, columns, values } = rows;
  const postings = postingsOf(rows);
  for (let row = 0; row < n; row++) {
    const sums = gram.subarray(row * n, row * n + row + 1);
    for (let e = starts[row]!; e < starts[row + 1]!; e++) {
      addPostings(sums, postings, columns[e]!, values[e]!, row);
    }
  }
  for (let row = 0; row < n; row++) {
    for (let other = 0; other < row; other++) gram[other * n + row] = gram[row * n + other]!;
  }
  return gram;
}

type Postings = { starts: Uint32Array; rows: Int32Array; values: Float32Array };

/** Adds the products of one feature with all rows up to `last`. */
function addPostings(
  sums: Float32Array,
  postings: Postings,
  column: number,
  value: number,
  last: number,
): void {
  const stop = postings.starts[column + 1]!;
  for (let p = postings.starts[column]!; p < stop; p++) {
    const row = postings.rows[p]!;
    if (row > last) break;
    sums[row] = sums[row]! + value * postings.values[p]!;
  }
}

/** Rows in which each column stands, ascending. */
function postingsOf(matrix: SparseMatrix): Postings {
  const entries = matrix.starts[matrix.rows]!;
  const starts = new Uint32Array(matrix.width + 2);
  for (let e = 0; e < entries; e++) starts[matrix.columns[e]! + 2]!++;
  for (let c = 2; c < starts.length; c++) starts[c]! += starts[c - 1]!;
  const rows = new Int32Array(entries);
  const values = new Float32Array(entries);
  for (let row = 0; row < matrix.rows; row++) {
    for (let e = matrix.starts[row]!; e < matrix.starts[row + 1]!; e++) {
      const at = starts[matrix.columns[e]! + 1]!++;
      rows[at] = row;
      values[at] = matrix.values[e]!;
    }
  }
  return { starts, rows, values };
}
