import { type Corpus, wordsOf } from "./corpus.ts";
import { type DenseMatrix, normalizeRows, rowOf } from "./dense-matrix.ts";
import { symmetricEigen } from "./symmetric-eigen.ts";
import { type WordVectors, wordVectors } from "./word-vectors.ts";

/**
 * A text as the weighted mean of its stems' vectors, without what is common to all texts (their mean and its strongest
 * direction), so that only what sets texts apart remains.
 * @source Arora, Liang, Ma (2017), ICLR, algorithm 1, with tf-idf in place of the smooth inverse frequency
 */
export class MeaningVectors {
  readonly #corpus: Corpus;
  readonly #words: WordVectors;
  readonly #idf: Float32Array;
  readonly #mean: Float32Array;
  readonly #common: Float32Array;

  constructor(corpus: Corpus, rows: ArrayLike<number>, rank: number, seed: number) {
    this.#corpus = corpus;
    this.#words = wordVectors(corpus, rows, rank, seed);
    this.#idf = inverseFrequency(corpus, rows);
    const sums = this.#sums(rows);
    this.#mean = meanRow(sums);
    centre(sums, this.#mean);
    this.#common = strongestDirection(sums);
  }

  /** Unit rows, zeros for texts without a known stem. */
  of(rows: ArrayLike<number>): DenseMatrix {
    const sums = this.#sums(rows);
    for (let r = 0; r < sums.rows; r++) {
      const row = rowOf(sums, r);
      if (row.every((value) => value === 0)) continue;
      for (let j = 0; j < row.length; j++) row[j]! -= this.#mean[j]!;
      let along = 0;
      for (let j = 0; j < row.length; j++) along += row[j]! * this.#common[j]!;
      for (let j = 0; j < row.length; j++) row[j]! -= along * this.#common[j]!;
    }
    return normalizeRows(sums);
  }

  #sums(rows: ArrayLike<number>): DenseMatrix {
    const { vectors, rowOfStem } = this.#words;
    const sums = {
      rows: rows.length,
      width: vectors.width,
      data: new Float32Array(rows.length * vectors.width),
    };
    for (let i = 0; i < rows.length; i++) {
      const counts = new Map<number, number>();
      for (const word of wordsOf(this.#corpus, rows[i]!)) {
        const stem = this.#corpus.stemOf[word]!;
        if (rowOfStem[stem]! >= 0) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      }
      const sum = rowOf(sums, i);
      for (const [stem, count] of counts) {
        const weight = (1 + Math.log(count)) * this.#idf[stem]!;
        const vector = rowOf(vectors, rowOfStem[stem]!);
        for (let j = 0; j < sum.length; j++) sum[j]! += weight * vector[j]!;
      }
    }
    return normalizeRows(sums);
  }
}

function inverseFrequency(corpus: Corpus, rows: ArrayLike<number>): Float32Array {
  const frequency = new Uint32Array(corpus.stems.length);
  for (let i = 0; i < rows.length; i++) {
    const stems = new Set(Array.from(wordsOf(corpus, rows[i]!), (word) => corpus.stemOf[word]!));
    for (const stem of stems) frequency[stem]!++;
  }
  return Float32Array.from(frequency, (count) => Math.log((1 + rows.length) / (1 + count)));
}

function meanRow(matrix: DenseMatrix): Float32Array {
  const mean = new Float32Array(matrix.width);
  for (let r = 0; r < matrix.rows; r++) {
    const row = rowOf(matrix, r);
    for (let j = 0; j < mean.length; j++) mean[j]! += row[j]! / matrix.rows;
  }
  return mean;
}

function centre(matrix: DenseMatrix, mean: Float32Array): void {
  for (let r = 0; r < matrix.rows; r++) {
    const row = rowOf(matrix, r);
    for (let j = 0; j < mean.length; j++) row[j]! -= mean[j]!;
  }
}

function strongestDirection(matrix: DenseMatrix): Float32Array {
  const d = matrix.width;
  const gram = new Float64Array(d * d);
  for (let r = 0; r < matrix.rows; r++) {
    const row = rowOf(matrix, r);
    for (let i = 0; i < d; i++) for (let j = 0; j <= i; j++) gram[i * d + j]! += row[i]! * row[j]!;
  }
  for (let i = 0; i < d; i++) for (let j = i + 1; j < d; j++) gram[i * d + j] = gram[j * d + i]!;
  const { vectors } = symmetricEigen(gram, d);
  return Float32Array.from({ length: d }, (_, j) => vectors[j * d]!);
}
