import { seededRandom } from "../kit/seeded-random.ts";
import type { SparseMatrix } from "../text/sparse-matrix.ts";
import { addColumns, moveWeights } from "./label-rows.ts";
import type { LinearMachines, TrainedMachines } from "./linear-machines.ts";
import { biasValue, type MachineWish } from "./machine-wish.ts";
import { RivalRow } from "./rival-row.ts";
import { shuffleRows } from "./row-order.ts";
import { squaredLengths } from "./squared-lengths.ts";

/**
 * Trains labels as rivals (multinomial logistic regression, dual coordinate descent) on features.
 * @param kept rows to learn from
 * @param from machines to go on from; what rows outside `kept` taught them is forgotten first
 */
export function trainRivals(
  rows: SparseMatrix,
  kept: Int32Array,
  wish: MachineWish,
  from?: TrainedMachines,
): TrainedMachines {
  const { labels } = wish;
  const machines = {
    labels,
    weights: from?.machines.weights.slice() ?? new Float32Array(rows.width * labels),
    bias: from?.machines.bias.slice() ?? new Float32Array(labels),
  };
  const row = new RivalRow(wish, from?.pulls.slice() ?? new Float32Array(rows.rows * labels));
  if (from) forgetAllBut(rows, kept, machines, row);
  const lengths = squaredLengths(rows);
  const order = kept.slice();
  const random = seededRandom(wish.seed);
  for (let epoch = 0; epoch < wish.epochs; epoch++) {
    shuffleRows(order, random);
    for (const place of order) {
      row.scores.set(machines.bias);
      const [start, stop] = [rows.starts[place]!, rows.starts[place + 1]!];
      addColumns(row.scores, machines.weights, rows.columns, rows.values, start, stop);
      move(rows, machines, place, row, row.step(place, lengths[place]!));
    }
  }
  return { machines, pulls: row.pulls };
}

/** Takes what other rows taught out of the weights. */
function forgetAllBut(rows: SparseMatrix, kept: Int32Array, machines: LinearMachines, row: RivalRow): void {
  const isKept = new Uint8Array(rows.rows);
  for (const place of kept) isKept[place] = 1;
  const { labels } = machines;
  for (let place = 0; place < rows.rows; place++) {
    if (isKept[place] === 1) continue;
    let moved = 0;
    for (let l = 0; l < labels; l++) {
      const pull = row.pulls[place * labels + l]!;
      if (pull === 0) continue;
      row.pulls[place * labels + l] = 0;
      row.steps[moved] = -pull;
      row.moved[moved++] = l;
    }
    move(rows, machines, place, row, moved);
  }
}

function move(
  rows: SparseMatrix,
  machines: LinearMachines,
  place: number,
  row: RivalRow,
  moved: number,
): void {
  if (moved === 0) return;
  const { labels, weights, bias } = machines;
  moveWeights(bias, 0, row.moved, moved, row.steps, biasValue);
  for (let e = rows.starts[place]!; e < rows.starts[place + 1]!; e++)
    moveWeights(weights, rows.columns[e]! * labels, row.moved, moved, row.steps, rows.values[e]!);
}
