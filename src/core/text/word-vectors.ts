import { type Corpus, wordsOf } from "./corpus.ts";
import { type DenseMatrix, normalizeRows } from "./dense-matrix.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";
import { truncatedSvd } from "./truncated-svd.ts";
import { timesDense } from "./sparse-matrix.ts";

/** Meaning of stems learnt from the texts themselves; `rowOfStem` is -1 for stems too rare to learn. */
export type WordVectors = { rowOfStem: Int32Array; vectors: DenseMatrix };

const reach = 10;
const leastCount = 3;
const mostStems = 20_000;

/**
 * Word vectors from which stems stand near which: positive pointwise mutual information, then a truncated SVD.
 * @param rows the texts to learn from
 * @param rank numbers per word
 * @source Levy, Goldberg, Dagan (2015), TACL 3:211-225 (context distribution smoothing 0.75, eigenvalue weight 0.5)
 */
export function wordVectors(
  corpus: Corpus,
  rows: ArrayLike<number>,
  rank: number,
  seed: number,
): WordVectors {
  const rowOfStem = knownStems(corpus, rows);
  const width = rowOfStem.reduce((most, row) => Math.max(most, row + 1), 0);
  if (width < 2)
    return { rowOfStem: rowOfStem.fill(-1), vectors: { rows: 0, width: 0, data: new Float32Array() } };
  const information = mutualInformation(cooccurrence(corpus, rows, rowOfStem, width));
  const { directions, values } = truncatedSvd(information, rank, seed);
  const vectors = timesDense(information, directions);
  for (let i = 0; i < vectors.data.length; i++) vectors.data[i]! /= Math.sqrt(values[i % vectors.width]!);
  return { rowOfStem, vectors: normalizeRows(vectors) };
}

/** Numbers the stems seen often enough, by count; ties by id. */
function knownStems(corpus: Corpus, rows: ArrayLike<number>): Int32Array {
  const counts = new Uint32Array(corpus.stems.length);
  for (let i = 0; i < rows.length; i++)
    for (const word of wordsOf(corpus, rows[i]!)) counts[corpus.stemOf[word]!]!++;
  const known = Array.from(counts.keys()).filter((stem) => counts[stem]! >= leastCount);
  known.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const rowOfStem = new Int32Array(corpus.stems.length).fill(-1);
  known.slice(0, mostStems).forEach((stem, row) => {
    rowOfStem[stem] = row;
  });
  return rowOfStem;
}

/** Weighted counts of pairs within reach; nearer pairs weigh more. Symmetric. */
function cooccurrence(
  corpus: Corpus,
  rows: ArrayLike<number>,
  rowOfStem: Int32Array,
  width: number,
): SparseMatrix {
  const pairs = Array.from({ length: width }, () => new Map<number, number>());
  for (let i = 0; i < rows.length; i++) {
    const line = Array.from(wordsOf(corpus, rows[i]!), (word) => rowOfStem[corpus.stemOf[word]!]!).filter(
      (row) => row >= 0,
    );
    line.forEach((left, at) => {
      for (let step = 1; step <= reach && at + step < line.length; step++) {
        const right = line[at + step]!;
        if (left === right) continue;
        const weight = 1 / Math.sqrt(step);
        const [low, high] = left < right ? [left, right] : [right, left];
        const counts = pairs[low]!;
        counts.set(high, (counts.get(high) ?? 0) + weight);
      }
    });
  }
  return symmetric(pairs);
}

function symmetric(upper: readonly Map<number, number>[]): SparseMatrix {
  const width = upper.length;
  const sizes = new Uint32Array(width + 1);
  upper.forEach((counts, low) => {
    sizes[low + 1]! += counts.size;
    for (const high of counts.keys()) sizes[high + 1]!++;
  });
  const starts = sizes.map((_, i) => (i === 0 ? 0 : (sizes[i]! += sizes[i - 1]!)));
  const next = starts.slice();
  const columns = new Uint32Array(starts[width]!);
  const values = new Float32Array(starts[width]!);
  const put = (row: number, column: number, value: number) => {
    const at = next[row]!++;
    columns[at] = column;
    values[at] = value;
  };
  upper.forEach((counts, low) => {
    for (const [high, weight] of counts) {
      put(low, high, weight);
      put(high, low, weight);
    }
  });
  return { rows: width, width, starts, columns, values };
}

/** max(0, ln(P(a,b) / (P(a) P'(b)))) where P' is the count to the power 0.75. */
function mutualInformation(counts: SparseMatrix): SparseMatrix {
  const sums = new Float64Array(counts.rows);
  for (let r = 0; r < counts.rows; r++) {
    for (let e = counts.starts[r]!; e < counts.starts[r + 1]!; e++) sums[r]! += counts.values[e]!;
  }
  const context = sums.map((sum) => sum ** 0.75);
  const contextTotal = context.reduce((total, value) => total + value, 0);
  const values = new Float32Array(counts.values.length);
  for (let r = 0; r < counts.rows; r++) {
    for (let e = counts.starts[r]!; e < counts.starts[r + 1]!; e++) {
      const expected = (sums[r]! * context[counts.columns[e]!]!) / contextTotal;
      values[e] = Math.max(0, Math.log(counts.values[e]! / expected));
    }
  }
  return { ...counts, values };
}
