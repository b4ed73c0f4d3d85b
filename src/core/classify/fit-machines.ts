import type { SparseMatrix } from "../text/sparse-matrix.ts";
import { fitOnFeatures } from "./fit-on-features.ts";
import { fitOnGram } from "./fit-on-gram.ts";
import type { LinearMachines } from "./linear-machines.ts";
import type { MachineWish } from "./machine-wish.ts";

/** Beyond this the inner products of all rows with all would take more than 64 MB. */
const mostGramRows = 4000;

export type Fit = {
  machines: LinearMachines;
  /** rows x labels: scores of each row by machines that did not learn from it; 0 for rows of no fold. */
  held: Float32Array;
};

/** Rows to learn from, and those held out meanwhile. */
export type Parts = { all: Int32Array; folds: { kept: Int32Array; held: Int32Array }[] };

/**
 * Linear machines of all rows, what is known of their labels as a whole blended in; and what machines taught without a row say of it.
 * @param foldOf the fold in which a row is held out; -1 never
 * @param folds how many folds there are
 */
export function fitMachines(rows: SparseMatrix, wish: MachineWish, foldOf: Int8Array, folds: number): Fit {
  const parts = {
    all: rowsWhere(foldOf, () => true),
    folds: Array.from({ length: folds }, (_, fold) => ({
      kept: rowsWhere(foldOf, (own) => own !== fold),
      held: rowsWhere(foldOf, (own) => own === fold),
    })),
  };
  return (isGramCheaper(rows, wish.labels) ? fitOnGram : fitOnFeatures)(rows, wish, parts);
}

/** Whether all inner products cost less than passing over the features for each label. */
function isGramCheaper(rows: SparseMatrix, labels: number): boolean {
  if (rows.rows > mostGramRows) return false;
  const entries = rows.starts[rows.rows]!;
  const frequency = new Float64Array(rows.width);
  for (let e = 0; e < entries; e++) frequency[rows.columns[e]!]!++;
  const products = frequency.reduce((sum, count) => sum + (count * count) / 2, 0);
  return products + rows.rows * rows.rows * labels * 4 < entries * labels * 16;
}

function rowsWhere(foldOf: Int8Array, wanted: (fold: number) => boolean): Int32Array {
  const found: number[] = [];
  foldOf.forEach((fold, row) => wanted(fold) && found.push(row));
  return Int32Array.from(found);
}
