import { learningCurve } from "../core/classify-quality/learning-curve.ts";
import { nextExamples } from "../core/classify-quality/next-examples.ts";
import type { Estimate } from "../core/kit/answer.ts";
import type { LabelledText, TrainWish } from "../core/classify/train-classifier.ts";

/** How accuracy grew with the examples, and the labels of which 20 more examples are expected to help most. */
export type ReportedCurve = {
  points: { share: number; examples: number; accuracy: Estimate & { n: number } }[];
  /** gain: what 20 more are expected to add to the label's F1; the greatest first. Empty where nothing can be told. */
  next: { label: string; examples: number; f1: number; gain: Estimate }[];
};

export type CurveTask = {
  learnt: readonly LabelledText[];
  /** Texts to judge on; null: held-out parts of what is learnt, by `folds`. */
  judged: readonly LabelledText[] | null;
  folds: Int32Array | null;
  wish: TrainWish;
  onStep: (done: number, total: number) => void;
};

const mostNext = 10;

/** The curve on the test file, or on held-out parts where there is none. */
export function curveOf({ learnt, judged, folds, wish, onStep }: CurveTask): ReportedCurve {
  const examples = judged === null ? learnt : [...judged, ...learnt];
  // The test is a fold of its own, and the only one that is judged.
  const parts = folds ?? Int32Array.from(examples, (_, row) => (row < (judged?.length ?? 0) ? 0 : 1));
  const points = learningCurve(examples, wish, parts, {
    onStep,
    ...(judged === null ? {} : { judgedFolds: 1 }),
  });
  const next = nextExamples(points);
  return {
    points: points.map(({ share, examples: count, accuracy }) => ({ share, examples: count, accuracy })),
    next: next.known
      ? next.value
          .slice(0, mostNext)
          .map(({ label, ...others }) => ({ label: wish.labels[label] ?? "", ...others }))
      : [],
  };
}
