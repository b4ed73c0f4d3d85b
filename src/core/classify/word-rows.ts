import type { Classifier } from "./classifier.ts";
import { FeatureReader } from "./feature-reader.ts";
import { featureBlock } from "./feature-keys.ts";
import { addNarrowWeights, addWeights } from "./label-rows.ts";

/** Rows of words held at most, in numbers: 32 MB. */
const mostNumbers = 8_000_000;

/**
 * Scores texts by a classifier. What the pieces of a word say of each label is summed once and kept: words come again, and a text then
 * costs a row a word, not a row a piece. Only pieces that stand more than once in a text, whose count is damped, are looked at again.
 */
export class WordRows {
  readonly #classifier: Classifier;
  readonly #reader: FeatureReader;
  #rows: Float32Array[] = [];
  #numbers = 0;
  #books = 1;

  constructor(classifier: Classifier) {
    this.#classifier = classifier;
    this.#reader = new FeatureReader(classifier.space);
  }

  /**
   * Writes the score of each label into `scores`.
   * @returns false where nothing in the text is known; `scores` are left as they were
   */
  score(text: string, scores: Float32Array): boolean {
    const reader = this.#reader;
    const used = reader.read(text);
    if (used === 0) return false;
    const { space, weights, scales, bias, labels: names } = this.#classifier;
    const labels = names.length;
    scores.set(bias);
    const pieceScale = reader.scales[featureBlock.pieces]!;
    for (let e = 0; e < used; e++) {
      const column = reader.columns[e]!;
      let value = reader.values[e]!;
      if (reader.isPiece(column)) {
        const count = reader.counts[e]!;
        if (count === 1) continue;
        value -= count * space.importance[column]! * pieceScale;
      }
      addNarrowWeights(scores, weights, column * labels, labels, value * scales[column]!);
    }
    this.#makeRoom();
    for (let i = 0; i < reader.words; i++) {
      const id = reader.ids[i]!;
      addWeights(scores, (this.#rows[id] ??= this.#rowOf(id)), 0, labels, pieceScale);
    }
    return true;
  }

  #makeRoom(): void {
    if (this.#numbers <= mostNumbers && this.#books === this.#reader.books) return;
    this.#rows = [];
    this.#numbers = 0;
    this.#books = this.#reader.books;
  }

  #rowOf(id: number): Float32Array {
    const { space, weights, scales, labels } = this.#classifier;
    const row = new Float32Array(labels.length);
    for (const column of this.#reader.pieceColumns(id))
      addNarrowWeights(
        row,
        weights,
        column * labels.length,
        labels.length,
        space.importance[column]! * scales[column]!,
      );
    this.#numbers += row.length;
    return row;
  }
}
