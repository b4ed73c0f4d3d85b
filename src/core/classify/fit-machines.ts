import type { SparseMatrix } from "../text/sparse-matrix.ts";
import { gramMatrix } from "./gram-matrix.ts";
import { trainOnGram } from "./gram-machines.ts";
import { addWeights } from "./label-rows.ts";
import { type LinearMachines, trainMachines } from "./linear-machines.ts";
import { centroidShare, type MachineWish } from "./machine-wish.ts";

/** Beyond this the inner products of all rows with all would take more than 64 MB. */
const mostGramRows = 4000;
/** Going on from the machines of all rows, few passes are enough to forget a fold. */
const foldEpochs = 3;

export type Fit = {
  machines: LinearMachines;
  /** rows x labels: scores of each row by machines that did not learn from it; 0 for rows of no fold. */
  held: Float32Array;
};

/**
 * Linear machines of all rows, each label's mean text blended in; and what machines taught without a row say of it.
 * @param foldOf the fold in which a row is held out; -1 never
 * @param folds how many folds there are
 */
export function fitMachines(rows: SparseMatrix, wish: MachineWish, foldOf: Int8Array, folds: number): Fit {
  const held = new Float32Array(rows.rows * wish.labels);
  const all = rowsWhere(foldOf, () => true);
  if (isGramCheaper(rows, wish.labels)) {
    const gram = gramMatrix(rows);
    for (let fold = 0; fold < folds; fold++) {
      const kept = rowsWhere(foldOf, (own) => own !== fold);
      const pulls = trainOnGram(gram, kept, wish);
      const bias = summedBias(pulls, wish.labels);
      addCentroids(pulls, kept, wish);
      scoreByGram(
        gram,
        pulls,
        bias,
        rowsWhere(foldOf, (own) => own === fold),
        held,
      );
    }
    const pulls = trainOnGram(gram, all, wish);
    const bias = summedBias(pulls, wish.labels);
    addCentroids(pulls, all, wish);
    return {
      machines: { labels: wish.labels, weights: pulledWeights(rows, pulls, wish.labels), bias },
      held,
    };
  }
  const trained = trainMachines(rows, all, wish);
  for (let fold = 0; fold < folds; fold++) {
    const kept = rowsWhere(foldOf, (own) => own !== fold);
    const { machines } = trainMachines(rows, kept, { ...wish, epochs: foldEpochs }, trained);
    blendCentroids(machines, rows, kept, wish);
    scoreByWeights(
      rows,
      machines,
      rowsWhere(foldOf, (own) => own === fold),
      held,
    );
  }
  blendCentroids(trained.machines, rows, all, wish);
  return { machines: trained.machines, held };
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

/** The sum of the bias that rows pulled into being. */
function summedBias(pulls: Float32Array, labels: number): Float32Array {
  const bias = new Float32Array(labels);
  for (let at = 0; at < pulls.length; at++) bias[at % labels]! += pulls[at]!;
  return bias;
}

/** A label's mean text as pulls of its rows. */
function addCentroids(pulls: Float32Array, kept: Int32Array, wish: MachineWish): void {
  const sizes = labelSizes(kept, wish);
  for (const row of kept) {
    for (let l = 0; l < wish.labels; l++) {
      const at = row * wish.labels + l;
      if (wish.signs[at]! > 0) pulls[at]! += centroidShare / sizes[l]!;
    }
  }
}

function blendCentroids(
  machines: LinearMachines,
  rows: SparseMatrix,
  kept: Int32Array,
  wish: MachineWish,
): void {
  const sizes = labelSizes(kept, wish);
  for (const row of kept) {
    for (let l = 0; l < wish.labels; l++) {
      if (wish.signs[row * wish.labels + l]! < 0) continue;
      for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++)
        machines.weights[rows.columns[e]! * wish.labels + l]! +=
          (centroidShare / sizes[l]!) * rows.values[e]!;
    }
  }
}

function labelSizes(kept: Int32Array, wish: MachineWish): Float32Array {
  const sizes = new Float32Array(wish.labels);
  for (const row of kept)
    for (let l = 0; l < wish.labels; l++) if (wish.signs[row * wish.labels + l]! > 0) sizes[l]!++;
  return sizes;
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
  pulls: Float32Array,
  bias: Float32Array,
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
    for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++)
      addWeights(scores, weights, rows.columns[e]! * labels, labels, rows.values[e]!);
  }
}

function rowsWhere(foldOf: Int8Array, wanted: (fold: number) => boolean): Int32Array {
  const found: number[] = [];
  foldOf.forEach((fold, row) => wanted(fold) && found.push(row));
  return Int32Array.from(found);
}
