import type { SparseMatrix } from "../text/sparse-matrix.ts";
import { blockOf, blockWeights } from "./feature-keys.ts";
import type { FeatureSpace } from "./feature-space.ts";

/** A feature is believed to be used by all labels alike until so many more texts than this say otherwise. */
const doubtfulTexts = 1;

/**
 * How unevenly labels use each feature: 1 less the entropy of the labels that a text with the feature may have (labels of one size), as
 * a share of the most it can be. A word that stands in texts of one label tells of it; a word of all labels tells nothing, rare or not.
 * @param rows texts to learn from; `labelsOf[row]` what each has, one or more
 * @param labels how many there are, 2 or more
 * @returns 0..1 for each column
 */
export function labelWorth(
  rows: SparseMatrix,
  labelsOf: readonly (readonly number[])[],
  labels: number,
): Float32Array {
  const sizes = new Float64Array(labels);
  for (const own of labelsOf) for (const label of own) sizes[label]!++;
  const { starts, rowsOf } = rowsByColumn(rows, labelsOf.length);
  const shares = new Float64Array(labels);
  return Float32Array.from({ length: rows.width }, (_, column) => {
    const used: number[] = [];
    let total = 0;
    for (let at = starts[column]!; at < starts[column + 1]!; at++) {
      for (const label of labelsOf[rowsOf[at]!]!) {
        if (shares[label] === 0) used.push(label);
        shares[label]! += 1 / sizes[label]!;
        total += 1 / sizes[label]!;
      }
    }
    const texts = starts[column + 1]! - starts[column]!;
    const believed = texts / (texts + doubtfulTexts);
    const rest = (1 - believed) / labels;
    let entropy = (used.length - labels) * rest * Math.log(rest);
    for (const label of used) {
      const share = (believed * shares[label]!) / total + rest;
      entropy -= share * Math.log(share);
      shares[label] = 0;
    }
    return Math.max(0, 1 - entropy / Math.log(labels));
  });
}

/** The rows in which each column stands: those of column c are rowsOf[starts[c]..starts[c + 1]]. */
function rowsByColumn(rows: SparseMatrix, first: number): { starts: Uint32Array; rowsOf: Uint32Array } {
  const entries = rows.starts[first]!;
  const starts = new Uint32Array(rows.width + 1);
  for (let e = 0; e < entries; e++) starts[rows.columns[e]! + 1]!++;
  for (let column = 0; column < rows.width; column++) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const rowsOf = new Uint32Array(entries);
  for (let row = 0; row < first; row++) {
    for (let e = rows.starts[row]!; e < rows.starts[row + 1]!; e++) rowsOf[next[rows.columns[e]!]!++] = row;
  }
  return { starts, rowsOf };
}

/** What all labels use alike still counts a little: a text may have nothing else. */
const leastWorth = 1e-3;

/**
 * Makes features important by what they are worth, too: sqrt(importance x worth), in the space and in rows that were read with it. Each
 * block of a row keeps its length.
 */
export function weighByWorth(
  rows: SparseMatrix,
  { keys, importance }: FeatureSpace,
  worth: Float32Array,
): void {
  const factors = importance.map((own, column) => Math.sqrt(Math.max(worth[column]!, leastWorth) / own));
  for (let column = 0; column < importance.length; column++) importance[column]! *= factors[column]!;
  const lengths = new Float64Array(blockWeights.length);
  for (let row = 0; row < rows.rows; row++) {
    const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!];
    const squares = lengths.fill(0);
    for (let e = from; e < to; e++) {
      const column = rows.columns[e]!;
      const value = rows.values[e]! * factors[column]!;
      rows.values[e] = value;
      squares[blockOf(keys[column]!)]! += value * value;
    }
    blockWeights.forEach((weight, block) => (lengths[block] = Math.sqrt(weight / (squares[block]! || 1))));
    for (let e = from; e < to; e++) rows.values[e]! *= lengths[blockOf(keys[rows.columns[e]!]!)]!;
  }
}
