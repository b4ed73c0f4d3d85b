import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { type ClassCounts, scoresOf } from "../stats/class-scores.ts";
import { zOf } from "../stats/distributions.ts";
import { wilson } from "../stats/wilson.ts";
import { averagePrecision } from "./average-precision.ts";
import { type ConfusionPair, confusionPairs } from "./confusion-pairs.ts";
import {
  checkDecisions,
  checkScores,
  countsOf,
  isSameSet,
  type LabelKind,
  type LabelPlaces,
  type ScoreTable,
} from "./decisions.ts";
import { f1Means } from "./f1-means.ts";
import { type LabelRating, labelRating } from "./label-rating.ts";
import { type ScoreCalibration, scoreCalibration } from "./score-calibration.ts";

/** A share 0..1 with its interval and the number of things it is a share of. */
export type CountedEstimate = Estimate & { n: number };

/** One label: texts that have it (n), texts said to have it (predicted), and shares 0..1. */
export type LabelQuality = {
  label: string;
  n: number;
  predicted: number;
  precision: Answer<CountedEstimate>;
  recall: Answer<CountedEstimate>;
  f1: Answer<CountedEstimate>;
  averagePrecision: Answer<number>;
  rating: LabelRating;
};

export type Quality = {
  kind: LabelKind;
  /** Texts judged. */
  n: number;
  /** Texts given exactly the labels they have; "none" is right for a text without any. */
  accuracy: CountedEstimate;
  /** The same over texts that have a label. */
  inScope: Answer<CountedEstimate>;
  /** Texts that were given no label at all. */
  undecided: CountedEstimate;
  microF1: Answer<Estimate>;
  macroF1: Answer<Estimate>;
  labels: LabelQuality[];
  /** With one label a text, how well texts with none of the labels are known as such; null when the truth has none. */
  none: LabelQuality | null;
  calibration: Answer<ScoreCalibration>;
  confusions: ConfusionPair[];
};

/**
 * How well texts are labelled, against the labels that people gave them: on texts the classifier never saw, or it flatters.
 * @formula  accuracy and each label's precision and recall by Wilson; F1 = 2 P R / (P + R), its interval by classificationReport's rule;
 * micro and macro F1 by the delta method (f1Means)
 * @param truth   labels of each text, as places in `labels`; an empty list: none of them
 * @param decided labels that were given, place by place
 * @param scores  probabilities, texts x labels
 * @param labels  their names
 * @param options kind ("multi" when a text has several labels in truth, else "single"), level (0.95)
 * @returns no answer ("no-data") without texts or without labels
 * @throws RangeError when shapes differ
 * @convention with one label a text, "none" counts as a label of its own in microF1 and macroF1 when the truth has such texts; with several it never does
 * @example qualityOf([[0], [1]], [[0], [0]], { labels: 2, rows: 2, values: Float32Array.of(0.9, 0.1, 0.6, 0.4) }, ["card", "loan"]) // => known { accuracy: { value: 0.5, n: 2 } }
 */
export function qualityOf(
  truth: LabelPlaces,
  decided: LabelPlaces,
  scores: ScoreTable,
  labels: readonly string[],
  options: { kind?: LabelKind; level?: number } = {},
): Answer<Quality> {
  const { level = 0.95, kind = truth.some((has) => has.length > 1) ? "multi" : "single" } = options;
  checkDecisions(truth, decided, labels.length);
  checkScores(scores, truth.length, labels.length);
  const n = truth.length;
  if (n === 0 || labels.length === 0) return unknown("no-data");
  const hasNone = kind === "single" && truth.some((has) => has.length === 0);
  const size = labels.length + (hasNone ? 1 : 0);
  const [has, given] = hasNone ? [truth, decided].map(withNone(labels.length)) : [truth, decided];
  const counts = countsOf(has!, given!, size);
  const means = f1Means(has!, given!, size, zOf(level));
  const right = truth.map((each, row) => isSameSet(each, decided[row]!));
  const share = (hits: number, of: number) => counted(wilson(hits, of, level), of);
  const inScope = truth.flatMap((each, row) => (each.length > 0 ? [right[row]!] : []));
  const of = (label: number) => labelQuality(labels[label] ?? "", counts[label]!, level);
  return known({
    kind,
    n,
    accuracy: sure(share(sumOf(right), n)),
    inScope: share(sumOf(inScope), inScope.length),
    undecided: sure(share(sumOf(decided.map((each) => each.length === 0)), n)),
    microF1: means.micro,
    macroF1: means.macro,
    labels: labels.map((_, label) => ({
      ...of(label),
      averagePrecision: averagePrecision(...columnOf(truth, scores, label)),
    })),
    none: hasNone ? of(labels.length) : null,
    calibration: scoreCalibration(truth, scores, kind, level),
    confusions: confusionPairs(truth, decided, scores),
  });
}

/** Makes "none of them" a label behind the others. */
function withNone(place: number): (sets: LabelPlaces) => LabelPlaces {
  return (sets) => sets.map((set) => (set.length === 0 ? [place] : set));
}

function labelQuality(label: string, counts: ClassCounts, level: number): LabelQuality {
  const { support, predicted, precision, recall, f1 } = scoresOf(label, counts, zOf(level));
  return {
    label,
    n: support,
    predicted,
    precision: counted(precision, predicted),
    recall: counted(recall, support),
    f1: counted(f1, counts.hits + counts.falseAlarms + counts.misses),
    averagePrecision: unknown("no-data"),
    rating: labelRating(support, f1),
  };
}

function columnOf(truth: LabelPlaces, { labels, values }: ScoreTable, label: number) {
  const outcomes = Uint8Array.from(truth, (has) => (has.includes(label) ? 1 : 0));
  return [outcomes, Float32Array.from(truth, (_, row) => values[row * labels + label]!)] as const;
}

function counted(answer: Answer<Estimate>, n: number): Answer<CountedEstimate> {
  return answer.known ? known({ ...answer.value, n }) : answer;
}

/** For shares of texts, of which there is at least one. */
function sure<T>(answer: Answer<T>): T {
  if (!answer.known) throw new RangeError(`a share of no texts: ${answer.why}`);
  return answer.value;
}

function sumOf(flags: readonly boolean[]): number {
  return flags.filter(Boolean).length;
}
