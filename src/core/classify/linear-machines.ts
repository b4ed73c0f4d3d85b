import { seededRandom } from "../kit/seeded-random.ts";
import type { SparseMatrix } from "../text/sparse-matrix.ts";

/** One linear machine a label: row c of `weights` (width x labels) belongs to column c; `bias` is what a text without features scores. */
export type LinearMachines = { labels: number; weights: Float32Array; bias: Float32Array };

/** What training may go on from: how hard each row pulls on each label's machine. */
export type TrainedMachines = { machines: LinearMachines; pulls: Float32Array };

export type MachineWish = {
  /** rows x labels: 1 the row has the label, -1 it has not. */
  signs: Int8Array;
  labels: number;
  /** rows x labels would be too much: the price of an error by label for rows that have it, and for those that have not. */
  costWith: Float32Array;
  costWithout: Float32Array;
  /** Passes over the rows, 1 or more. */
  epochs: number;
  seed: number;
  /** Rows to learn from; all when left out. */
  rows?: Int32Array;
  /** Where to go on from; its rows outside `rows` are forgotten. */
  from?: TrainedMachines;
};

/** The bias is the weight of a feature that all texts have, of this value. */
const biasValue = 1;
/** A machine that a row is so far on the right side of is not asked again before the next whole pass. */
const farEnough = 0.15;
const wholePassEvery = 4;

/**
 * Trains linear support-vector machines, one against the rest for all labels at once, by dual coordinate descent (squared hinge).
 * The scores of a row for all labels are summed in one go over weights that lie side by side.
 */
export function trainMachines(rows: SparseMatrix, wish: MachineWish): TrainedMachines {
  const { labels, signs } = wish;
  const weights = wish.from ? wish.from.machines.weights.slice() : new Float32Array(rows.width * labels);
  const bias = wish.from ? wish.from.machines.bias.slice() : new Float32Array(labels);
  const pulls = wish.from ? wish.from.pulls.slice() : new Float32Array(rows.rows * labels);
  const order = wish.rows ? wish.rows.slice() : Int32Array.from({ length: rows.rows }, (_, i) => i);
  if (wish.from && wish.rows) forget(rows, wish.rows, labels, signs, weights, bias, pulls);
  const lengths = squaredLengths(rows);
  const random = seededRandom(wish.seed);
  const scores = new Float32Array(labels);
  const steps = new Float32Array(labels);
  const asked = new Int32Array(labels);
  const idle = new Uint8Array(rows.rows * labels);
  const { starts, columns, values } = rows;
  for (let epoch = 0; epoch < wish.epochs; epoch++) {
    shuffle(order, random);
    const whole = epoch % wholePassEvery === 0 || epoch === wish.epochs - 1;
    for (let o = 0; o < order.length; o++) {
      const row = order[o]!;
      const base = row * labels;
      const start = starts[row]!;
      const stop = starts[row + 1]!;
      let active = 0;
      for (let l = 0; l < labels; l++) if (whole || idle[base + l] === 0) asked[active++] = l;
      if (active === 0) continue;
      const dense = active * 3 > labels;
      if (dense) {
        for (let l = 0; l < labels; l++) scores[l] = bias[l]! * biasValue;
        for (let e = start; e < stop; e++) {
          const value = values[e]!;
          let w = columns[e]! * labels;
          for (let l = 0; l < labels; l++, w++) scores[l] = scores[l]! + value * weights[w]!;
        }
      } else {
        for (let a = 0; a < active; a++) scores[asked[a]!] = bias[asked[a]!]! * biasValue;
        for (let e = start; e < stop; e++) {
          const value = values[e]!;
          const w = columns[e]! * labels;
          for (let a = 0; a < active; a++) {
            const l = asked[a]!;
            scores[l] = scores[l]! + value * weights[w + l]!;
          }
        }
      }
      let moved = 0;
      for (let a = 0; a < active; a++) {
        const l = asked[a]!;
        const sign = signs[base + l]!;
        const damping = 0.5 / (sign > 0 ? wish.costWith[l]! : wish.costWithout[l]!);
        const pull = pulls[base + l]!;
        const gradient = sign * scores[l]! - 1 + damping * pull;
        if (pull === 0 && gradient >= 0) {
          idle[base + l] = gradient > farEnough ? 1 : 0;
          continue;
        }
        idle[base + l] = 0;
        const next = Math.max(pull - gradient / (lengths[row]! + damping), 0);
        const step = (next - pull) * sign;
        if (Math.abs(step) < 1e-5) continue;
        pulls[base + l] = next;
        bias[l] = bias[l]! + step * biasValue;
        steps[moved] = step;
        asked[moved++] = l;
      }
      if (moved === 0) continue;
      for (let e = start; e < stop; e++) {
        const value = values[e]!;
        const w = columns[e]! * labels;
        for (let m = 0; m < moved; m++) {
          const at = w + asked[m]!;
          weights[at] = weights[at]! + value * steps[m]!;
        }
      }
    }
  }
  return { machines: { labels, weights, bias }, pulls };
}

/** Takes the pull of rows that are not to be learnt from out of the weights. */
function forget(
  rows: SparseMatrix,
  kept: Int32Array,
  labels: number,
  signs: Int8Array,
  weights: Float32Array,
  bias: Float32Array,
  pulls: Float32Array,
): void {
  const isKept = new Uint8Array(rows.rows);
  for (const row of kept) isKept[row] = 1;
  for (let row = 0; row < rows.rows; row++) {
    if (isKept[row] === 1) continue;
    for (let l = 0; l < labels; l++) {
      const pull = pulls[row * labels + l]! * signs[row * labels + l]!;
      if (pull === 0) continue;
      pulls[row * labels + l] = 0;
      bias[l] = bias[l]! - pull * biasValue;
      for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++) {
        const at = rows.columns[e]! * labels + l;
        weights[at] = weights[at]! - pull * rows.values[e]!;
      }
    }
  }
}

function squaredLengths(rows: SparseMatrix): Float32Array {
  const lengths = new Float32Array(rows.rows);
  for (let row = 0; row < rows.rows; row++) {
    let sum = biasValue * biasValue;
    for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++) sum += rows.values[e]! * rows.values[e]!;
    lengths[row] = sum;
  }
  return lengths;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const held = order[i]!;
    order[i] = order[other]!;
    order[other] = held;
  }
}
