import type { Corpus } from "./corpus.ts";
import { type DenseMatrix, normalizeRows, sideBySide } from "./dense-matrix.ts";
import { MeaningVectors } from "./meaning-vectors.ts";
import { sampleIndexes, seededRandom } from "../kit/seeded-random.ts";
import { timesDense } from "./sparse-matrix.ts";
import { TextFeatures } from "./text-features.ts";
import { truncatedSvd } from "./truncated-svd.ts";

/** Directions settle with fewer texts than weights do, and cost the most to learn. */
const directionRows = 5000;

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
    const learnt = takeSome(rows, directionRows, options.seed);
    this.#directions = truncatedSvd(
      this.#features.matrix(learnt),
      options.latentRank,
      options.seed,
    ).directions;
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

function takeSome(rows: ArrayLike<number>, most: number, seed: number): ArrayLike<number> {
  if (rows.length <= most) return rows;
  return sampleIndexes(rows.length, most, seededRandom(seed)).map((at) => rows[at]!);
}
