import { type Corpus, wordsOf } from "./corpus.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";

/** Hashed buckets; two features rarely share one. */
const bucketBits = 20;
const buckets = 1 << bucketBits;

/**
 * Turns texts into weighted features: stems and pairs of neighbouring stems in one block, 4- and 5-character pieces of
 * words in the other. A feature weighs (1 + ln count) x idf; each block has length 1 within a text.
 */
export class TextFeatures {
  readonly #corpus: Corpus;
  /** Column of a bucket plus one; 0 where the feature is too rare or too common. */
  readonly #columnOf: Uint32Array;
  readonly #idf: Float32Array;
  readonly #pieces: (Uint32Array | undefined)[] = [];
  readonly #counts: Float32Array;
  /** Columns below hold words, from here on pieces of words. */
  readonly #firstPieceColumn: number;
  /** How many columns a row has. */
  readonly width: number;

  /**
   * Learns which features count and their weights.
   * @param rows the texts to learn from, not empty
   */
  constructor(corpus: Corpus, rows: ArrayLike<number>) {
    this.#corpus = corpus;
    const frequency = this.#documentFrequency(rows);
    this.#columnOf = new Uint32Array(2 * buckets);
    const idf: number[] = [];
    let firstPiece = 0;
    const most = Math.max(2, rows.length * 0.5);
    for (let bucket = 0; bucket < frequency.length; bucket++) {
      const count = frequency[bucket]!;
      if (bucket === buckets) firstPiece = idf.length;
      if (count < (bucket < buckets ? 2 : 3) || count > most) continue;
      idf.push(Math.log((1 + rows.length) / (1 + count)) + 1);
      this.#columnOf[bucket] = idf.length;
    }
    this.#idf = Float32Array.from(idf);
    this.width = idf.length;
    this.#firstPieceColumn = firstPiece;
    this.#counts = new Float32Array(this.width);
  }

  /** The weighted features of the given texts. */
  matrix(rows: ArrayLike<number>): SparseMatrix {
    const starts = new Uint32Array(rows.length + 1);
    const columns: number[] = [];
    const values: number[] = [];
    for (let i = 0; i < rows.length; i++) {
      this.#appendRow(rows[i]!, columns, values);
      starts[i + 1] = columns.length;
    }
    const narrow = { columns: Uint32Array.from(columns), values: Float32Array.from(values) };
    return { rows: rows.length, width: this.width, starts, ...narrow };
  }

  #appendRow(row: number, columns: number[], values: number[]): void {
    const from = columns.length;
    this.#eachBucket(row, (bucket) => {
      const column = this.#columnOf[bucket]!;
      if (column === 0) return;
      if (this.#counts[column - 1] === 0) columns.push(column - 1);
      this.#counts[column - 1]!++;
    });
    const squares = [0, 0];
    const split = this.#firstPieceColumn;
    for (let e = from; e < columns.length; e++) {
      const column = columns[e]!;
      const weight = (1 + Math.log(this.#counts[column]!)) * this.#idf[column]!;
      values.push(weight);
      squares[column < split ? 0 : 1]! += weight * weight;
      this.#counts[column] = 0;
    }
    const lengths = squares.map((square) => Math.sqrt(square) || 1);
    for (let e = from; e < columns.length; e++) values[e]! /= lengths[columns[e]! < split ? 0 : 1]!;
  }

  #documentFrequency(rows: ArrayLike<number>): Uint32Array {
    const frequency = new Uint32Array(2 * buckets);
    const lastSeen = new Int32Array(2 * buckets).fill(-1);
    for (let i = 0; i < rows.length; i++) {
      this.#eachBucket(rows[i]!, (bucket) => {
        if (lastSeen[bucket] === i) return;
        lastSeen[bucket] = i;
        frequency[bucket]!++;
      });
    }
    return frequency;
  }

  /** Stems and pairs lie in the lower half of the buckets, pieces of words in the upper. */
  #eachBucket(row: number, visit: (bucket: number) => void): void {
    let before = -1;
    for (const word of wordsOf(this.#corpus, row)) {
      const stem = this.#corpus.stemOf[word]!;
      visit(mixed(stem + 1, 0));
      if (before >= 0) visit(mixed(before + 1, stem + 1));
      before = stem;
      const pieces = (this.#pieces[word] ??= piecesOf(this.#corpus.words[word]!));
      for (let i = 0; i < pieces.length; i++) visit(pieces[i]!);
    }
  }
}

/** Buckets of the 4- and 5-character pieces of a word with a space at either end. */
function piecesOf(word: string): Uint32Array {
  const padded = ` ${word} `;
  const found: number[] = [];
  for (const size of [4, 5]) {
    if (padded.length < size) found.push(buckets + textHash(padded));
    for (let at = 0; at + size <= padded.length; at++) {
      found.push(buckets + textHash(padded.slice(at, at + size)));
      if (size === 5 && padded.length === 5) break;
    }
  }
  return Uint32Array.from(found);
}

/** FNV-1a over UTF-16 units, folded to the number of buckets. */
function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return folded(hash);
}

function mixed(a: number, b: number): number {
  return folded(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ (b << 7));
}

function folded(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  h ^= h >>> 15;
  return (h >>> 0) >>> (32 - bucketBits);
}
