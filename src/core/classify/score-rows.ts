import type { SparseMatrix } from "../text/sparse-matrix.ts";
import type { LinearMachines } from "./linear-machines.ts";

/** Scores of given rows by linear machines, into `into` (rows x labels). */
export function scoreRows(
  rows: SparseMatrix,
  which: Int32Array,
  machines: LinearMachines,
  into: Float32Array,
): void {
  const { labels, weights, bias } = machines;
  for (const row of which) {
    const scores = into.subarray(row * labels, (row + 1) * labels);
    scores.set(bias);
    for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++) {
      const value = rows.values[e]!;
      let w = rows.columns[e]! * labels;
      for (let l = 0; l < labels; l++, w++) scores[l] = scores[l]! + value * weights[w]!;
    }
  }
}
