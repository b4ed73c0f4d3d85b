import type { SparseMatrix } from "../text/sparse-matrix.ts";
import type { Fit, Parts } from "./fit-machines.ts";
import { trainOnGram } from "./gram-machines.ts";
import { gramMatrix } from "./gram-matrix.ts";
import { eachMeanShare, levelRivals } from "./label-balance.ts";
import { addWeights } from "./label-rows.ts";
import type { MachineWish } from "./machine-wish.ts";
import { trainRivalsOnGram } from "./rival-gram.ts";

/** Fits on inner products of rows, computed once for all rows and all folds. */
export function fitOnGram(rows: SparseMatrix, wish: MachineWish, { all, folds }: Parts): Fit {
  const held = new Float32Array(rows.rows * wish.labels);
  const gram = gramMatrix(rows);
  for (const fold of folds) scoreByGram(gram, learnt(gram, fold.kept, wish), fold.held, held);
  const { pulls, bias } = learnt(gram, all, wish);
  return { machines: { labels: wish.labels, weights: pulledWeights(rows, pulls, wish.labels), bias }, held };
}

type Learnt = { pulls: Float32Array; bias: Float32Array };

function learnt(gram: Float32Array, kept: Int32Array, wish: MachineWish): Learnt {
  const { labels, areRivals } = wish;
  const pulls = (areRivals ? trainRivalsOnGram : trainOnGram)(gram, kept, wish);
  const bias = new Float32Array(labels);
  for (let at = 0; at < pulls.length; at++) bias[at % labels]! += pulls[at]!;
  if (areRivals) levelRivals(bias, kept, wish);
  else eachMeanShare(kept, wish, (row, l, share) => (pulls[row * labels + l]! += share));
  return { pulls, bias };
}

/** Weights (width x labels) that the pulls of rows add up to. */
function pulledWeights(rows: SparseMatrix, pulls: Float32Array, labels: number): Float32Array {
  const weights = new Float32Array(rows.width * labels);
  for (let row = 0; row < rows.rows; row++) {
    for (let l = 0; l < labels; l++) {
      const pull = pulls[row * labels + l]!;
      if (pull === 0) continue;
      for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++)
        weights[rows.columns[e]! * labels + l]! += pull * rows.values[e]!;
    }
  }
  return weights;
}

function scoreByGram(
  gram: Float32Array,
  { pulls, bias }: Learnt,
  which: Int32Array,
  into: Float32Array,
): void {
  const labels = bias.length;
  const rows = pulls.length / labels;
  for (const row of which) {
    const scores = into.subarray(row * labels, (row + 1) * labels);
    scores.set(bias);
    for (let other = 0; other < rows; other++)
      addWeights(scores, pulls, other * labels, labels, gram[row * rows + other]!);
  }
}
