import type { SparseMatrix } from "../text/sparse-matrix.ts";
import { type MachineWish, type TrainedMachines, trainMachines } from "./linear-machines.ts";
import { scoreRows } from "./score-rows.ts";

const folds = 3;
/** Going on from the machines of all rows, few passes are enough to forget a fold. */
const epochs = 4;

/**
 * Scores of every row by machines that did not learn from it (rows x labels). Rows of one label are dealt out evenly.
 * @param random decides who goes to which fold
 */
export function outOfFoldScores(
  rows: SparseMatrix,
  wish: MachineWish,
  trained: TrainedMachines,
  random: () => number,
): Float32Array {
  const scores = new Float32Array(rows.rows * wish.labels);
  const foldOf = dealtOut(rows.rows, wish, random);
  for (let fold = 0; fold < folds; fold++) {
    const kept: number[] = [];
    const held: number[] = [];
    foldOf.forEach((own, row) => (own === fold ? held : kept).push(row));
    if (kept.length === 0 || held.length === 0) continue;
    const apart = trainMachines(rows, { ...wish, epochs, rows: Int32Array.from(kept), from: trained });
    scoreRows(rows, Int32Array.from(held), apart.machines, scores);
  }
  return scores;
}

function dealtOut(rows: number, wish: MachineWish, random: () => number): Uint8Array {
  const keys = Array.from({ length: rows }, (_, row) => {
    const first = wish.signs.subarray(row * wish.labels, (row + 1) * wish.labels).indexOf(1);
    return { row, first, chance: random() };
  }).sort((a, b) => a.first - b.first || a.chance - b.chance);
  const foldOf = new Uint8Array(rows);
  keys.forEach(({ row }, at) => (foldOf[row] = at % folds));
  return foldOf;
}
