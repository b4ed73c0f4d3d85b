import { seededRandom } from "../kit/seeded-random.ts";
import type { SparseMatrix } from "../text/sparse-matrix.ts";
import { addColumns, addSomeWeights, moveWeights } from "./label-rows.ts";
import { biasValue, type MachineWish } from "./machine-wish.ts";
import { shuffleRows } from "./row-order.ts";
import { squaredLengths } from "./squared-lengths.ts";

/** One linear machine a label: row c of `weights` (width x labels) belongs to column c; `bias` is what a text without features scores. */
export type LinearMachines = { labels: number; weights: Float32Array; bias: Float32Array };

/** Machines, and how hard each row pulls on each of them (rows x labels, 0 or more): what training may go on from. */
export type TrainedMachines = { machines: LinearMachines; pulls: Float32Array };

/** A machine that a row is this far on the right side of is not asked again before the last pass. */
const farEnough = 0.1;

/**
 * Trains linear support-vector machines, one against the rest for all labels at once, by dual coordinate descent (squared hinge).
 * The first and the last pass ask every machine about every row, those between only where a row is near the border.
 * @param kept rows to learn from
 * @param from machines to go on from; what rows outside `kept` taught them is forgotten first
 */
export function trainMachines(
  rows: SparseMatrix,
  kept: Int32Array,
  wish: MachineWish,
  from?: TrainedMachines,
): TrainedMachines {
  const descent = new Descent(rows, wish, from);
  if (from) descent.forgetAllBut(kept);
  const order = kept.slice();
  const random = seededRandom(wish.seed);
  for (let epoch = 0; epoch < wish.epochs; epoch++) {
    shuffleRows(order, random);
    const whole = epoch === 0 || (!from && epoch === wish.epochs - 1);
    for (const row of order) descent.visit(row, whole);
  }
  return { machines: descent.machines, pulls: descent.pulls };
}

class Descent {
  readonly machines: LinearMachines;
  readonly pulls: Float32Array;
  readonly #rows: SparseMatrix;
  readonly #signs: Int8Array;
  readonly #damping: number;
  readonly #lengths: Float32Array;
  /** 1 where a row need not be asked about a label for now. */
  readonly #idle: Uint8Array;
  readonly #scores: Float32Array;
  readonly #steps: Float32Array;
  readonly #asked: Int32Array;

  constructor(rows: SparseMatrix, wish: MachineWish, from?: TrainedMachines) {
    const { labels } = wish;
    this.machines = {
      labels,
      weights: from?.machines.weights.slice() ?? new Float32Array(rows.width * labels),
      bias: from?.machines.bias.slice() ?? new Float32Array(labels),
    };
    this.pulls = from?.pulls.slice() ?? new Float32Array(rows.rows * labels);
    this.#rows = rows;
    this.#signs = wish.signs;
    this.#damping = 0.5 / wish.cost;
    this.#lengths = squaredLengths(rows);
    this.#idle = new Uint8Array(rows.rows * labels);
    this.#scores = new Float32Array(labels);
    this.#steps = new Float32Array(labels);
    this.#asked = new Int32Array(labels);
  }

  /** Takes what other rows taught out of the weights. */
  forgetAllBut(kept: Int32Array): void {
    const isKept = new Uint8Array(this.#rows.rows);
    for (const row of kept) isKept[row] = 1;
    const { labels } = this.machines;
    for (let row = 0; row < this.#rows.rows; row++) {
      if (isKept[row] === 1) continue;
      let moved = 0;
      for (let l = 0; l < labels; l++) {
        const pull = this.pulls[row * labels + l]!;
        if (pull === 0) continue;
        this.pulls[row * labels + l] = 0;
        this.#steps[moved] = -pull * this.#signs[row * labels + l]!;
        this.#asked[moved++] = l;
      }
      this.#move(row, moved);
    }
  }

  /** One step for a row: each machine asked is moved until the row pulls on it as hard as it should. */
  visit(row: number, whole: boolean): void {
    const { labels } = this.machines;
    const base = row * labels;
    let asked = 0;
    for (let l = 0; l < labels; l++) if (whole || this.#idle[base + l] === 0) this.#asked[asked++] = l;
    if (asked === 0) return;
    this.#score(row, asked);
    this.#move(row, this.#correct(row, base, asked));
  }

  #score(row: number, asked: number): void {
    const { labels, weights, bias } = this.machines;
    const { starts, columns, values } = this.#rows;
    const stop = starts[row + 1]!;
    this.#scores.set(bias);
    if (asked * 3 > labels) {
      addColumns(this.#scores, weights, columns, values, starts[row]!, stop);
    } else {
      for (let e = starts[row]!; e < stop; e++)
        addSomeWeights(this.#scores, weights, columns[e]! * labels, this.#asked, asked, values[e]!);
    }
  }

  /** Puts the labels to be moved first in `asked`, their steps beside them; gives how many there are. */
  #correct(row: number, base: number, asked: number): number {
    const damping = this.#damping;
    const curve = this.#lengths[row]! + biasValue * biasValue + damping;
    let moved = 0;
    for (let a = 0; a < asked; a++) {
      const l = this.#asked[a]!;
      const sign = this.#signs[base + l]!;
      const pull = this.pulls[base + l]!;
      const gradient = sign * this.#scores[l]! - 1 + damping * pull;
      if (pull === 0 && gradient >= 0) {
        this.#idle[base + l] = gradient > farEnough ? 1 : 0;
        continue;
      }
      this.#idle[base + l] = 0;
      const next = Math.max(pull - gradient / curve, 0);
      this.pulls[base + l] = next;
      this.#steps[moved] = (next - pull) * sign;
      this.#asked[moved++] = l;
    }
    return moved;
  }

  #move(row: number, moved: number): void {
    if (moved === 0) return;
    const { labels, weights, bias } = this.machines;
    const { starts, columns, values } = this.#rows;
    moveWeights(bias, 0, this.#asked, moved, this.#steps, biasValue);
    for (let e = starts[row]!; e < starts[row + 1]!; e++)
      moveWeights(weights, columns[e]! * labels, this.#asked, moved, this.#steps, values[e]!);
  }
}
