import type { SparseMatrix } from "../text/sparse-matrix.ts";
import type { Fit, Parts } from "./fit-machines.ts";
import { eachMeanShare, levelRivals } from "./label-balance.ts";
import { addColumns } from "./label-rows.ts";
import { type LinearMachines, trainMachines } from "./linear-machines.ts";
import type { MachineWish } from "./machine-wish.ts";
import { trainRivals } from "./rival-machines.ts";

/** Going on from the machines of all rows, few passes are enough to forget a fold. */
const foldEpochs = 3;
/** Rivals need fewer passes: each asks all labels at once. */
const rivalEpochs = 6;

/** Fits by passing over the features of rows; folds go on from the machines of all rows. */
export function fitOnFeatures(rows: SparseMatrix, wish: MachineWish, { all, folds }: Parts): Fit {
  const held = new Float32Array(rows.rows * wish.labels);
  const train = wish.areRivals ? trainRivals : trainMachines;
  const trained = train(
    rows,
    all,
    wish.areRivals ? { ...wish, epochs: Math.min(wish.epochs, rivalEpochs) } : wish,
  );
  for (const fold of folds) {
    const { machines } = train(rows, fold.kept, { ...wish, epochs: foldEpochs }, trained);
    balance(machines, rows, fold.kept, wish);
    scoreByWeights(rows, machines, fold.held, held);
  }
  balance(trained.machines, rows, all, wish);
  return { machines: trained.machines, held };
}

function balance(machines: LinearMachines, rows: SparseMatrix, kept: Int32Array, wish: MachineWish): void {
  if (wish.areRivals) return levelRivals(machines.bias, kept, wish);
  eachMeanShare(kept, wish, (row, l, share) => {
    for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++)
      machines.weights[rows.columns[e]! * wish.labels + l]! += share * rows.values[e]!;
  });
}

function scoreByWeights(
  rows: SparseMatrix,
  machines: LinearMachines,
  which: Int32Array,
  into: Float32Array,
): void {
  const { labels, weights, bias } = machines;
  for (const row of which) {
    const scores = into.subarray(row * labels, (row + 1) * labels);
    scores.set(bias);
    addColumns(scores, weights, rows.columns, rows.values, rows.starts[row]!, rows.starts[row + 1]!);
  }
}
