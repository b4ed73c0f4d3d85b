import { type Answer, type Estimate, known } from "../../core/kit/answer.ts";
import type { Quality } from "./contract.ts";
import type { TrainingResult } from "./judge-training.ts";
import type { TrainingSet } from "./training-set.ts";

const mostMistakes = 500;
const mostConfusions = 30;

/** What was measured, by topic ids in place of places; plain JSON to be kept with the version. */
export function storedQuality(set: TrainingSet, result: NonNullable<TrainingResult>): Quality {
  const { quality, folds, curve, abstention } = result;
  const idAt = (place: number) => (place < 0 ? null : set.topicIds[place]);
  const calibration = quality.calibration.known ? quality.calibration.value : null;
  return {
    heldOut: quality.n,
    folds,
    contradictory: set.contradictory,
    accuracy: plain(quality.accuracy),
    microF1: plainAnswer(quality.microF1),
    macroF1: plainAnswer(quality.macroF1),
    topics: quality.labels.map((label, place) => ({
      topicId: set.topicIds[place],
      name: set.topicNames[place],
      examples: label.n,
      precision: plainAnswer(label.precision),
      recall: plainAnswer(label.recall),
      f1: plainAnswer(label.f1),
      rating: label.rating,
    })),
    calibration: {
      error: calibration?.expected ?? null,
      bins: (calibration?.bins ?? []).map(({ meanProbability, share, count }) => ({
        chance: meanProbability,
        right: plain(share),
        n: count,
      })),
    },
    confusions: quality.confusions.slice(0, mostConfusions).map(({ truth, said, count }) => ({
      actualId: idAt(truth),
      predictedId: idAt(said),
      n: count,
    })),
    curve: [
      ...curve,
      { examples: Math.round((quality.n * (folds - 1)) / folds), accuracy: plain(quality.accuracy) },
    ],
    thresholds: result.thresholds,
    abstention: abstention.map(({ wished, thresholds, precision, undecided }) => ({
      wished,
      thresholds,
      precision: plainAnswer(precision),
      undecided: plainAnswer(undecided),
    })),
    mistakes: quality.confusions
      .flatMap(({ truth, said, rows }) =>
        rows.map((row) => ({ id: set.ids[row], actualId: idAt(truth), predictedId: idAt(said) })),
      )
      .slice(0, mostMistakes),
  };
}

const plain = ({ value, low, high }: Estimate): Estimate => ({ value, low, high });

function plainAnswer(answer: Answer<Estimate>): Answer<Estimate> {
  return answer.known ? known(plain(answer.value)) : answer;
}
