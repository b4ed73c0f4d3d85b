import { seededRandom } from "../kit/seeded-random.ts";
import { addGramRow } from "./add-gram-row.ts";
import type { MachineWish } from "./machine-wish.ts";
import { RivalRow } from "./rival-row.ts";
import { shuffleRows } from "./row-order.ts";

/** Passes end when no pull moved further than this. */
const nearEnough = 0.1;

/**
 * Trains labels as rivals (multinomial logistic regression, dual coordinate descent) on inner products.
 * @param gram rows x rows
 * @param kept rows to learn from
 * @returns how each row pulls on each label's weights (rows x labels; 0 for rows not learnt from)
 */
export function trainRivalsOnGram(gram: Float32Array, kept: Int32Array, wish: MachineWish): Float32Array {
  const { labels, epochs } = wish;
  const rows = wish.signs.length / labels;
  const row = new RivalRow(wish, new Float32Array(rows * labels));
  // Label by label, since a step touches all rows of few labels.
  const sums = Array.from({ length: labels }, () => new Float32Array(rows));
  const order = kept.slice();
  const random = seededRandom(wish.seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffleRows(order, random);
    let worst = 0;
    for (const place of order) {
      for (let l = 0; l < labels; l++) row.scores[l] = sums[l]![place]!;
      const moved = row.step(place, gram[place * rows + place]!);
      for (let m = 0; m < moved; m++) {
        const step = row.steps[m]!;
        worst = Math.max(worst, Math.abs(step));
        addGramRow(sums[row.moved[m]!]!, gram, place * rows, rows, step);
      }
    }
    if (worst < nearEnough) break;
  }
  return row.pulls;
}
