import { biasValue, type MachineWish } from "./machine-wish.ts";

/** Steps towards the answer of one row's own equation before the next row is visited. */
const turns = 2;
/** The least curvature counted on, so that a step away from an almost sure probability does not go too far. */
const leastCurve = 0.1;
/** Smaller steps are not worth the passing over features. */
const leastStep = 0.01;

/**
 * What one row at a time says of labels that are rivals. In the dual form of multinomial logistic regression a row pulls on a label by
 * price x (1 if it is the row's own, else 0, less the probability that the label has now); where all rows do so, learning is over.
 */
export class RivalRow {
  /** rows x labels. */
  readonly pulls: Float32Array;
  /** Scores of the row by what all rows pull: set them before a step. */
  readonly scores: Float32Array;
  /** Labels that the last step moved, and by how much; the first ones hold. */
  readonly moved: Int32Array;
  readonly steps: Float32Array;
  readonly #wish: MachineWish;
  readonly #changes: Float32Array;
  /** How many labels each row has: 1, unless a text is labelled in several ways. */
  readonly #own: Int32Array;

  constructor(wish: MachineWish, pulls: Float32Array) {
    const { labels, signs } = wish;
    this.pulls = pulls;
    this.scores = new Float32Array(labels);
    this.moved = new Int32Array(labels);
    this.steps = new Float32Array(labels);
    this.#changes = new Float32Array(labels);
    this.#wish = wish;
    this.#own = new Int32Array(signs.length / labels);
    for (let at = 0; at < signs.length; at++) if (signs[at]! > 0) this.#own[Math.floor(at / labels)]!++;
  }

  /**
   * Moves the pulls of a row.
   * @param squaredLength of the row, without the bias
   * @returns how many labels moved
   */
  step(row: number, squaredLength: number): number {
    const length = squaredLength + biasValue * biasValue;
    this.#changes.fill(0);
    for (let turn = 0; turn < turns; turn++) this.#turn(row, length);
    const base = row * this.scores.length;
    let moved = 0;
    for (let l = 0; l < this.scores.length; l++) {
      const change = this.#changes[l]!;
      if (Math.abs(change) < leastStep) continue;
      this.pulls[base + l]! += change;
      this.steps[moved] = change;
      this.moved[moved++] = l;
    }
    return moved;
  }

  #turn(row: number, length: number): void {
    const { scores, pulls } = this;
    const { cost, signs } = this.#wish;
    const labels = scores.length;
    const changes = this.#changes;
    const base = row * labels;
    let most = -Infinity;
    for (let l = 0; l < labels; l++) if (scores[l]! > most) most = scores[l]!;
    let total = 0;
    for (let l = 0; l < labels; l++) total += Math.exp(scores[l]! - most);
    for (let l = 0; l < labels; l++) {
      const chance = Math.exp(scores[l]! - most) / total;
      const wanted = signs[base + l]! > 0 ? 1 / this.#own[row]! : 0;
      const curve = Math.max(leastCurve, 2 * chance * (1 - chance));
      const gap = cost * (wanted - chance) - pulls[base + l]! - changes[l]!;
      const step = gap / (1 + cost * length * curve);
      changes[l] = changes[l]! + step;
      scores[l] = scores[l]! + length * step;
    }
  }
}
