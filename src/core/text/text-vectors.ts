import type { Corpus } from "./corpus.ts";
import { type DenseMatrix, normalizeRows, sideBySide } from "./dense-matrix.ts";
import { MeaningVectors } from "./meaning-vectors.ts";
import { timesDense } from "./sparse-matrix.ts";
import { TextFeatures } from "./text-features.ts";
import { truncatedSvd } from "./truncated-svd.ts";

export type VectorOptions = { seed: number; latentRank: number; meaningRank: number; meaningWeight: number };

/**
 * A text as one unit vector of two parts: latent directions of its words and pieces of words (LSA), and the mean
 * meaning of its stems learnt from the same texts. Learnt once from a sample, then given for any rows.
 */
export class TextVectors {
  readonly #features: TextFeatures;
  readonly #directions: DenseMatrix;
  readonly #meaning: MeaningVectors;
  readonly #meaningWeight: number;

  /** @param rows the texts to learn from, at least one with a word that is no stop word */
  constructor(corpus: Corpus, rows: ArrayLike<number>, options: VectorOptions) {
    this.#features = new TextFeatures(corpus, rows);
    this.#directions = truncatedSvd(this.#features.matrix(rows), options.latentRank, options.seed).directions;
    this.#meaning = new MeaningVectors(corpus, rows, options.meaningRank, options.seed);
    this.#meaningWeight = options.meaningWeight;
  }

  /** Unit vectors of the given rows; a text without a known word gets zeros. */
  of(rows: ArrayLike<number>): DenseMatrix {
    const latent = normalizeRows(timesDense(this.#features.matrix(rows), this.#directions));
    const meaning = this.#meaning.of(rows);
    return normalizeRows(
      sideBySide([
        { matrix: latent, weight: 1 },
        { matrix: meaning, weight: this.#meaningWeight },
      ]),
    );
  }
}
