import type { Answer } from "../../core/kit/answer.ts";
import { classifierToBytes } from "../../core/classify/classifier-bytes.ts";
import { classify } from "../../core/classify/classify.ts";
import { type LabelledText, trainClassifier, type TrainWish } from "../../core/classify/train-classifier.ts";
import { foldsOf } from "../../core/classify-quality/folds-of.ts";
import { type CurvePoint, learningCurve } from "../../core/classify-quality/learning-curve.ts";
import { type HeldOut, heldOutScores } from "../../core/classify-quality/held-out-scores.ts";
import { type Quality, qualityOf } from "../../core/classify-quality/quality-of.ts";
import { denseToBytes } from "../../core/embeddings/dense-bytes.ts";
import { type DenseJudgement, judgeDense } from "../../core/embeddings/judge-dense.ts";
import { trainDense } from "../../core/embeddings/train-dense.ts";
import { thresholdForPrecision } from "../../core/classify-quality/threshold-for-precision.ts";
import { guessesOf, type PoolGuess } from "./pool-guesses.ts";

/** What a training is given; labels are places in `wish.labels`. `pool`: texts without labels, to be guessed at afterwards. */
export type TrainingInput = {
  examples: LabelledText[];
  wish: Pick<TrainWish, "labels" | "kind">;
  pool: string[];
  /** One for each example, of an embeddings model; left out where there is none. */
  vectors?: number[][];
};

export type Abstention = {
  wished: number;
  thresholds: number[];
  precision: Answer<{ value: number; low: number; high: number }>;
  undecided: Answer<{ value: number; low: number; high: number }>;
};

/** `bytes` are there where the vectors surely help: then quality, held-out rows and abstention are of words and vectors together. */
export type DenseResult = {
  without: Quality["accuracy"];
  with: Quality["accuracy"];
  gain: DenseJudgement["gain"];
  blend: DenseJudgement["blend"];
  /** For words alone, where a text has no vector; `abstention` of the whole is with them. */
  wordsAbstention: Abstention[];
  bytes: Uint8Array | null;
};

export type HeldOutRow = { fold: number; truth: number[]; decided: number[]; chances: [number, number][] };

/** null where nothing could be judged: too few different texts. */
export type TrainingResult = {
  quality: Quality;
  /** Of each example, in order, what was said of it by what never saw it. */
  heldOut: HeldOutRow[];
  folds: number;
  curve: CurvePoint[];
  abstention: Abstention[];
  thresholds: number[];
  bytes: Uint8Array;
  /** What the vectors add; null where there were none. */
  dense: DenseResult | null;
  guesses: PoolGuess[];
} | null;

export type Told = (progress: { phase: string; done: number; total: number }) => void;

/** What may be wished for on the screen. */
export const wishedPrecisions = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99];
/** A label that may never be given: no probability reaches it. */
export const never = 2;
/** A text of which nothing is known has probability 0 everywhere: it must not pass a threshold of 0. */
const leastThreshold = 1e-6;
const seed = 1;

/** Beyond so many examples one part is judged in place of all: its interval is narrow enough. */
const allFoldsUpTo = 1_000;

/**
 * Judges by folds what can be learnt from the examples, then learns from all of them. Each text is judged by a classifier that never
 * saw it, nor one in nearly the same words; vectors are used only where they surely make it better.
 */
export function judgeTraining(input: TrainingInput, tell: Told): TrainingResult {
  const { examples, wish, pool, vectors } = input;
  const wanted = examples.length > 20_000 ? 3 : 5;
  const folds = foldsFor(examples, wanted);
  if (folds === null) return null;
  const held = heldOutScores(examples, wish, folds.of, undefined, (done, total) =>
    tell({ phase: "judging", done, total: total + 2 }),
  );
  const truth = examples.map(({ labels }) => labels);
  const dense = vectors ? judgeDense({ vectors, labels: truth }, held, folds.of, denseWish(wish)) : null;
  const used = dense?.isBetter ? dense.held : held;
  const judge = ({ decided, scores }: HeldOut) =>
    qualityOf(truth, decided, scores, wish.labels, { kind: wish.kind });
  const judged = judge(used);
  if (!judged.known) return null;
  tell({ phase: "curve", done: folds.count, total: folds.count + 2 });
  const curve = learningCurve(examples, wish, folds.of, {
    whole: held,
    ...(examples.length > allFoldsUpTo ? { judgedFolds: 1 } : {}),
  });
  tell({ phase: "learn", done: folds.count + 1, total: folds.count + 2 });
  const classifier = trainClassifier(examples, { ...wish, seed });
  const abstention = (of: HeldOut) =>
    wishedPrecisions.map((wished) => abstentionAt(wished, truth, of, wish.kind));
  return {
    quality: judged.value,
    heldOut: heldOutRows(truth, used, folds.of),
    folds: folds.count,
    curve,
    abstention: abstention(used),
    thresholds: wish.labels.map((_, at) =>
      Math.max(leastThreshold, classifier.thresholds[wish.kind === "single" ? 0 : at]!),
    ),
    bytes: classifierToBytes(classifier),
    dense: dense && {
      without: accuracyOf(judge(held)),
      with: accuracyOf(judge(dense.held)),
      gain: dense.gain,
      blend: dense.blend,
      wordsAbstention: abstention(held),
      bytes: dense.isBetter
        ? denseToBytes({ model: trainDense(vectors!, truth, denseWish(wish)), blend: dense.blend })
        : null,
    },
    guesses: guessesOf(classify(classifier, pool), wish.kind),
  };
}

const denseWish = ({ kind, labels }: TrainingInput["wish"]) => ({ kind, labels: labels.length, seed });

function accuracyOf(quality: Answer<Quality>): Quality["accuracy"] {
  // The same texts were judged before.
  if (!quality.known) throw new RangeError("nothing was judged");
  return quality.value.accuracy;
}

/** Five folds, fewer where there are not as many different texts. */
function foldsFor(
  examples: readonly LabelledText[],
  wanted: number,
): { of: Int32Array; count: number } | null {
  for (let count = wanted; count >= 2; count--) {
    const folds = foldsOf(examples, count, seed);
    if (folds.known) return { of: folds.value, count };
  }
  return null;
}

function abstentionAt(
  wished: number,
  truth: readonly (readonly number[])[],
  { scores }: HeldOut,
  kind: TrainWish["kind"],
): Abstention {
  const { labels, precision, undecided } = thresholdForPrecision(truth, scores, wished, kind);
  const thresholds = labels.map((each) =>
    each.known ? Math.max(leastThreshold, each.value.threshold) : never,
  );
  return { wished, thresholds, precision, undecided };
}

/** Smaller chances change nothing of what is told, and would fill the rows. */
const leastChance = 0.01;

function heldOutRows(
  truth: readonly (readonly number[])[],
  { scores, decided }: HeldOut,
  folds: Int32Array,
): HeldOutRow[] {
  return truth.map((has, row) => {
    const chances: [number, number][] = [];
    for (let label = 0; label < scores.labels; label++) {
      const chance = scores.values[row * scores.labels + label]!;
      if (chance >= leastChance) chances.push([label, Math.round(chance * 1e4) / 1e4]);
    }
    return { fold: folds[row]!, truth: [...has], decided: decided[row]!, chances };
  });
}
