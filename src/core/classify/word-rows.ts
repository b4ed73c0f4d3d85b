import type { Classifier } from "./classifier.ts";
import { featureBlock } from "./feature-keys.ts";
import { FeatureReader } from "./feature-reader.ts";
import { addColumns, addNarrowColumns } from "./label-rows.ts";
import { mostPieces, mostWords, readCharacters } from "./word-book.ts";

/** Rows of words held at most, in numbers: 32 MB. */
const mostNumbers = 8_000_000;

/**
 * Scores texts by a classifier. What the pieces of a word say of each label is summed once and kept: words come again, and a text then
 * costs a row a word, not a row a piece.
 */
export class WordRows {
  readonly #classifier: Classifier;
  readonly #reader: FeatureReader;
  /** What a weight of each column is worth: its importance by the scale it is kept in. */
  readonly #worth: Float32Array;
  readonly #labels: number;
  /** Rows one after another; `#places[word]` tells which is the word's, from 1. */
  #rows: Float32Array;
  readonly #places = new Uint32Array(mostWords + readCharacters);
  #count = 0;
  #books = 1;
  readonly #asked = new Uint32Array(readCharacters);
  #values = new Float32Array(readCharacters);
  readonly #pieceValues = new Float32Array(mostPieces);

  constructor(classifier: Classifier) {
    const { space, scales, labels } = classifier;
    this.#classifier = classifier;
    this.#labels = labels.length;
    this.#reader = new FeatureReader(space);
    this.#worth = space.importance.map((own, column) => own * scales[column]!);
    this.#rows = new Float32Array(labels.length * 1024);
  }

  /**
   * Writes the score of each label into `scores`.
   * @returns false where nothing in the text is known; `scores` are left as they were
   */
  score(text: string, scores: Float32Array): boolean {
    const reader = this.#reader;
    if (reader.read(text) === 0) return false;
    const { weights, scales, bias } = this.#classifier;
    scores.set(bias);
    const values = this.#valuesFor(Math.max(reader.plain, reader.words));
    for (let e = 0; e < reader.plain; e++) values[e] = reader.values[e]! * scales[reader.columns[e]!]!;
    addNarrowColumns(scores, weights, reader.columns, values, 0, reader.plain);
    this.#makeRoom();
    const pieceScale = reader.scales[featureBlock.pieces]!;
    for (let w = 0; w < reader.words; w++) {
      this.#asked[w] = this.#rowOf(reader.wordIds[w]!);
      values[w] = pieceScale * reader.wordWeights[w]!;
    }
    addColumns(scores, this.#rows, this.#asked, values, 0, reader.words);
    return true;
  }

  #makeRoom(): void {
    if (this.#count * this.#labels <= mostNumbers && this.#books === this.#reader.books) return;
    this.#places.fill(0);
    this.#count = 0;
    this.#books = this.#reader.books;
  }

  /** Which row is the word's. */
  #rowOf(id: number): number {
    const place = this.#places[id]!;
    return place > 0 ? place - 1 : this.#addRow(id);
  }

  #addRow(id: number): number {
    const place = this.#count++;
    const from = place * this.#labels;
    if (from + this.#labels > this.#rows.length) {
      const wider = new Float32Array(this.#rows.length * 2);
      wider.set(this.#rows);
      this.#rows = wider;
    }
    const { numbers, starts } = this.#reader.pieces;
    const columns = numbers.subarray(starts[id]!, starts[id + 1]!);
    const values = this.#pieceValues;
    for (let e = 0; e < columns.length; e++) values[e] = this.#worth[columns[e]!]!;
    const row = this.#rows.subarray(from, from + this.#labels).fill(0);
    addNarrowColumns(row, this.#classifier.weights, columns, values, 0, columns.length);
    this.#places[id] = place + 1;
    return place;
  }

  #valuesFor(count: number): Float32Array {
    if (count > this.#values.length) this.#values = new Float32Array(count * 2);
    return this.#values;
  }
}
