import { seededRandom } from "../kit/seeded-random.ts";
import { addGramRow } from "./add-gram-row.ts";
import { biasValue, type MachineWish } from "./machine-wish.ts";
import { shuffleRows } from "./row-order.ts";

/** Passes end when no row is further than this from where it should be. */
const nearEnough = 0.05;

/**
 * Trains one support-vector machine a label on inner products (squared hinge, dual coordinate descent): for up to some thousand rows
 * far cheaper than on features, since a step touches one number a row.
 * @param gram rows x rows
 * @param kept rows to learn from
 * @returns how each row pulls on each label's weights (rows x labels; signed, 0 for rows not learnt from)
 */
export function trainOnGram(gram: Float32Array, kept: Int32Array, wish: MachineWish): Float32Array {
  const { labels, signs, epochs, cost } = wish;
  const rows = signs.length / labels;
  const pulls = new Float32Array(rows * labels);
  const own = new Float32Array(rows);
  const sums = new Float32Array(rows);
  const order = kept.slice();
  const random = seededRandom(wish.seed);
  const damping = 0.5 / cost;
  for (let label = 0; label < labels; label++) {
    own.fill(0);
    sums.fill(0);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffleRows(order, random);
      let worst = 0;
      for (let k = 0; k < order.length; k++) {
        const row = order[k]!;
        const sign = signs[row * labels + label]!;
        const pull = own[row]!;
        const gradient = sign * sums[row]! - 1 + damping * pull;
        if (pull === 0 && gradient >= 0) continue;
        const next = Math.max(pull - gradient / (gram[row * rows + row]! + biasValue + damping), 0);
        worst = Math.max(worst, Math.abs(gradient));
        own[row] = next;
        addGramRow(sums, gram, row * rows, rows, (next - pull) * sign);
      }
      if (worst < nearEnough) break;
    }
    for (let row = 0; row < rows; row++)
      pulls[row * labels + label] = own[row]! * signs[row * labels + label]!;
  }
  return pulls;
}
