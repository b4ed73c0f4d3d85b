import { checkPairs } from "../kit/check.ts";
import { classify, decide, type Scores } from "../classify/classify.ts";
import { type LabelledText, trainClassifier, type TrainWish } from "../classify/train-classifier.ts";

/** What was learnt, as a function: probabilities and decisions for texts. */
export type Learnt = (texts: readonly string[]) => { scores: Scores; decided: number[][] };
/** A way to learn from examples. Ours if not said; anything else may be judged in the same way. */
export type Train = (examples: readonly LabelledText[], wish: TrainWish) => Learnt;

export const ownTrain: Train = (examples, wish) => {
  const classifier = trainClassifier(examples, wish);
  return (texts) => {
    const scores = classify(classifier, texts);
    return { scores, decided: decide(classifier, scores) };
  };
};

export type HeldOut = { scores: Scores; decided: number[][] };

/**
 * For each example what a classifier says of it that learnt from the other folds alone: what may be judged without flattering.
 * @param examples texts with the places of their labels
 * @param wish     names of labels and kind; unlabelled texts that repeat a held-out one are left out of that fold's learning
 * @param folds    fold of each example, from foldsOf
 * @param train    ours if left out
 * @param onFold   told after each fold; may throw to stop the work
 * @throws RangeError when folds and examples are not of one length
 * @example heldOutScores(examples, { labels: ["card", "loan"], kind: "single" }, folds).decided[0] // => [1]
 */
export function heldOutScores(
  examples: readonly LabelledText[],
  wish: TrainWish,
  folds: Int32Array,
  train: Train = ownTrain,
  onFold: (done: number, total: number) => void = () => undefined,
): HeldOut {
  checkPairs("folds", Array.from(folds), "examples", examples);
  const labels = wish.labels.length;
  const values = new Float32Array(examples.length * labels);
  const decided = examples.map((): number[] => []);
  const names = [...new Set(folds)].sort((a, b) => a - b);
  names.forEach((fold, at) => {
    const rows = rowsWhere(folds, (each) => each === fold);
    const held = new Set(rows.map((row) => examples[row]!.text));
    const others = rowsWhere(folds, (each) => each !== fold).map((row) => examples[row]!);
    const said = train(others, without(wish, held))(rows.map((row) => examples[row]!.text));
    rows.forEach((row, place) => {
      values.set(said.scores.values.subarray(place * labels, (place + 1) * labels), row * labels);
      decided[row] = said.decided[place]!;
    });
    onFold(at + 1, names.length);
  });
  return { scores: { labels, rows: examples.length, values }, decided };
}

function rowsWhere(folds: Int32Array, keep: (fold: number) => boolean): number[] {
  const rows: number[] = [];
  folds.forEach((fold, row) => {
    if (keep(fold)) rows.push(row);
  });
  return rows;
}

/** The wish without unlabelled texts that are to be judged. */
function without(wish: TrainWish, held: ReadonlySet<string>): TrainWish {
  if (wish.unlabelled === undefined) return wish;
  return { ...wish, unlabelled: wish.unlabelled.filter((text) => !held.has(text)) };
}
