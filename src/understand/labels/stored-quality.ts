import { type Answer, type Estimate, known } from "../../core/kit/answer.ts";
import type { Quality as Found } from "../../core/classify-quality/quality-of.ts";
import type { CurvePoint } from "../../core/classify-quality/learning-curve.ts";
import { nextExamples } from "../../core/classify-quality/next-examples.ts";
import type { Fault } from "../../core/kit/fault.ts";
import type { Embeddings, Judged, Quality } from "./contract.ts";
import type { TrainingResult } from "./judge-training.ts";
import type { TrainingSet } from "./training-set.ts";

const mostMistakes = 500;
const mostConfusions = 30;

/**
 * What was measured, by topic ids in place of places; plain JSON to be kept with the version.
 * @param vectors the model of the embeddings, and why it gave none where it did not; null where there is none
 */
export function storedQuality(
  set: TrainingSet,
  result: NonNullable<TrainingResult>,
  vectors: { model: string; fault: Fault | null } | null = null,
): Quality {
  const { quality, folds, curve } = result;
  // What every text can be given goes by its words; texts with a vector have thresholds of their own.
  const words = result.dense?.bytes ? result.dense.wordsAbstention : result.abstention;
  return {
    ...judgedQuality(set, quality),
    folds,
    contradictory: set.contradictory,
    curve: curve.map(({ examples, accuracy }) => ({
      examples: Math.round(examples),
      accuracy: plain(accuracy),
    })),
    next: nextOf(set, curve),
    embeddings: vectors && embeddingsOf(result, vectors),
    thresholds: result.thresholds,
    abstention: result.abstention.map(({ wished, precision, undecided }, at) => ({
      wished,
      thresholds: words[at]!.thresholds,
      precision: plainAnswer(precision),
      undecided: plainAnswer(undecided),
    })),
  };
}

function nextOf(set: TrainingSet, curve: readonly CurvePoint[]): Quality["next"] {
  const next = nextExamples(curve);
  if (!next.known) return next;
  return known(
    next.value.map(({ label, examples, f1, gain }) => ({
      topicId: set.topicIds[label],
      examples: Math.round(examples),
      f1,
      gain: plain(gain),
    })),
  );
}

function embeddingsOf(
  { dense, abstention, thresholds }: NonNullable<TrainingResult>,
  { model, fault }: { model: string; fault: Fault | null },
): Embeddings | null {
  if (fault) return { state: "failed", model, fault: { ru: fault.sentence("ru"), en: fault.sentence("en") } };
  if (!dense) return null;
  const { gain } = dense;
  return {
    state: dense.bytes ? "used" : "no-gain",
    model,
    without: plain(dense.without),
    with: plain(dense.with),
    gain: gain.known ? known({ ...plain(gain.value), p: gain.value.p }) : gain,
    share: dense.blend.share,
    thresholds: thresholds.map(() => dense.blend.threshold),
    abstention: dense.bytes
      ? abstention.map(({ wished, thresholds: least }) => ({ wished, thresholds: least }))
      : [],
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
