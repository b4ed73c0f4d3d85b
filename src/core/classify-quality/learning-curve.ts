import { checkNumber, checkPairs, checkWhole, refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { wilson } from "../stats/wilson.ts";
import type { LabelledText, TrainWish } from "../classify/train-classifier.ts";
import { countsOf, isSameSet } from "./decisions.ts";
import { type HeldOut, ownTrain, type Train } from "./held-out-scores.ts";
import type { CountedEstimate } from "./quality-of.ts";

/** One label at one size of training: mean examples learnt from, then right, wrong and missed among the judged texts. */
export type LabelPoint = { examples: number; hits: number; falseAlarms: number; misses: number };

/** What a part of the examples teaches: texts learnt from (mean over folds), share of judged texts wholly right, each label. */
export type CurvePoint = {
  share: number;
  examples: number;
  accuracy: CountedEstimate;
  labels: LabelPoint[];
};

export type CurveOptions = {
  /** Rising shares of the examples, in (0, 1]; a quarter, half, three quarters and all, if left out. */
  shares?: readonly number[];
  /** How many of the folds are judged, from the first; all, if left out. One is enough where texts are many. */
  judgedFolds?: number;
  /** What heldOutScores gave with these folds: all examples need not be learnt again. */
  whole?: HeldOut;
  train?: Train;
  seed?: number;
  /** Told after each training; may throw to stop the work. */
  onStep?: (done: number, total: number) => void;
};

const usualShares = [0.25, 0.5, 0.75, 1];

/**
 * How accuracy grows with the number of examples: the same held-out texts judged by what a quarter, a half, three quarters and all of the
 * other folds teach. Larger parts contain the smaller ones; each label keeps its share, and one example as long as it has any.
 * @param examples texts with the places of their labels
 * @param wish     names of labels and kind
 * @param folds    fold of each example, from foldsOf
 * @param options  shares, judgedFolds, whole, train, seed (1), onStep
 * @returns a point for each share, with Wilson's interval of accuracy; none without examples
 * @throws RangeError when folds and examples are not of one length, or shares do not rise within (0, 1]
 * @example learningCurve(examples, { labels: ["card", "loan"], kind: "single" }, folds).at(-1)?.accuracy // => { value: 0.9, low: 0.85, high: 0.93, n: 200 }
 */
export function learningCurve(
  examples: readonly LabelledText[],
  wish: TrainWish,
  folds: Int32Array,
  options: CurveOptions = {},
): CurvePoint[] {
  const { shares = usualShares, whole, train = ownTrain, seed = 1, onStep = () => undefined } = options;
  checkPairs("folds", Array.from(folds), "examples", examples);
  checkShares(shares);
  if (examples.length === 0) return [];
  const names = [...new Set(folds)].sort((a, b) => a - b);
  const judged = names.slice(0, options.judgedFolds ?? names.length);
  checkWhole("judgedFolds", judged.length, 1);
  const random = seededRandom(seed);
  const lots = examples.map(() => random());
  const parts = judged.map((fold) => partOf(examples, folds, fold, lots));
  const total = judged.length * shares.filter((share) => share < 1 || !whole).length;
  let done = 0;
  return shares.map((share) => {
    const learnt = parts.map(({ ordered }) =>
      ordered.filter(({ rank }) => rank < share).map(({ row }) => row),
    );
    const decided: (readonly number[])[] = [];
    parts.forEach(({ held }, at) => {
      if (share === 1 && whole) return held.forEach((row) => decided.push(whole.decided[row]!));
      const teach = learnt[at]!.map((row) => examples[row]!);
      const said = train(teach, { ...wish, unlabelled: [] })(held.map((row) => examples[row]!.text));
      decided.push(...said.decided);
      onStep(++done, total);
    });
    const truth = parts.flatMap(({ held }) => held.map((row) => examples[row]!.labels));
    return pointOf(
      share,
      truth,
      decided,
      learnt.map((rows) => rows.map((row) => examples[row]!.labels)),
      wish.labels.length,
    );
  });
}

function checkShares(shares: readonly number[]): void {
  shares.forEach((share, at) => {
    checkNumber(`shares[${at}]`, share, Number.MIN_VALUE, 1);
    if (at > 0 && share <= shares[at - 1]!) refuse("shares must rise", "shares должны возрастать");
  });
}

/** Rows of one fold, and all other rows with the share of their label's rows that come before them by lot. */
type Part = { held: number[]; ordered: { row: number; rank: number }[] };

function partOf(
  examples: readonly LabelledText[],
  folds: Int32Array,
  fold: number,
  lots: readonly number[],
): Part {
  const held: number[] = [];
  const totals = new Map<number, number>();
  const others: number[] = [];
  examples.forEach(({ labels }, row) => {
    if (folds[row] === fold) return void held.push(row);
    others.push(row);
    for (const label of labels) totals.set(label, (totals.get(label) ?? 0) + 1);
  });
  const byLabel = new Map<number, number[]>();
  for (const row of others.sort((a, b) => lots[a]! - lots[b]!)) {
    const label = rarestOf(examples[row]!.labels, totals);
    const members = byLabel.get(label);
    if (members) members.push(row);
    else byLabel.set(label, [row]);
  }
  const ordered = [...byLabel.values()].flatMap((rows) =>
    rows.map((row, place) => ({ row, rank: place / rows.length })),
  );
  return { held, ordered };
}

/** A text with several labels goes with the rarest; one with none, with its like. */
function rarestOf(labels: readonly number[], totals: ReadonlyMap<number, number>): number {
  let rarest = -1;
  for (const label of labels) if (rarest < 0 || totals.get(label)! < totals.get(rarest)!) rarest = label;
  return rarest;
}

function pointOf(
  share: number,
  truth: readonly (readonly number[])[],
  decided: readonly (readonly number[])[],
  learnt: readonly (readonly (readonly number[])[])[],
  labels: number,
): CurvePoint {
  const right = truth.filter((has, row) => isSameSet(has, decided[row]!)).length;
  const accuracy = wilson(right, truth.length);
  if (!accuracy.known) throw new RangeError("a fold without texts");
  const taught = new Float64Array(labels);
  for (const part of learnt)
    for (const has of part) for (const label of has) taught[label]! += 1 / learnt.length;
  return {
    share,
    examples: learnt.reduce((sum, part) => sum + part.length, 0) / learnt.length,
    accuracy: { ...accuracy.value, n: truth.length },
    labels: countsOf(truth, decided, labels).map((counts, label) => ({
      examples: taught[label]!,
      ...counts,
    })),
  };
}
