import type { Classifier } from "./classifier.ts";
import { featureBlock } from "./feature-keys.ts";
import { FeatureReader } from "./feature-reader.ts";
import { addNarrowWeights, addWeights } from "./label-rows.ts";
import { mostWords, readCharacters } from "./word-book.ts";

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
  /** Rows one after another; `#rowOf[word]` tells where a word's begins, from 1. */
  #rows: Float32Array;
  #rowOf = new Uint32Array(mostWords + readCharacters);
  #used = 0;
  #books = 1;

  constructor(classifier: Classifier) {
    const { space, scales, labels } = classifier;
    this.#classifier = classifier;
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
    const { weights, scales, bias, labels: names } = this.#classifier;
    const labels = names.length;
    scores.set(bias);
    for (let e = 0; e < reader.plain; e++) {
      const column = reader.columns[e]!;
      addNarrowWeights(scores, weights, column * labels, labels, reader.values[e]! * scales[column]!);
    }
    this.#makeRoom();
    const pieceScale = reader.scales[featureBlock.pieces]!;
    for (let w = 0; w < reader.words; w++) {
      const from = this.#rowAt(reader.wordIds[w]!);
      addWeights(scores, this.#rows, from, labels, pieceScale * reader.wordWeights[w]!);
    }
    return true;
  }

  #makeRoom(): void {
    if (this.#used <= mostNumbers && this.#books === this.#reader.books) return;
    this.#rowOf.fill(0);
    this.#used = 0;
    this.#books = this.#reader.books;
  }

  /** Where the row of a word begins. */
  #rowAt(id: number): number {
    const known = this.#rowOf[id]!;
    return known > 0 ? known - 1 : this.#addRow(id);
  }

  #addRow(id: number): number {
    const { weights, labels: names } = this.#classifier;
    const labels = names.length;
    const from = this.#used;
    this.#used += labels;
    if (this.#used > this.#rows.length) {
      const wider = new Float32Array(this.#rows.length * 2);
      wider.set(this.#rows);
      this.#rows = wider;
    }
    const row = this.#rows.subarray(from, from + labels).fill(0);
    const { numbers, starts } = this.#reader.pieces;
    for (let at = starts[id]!; at < starts[id + 1]!; at++) {
      const column = numbers[at]!;
      addNarrowWeights(row, weights, column * labels, labels, this.#worth[column]!);
    }
    this.#rowOf[id] = from + 1;
    return from;
  }
}
