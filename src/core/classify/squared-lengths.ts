import type { SparseMatrix } from "../text/sparse-matrix.ts";

/** The sum of squares of each row. */
export function squaredLengths(rows: SparseMatrix): Float32Array {
  const lengths = new Float32Array(rows.rows);
  for (let row = 0; row < rows.rows; row++)
    for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++)
      lengths[row]! += rows.values[e]! * rows.values[e]!;
  return lengths;
}
