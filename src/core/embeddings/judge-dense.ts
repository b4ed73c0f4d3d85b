import { type DecisionComparison, compareDecisions } from "../classify-quality/compare-decisions.ts";
import type { LabelKind, LabelPlaces, ScoreTable } from "../classify-quality/decisions.ts";
import type { HeldOut } from "../classify-quality/held-out-scores.ts";
import type { Answer } from "../kit/answer.ts";
import { type Blend, blendScores, chooseBlend, decideBlend } from "./blend-scores.ts";
import { classifyDense } from "./classify-dense.ts";
import { trainDense } from "./train-dense.ts";

/** What vectors add to the words, on texts that neither saw; `isBetter`: surely, and not by chance. */
export type DenseJudgement = {
  /** What both say together of each text: by vectors learnt on the other folds, blended as the other folds would have it. */
  held: HeldOut;
  /** Texts wholly right with vectors less without, on the same texts. */
  gain: Answer<DecisionComparison>;
  isBetter: boolean;
  /** To be used on new texts. */
  blend: Blend;
};

/** Stricter than for a person's eyes: it is decided anew at every training, and nobody looks before it is used. */
const surely = 0.01;

/**
 * Whether vectors of an embeddings model make the labels better: measured on held-out texts, not assumed. Each fold is judged by vectors
 * learnt on the others, and by the blend that the others choose, so that nothing is chosen on what it is judged by.
 * @param examples vectors and places of labels, in one order
 * @param words    what the classifier of words says of each, held out over the same folds
 * @param folds    fold of each example
 * @param onFold   told after each fold; may throw to stop the work
 * @throws RangeError when lengths differ, or there is only one fold
 * @example judgeDense({ vectors, labels }, held, folds, { kind: "single", labels: 4 }).isBetter // => true where the vectors tell what the words do not
 */
export function judgeDense(
  examples: { vectors: readonly ArrayLike<number>[]; labels: LabelPlaces },
  words: HeldOut,
  folds: Int32Array,
  wish: { kind: LabelKind; labels: number; seed?: number },
  onFold: (done: number, total: number) => void = () => undefined,
): DenseJudgement {
  const { vectors, labels } = examples;
  const names = [...new Set(folds)].sort((a, b) => a - b);
  if (names.length < 2) throw new RangeError("one fold alone cannot be judged");
  const rowsOf = (keep: (fold: number) => boolean) => [...folds.keys()].filter((row) => keep(folds[row]!));
  const dense: ScoreTable = {
    labels: wish.labels,
    rows: vectors.length,
    values: new Float32Array(vectors.length * wish.labels),
  };
  names.forEach((fold, at) => {
    const [own, others] = [rowsOf((each) => each === fold), rowsOf((each) => each !== fold)];
    const model = trainDense(
      others.map((row) => vectors[row]!),
      others.map((row) => labels[row]!),
      wish,
    );
    put(
      dense,
      own,
      classifyDense(
        model,
        own.map((row) => vectors[row]!),
      ),
    );
    onFold(at + 1, names.length);
  });
  const decided = labels.map((): number[] => []);
  const scores: ScoreTable = { ...dense, values: new Float32Array(dense.values.length) };
  for (const fold of names) {
    const own = rowsOf((each) => each === fold);
    const blend = chooseBlend(
      labels,
      words.scores,
      dense,
      wish.kind,
      rowsOf((each) => each !== fold),
    );
    const joined = blendScores(words.scores, dense, blend.share);
    const given = decideBlend(joined, blend.threshold, wish.kind);
    for (const row of own) {
      decided[row] = given[row]!;
      const [from, to] = [row * wish.labels, (row + 1) * wish.labels];
      scores.values.set(joined.values.subarray(from, to), from);
    }
  }
  const gain = compareDecisions(labels, decided, words.decided);
  return {
    held: { scores, decided },
    gain,
    isBetter: gain.known && gain.value.p < surely && gain.value.low > 0,
    blend: chooseBlend(labels, words.scores, dense, wish.kind, [...labels.keys()]),
  };
}

function put(into: ScoreTable, rows: readonly number[], from: ScoreTable): void {
  rows.forEach((row, at) => {
    const own = from.values.subarray(at * from.labels, (at + 1) * from.labels);
    into.values.set(own, row * into.labels);
  });
}
