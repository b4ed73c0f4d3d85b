import { type Answer, type Estimate, known } from "../../core/kit/answer.ts";
import type { Quality as Found } from "../../core/classify-quality/quality-of.ts";
import type { Judged, Quality } from "./contract.ts";
import type { TrainingResult } from "./judge-training.ts";
import type { TrainingSet } from "./training-set.ts";

const mostMistakes = 500;
const mostConfusions = 30;

/** What was measured, by topic ids in place of places; plain JSON to be kept with the version. */
export function storedQuality(set: TrainingSet, result: NonNullable<TrainingResult>): Quality {
  const { quality, folds, curve, abstention } = result;
  return {
    ...judgedQuality(set, quality),
    folds,
    contradictory: set.contradictory,
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
  };
}

/**
 * A quality of core/classify-quality by ids in place of places.
 * @param of.ids of the texts that were judged, in the order of its rows
 */
export function judgedQuality(
  of: Pick<TrainingSet, "topicIds" | "topicNames" | "ids">,
  quality: Found,
): Judged {
  const idAt = (place: number) => (place < 0 ? null : of.topicIds[place]);
  const calibration = quality.calibration.known ? quality.calibration.value : null;
  return {
    heldOut: quality.n,
    accuracy: plain(quality.accuracy),
    microF1: plainAnswer(quality.microF1),
    macroF1: plainAnswer(quality.macroF1),
    topics: quality.labels.map((label, place) => ({
      topicId: of.topicIds[place],
      name: of.topicNames[place],
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
    mistakes: quality.confusions
      .flatMap(({ truth, said, rows }) =>
        rows.map((row) => ({ id: of.ids[row], actualId: idAt(truth), predictedId: idAt(said) })),
      )
      .slice(0, mostMistakes),
  };
}

export const plain = ({ value, low, high }: Estimate): Estimate => ({ value, low, high });

function plainAnswer(answer: Answer<Estimate>): Answer<Estimate> {
  return answer.known ? known(plain(answer.value)) : answer;
}
