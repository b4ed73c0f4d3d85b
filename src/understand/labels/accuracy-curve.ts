import { classify, decide } from "../../core/classify/classify.ts";
import { type LabelledText, trainClassifier, type TrainWish } from "../../core/classify/train-classifier.ts";
import { sampleIndexes, seededRandom } from "../../core/kit/seeded-random.ts";
import { wilson } from "../../core/stats/wilson.ts";

export type CurvePoint = { examples: number; accuracy: { value: number; low: number; high: number } };

const shares = [0.25, 0.5, 0.75];
/** Beyond so many examples one part is judged in place of all: its interval is narrow enough. */
const allFoldsUpTo = 1_000;
/** Fewer teach nothing. */
const leastExamples = 4;

/**
 * How accuracy grew with the number of examples: a quarter, a half and three quarters of what each fold may learn from, drawn by lot.
 * The last point, of all, is the held-out accuracy itself.
 */
export function accuracyCurve(
  examples: readonly LabelledText[],
  wish: Pick<TrainWish, "labels" | "kind">,
  folds: Int32Array,
): CurvePoint[] {
  const names = [...new Set(folds)].sort((a, b) => a - b);
  const judged = examples.length > allFoldsUpTo ? names.slice(0, 1) : names;
  return shares.flatMap((share) => {
    let [right, asked, learnt] = [0, 0, 0];
    for (const fold of judged) {
      const others = examples.filter((_, row) => folds[row] !== fold);
      const size = Math.round(others.length * share);
      if (size < leastExamples) continue;
      const drawn = sampleIndexes(others.length, size, seededRandom(fold + 1));
      const classifier = trainClassifier(
        Array.from(drawn, (at) => others[at]!),
        { ...wish, seed: 1 },
      );
      const held = examples.filter((_, row) => folds[row] === fold);
      const decided = decide(
        classifier,
        classify(
          classifier,
          held.map(({ text }) => text),
        ),
      );
      asked += held.length;
      learnt += size;
      right += held.filter(({ labels }, at) => isSame(labels, decided[at]!)).length;
    }
    const accuracy = wilson(right, asked);
    if (!accuracy.known) return [];
    return [{ examples: Math.round(learnt / judged.length), accuracy: accuracy.value }];
  });
}

function isSame(has: readonly number[], given: readonly number[]): boolean {
  return has.length === given.length && has.every((label) => given.includes(label));
}
