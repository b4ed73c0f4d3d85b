import type { ReportedCurve } from "./evaluate-curve.ts";
import type { LabelQuality, Quality } from "../core/classify-quality/quality-of.ts";
import type { LabelRating } from "../core/classify-quality/label-rating.ts";
import type { CalibrationBin } from "../core/stats/calibration-error.ts";
import type { Answer, Estimate } from "../core/kit/answer.ts";

/** A share 0..1 with its 95 % interval and what it is a share of; null where it cannot be told. */
export type ReportedShare = (Estimate & { n: number }) | null;

export type ReportedClass = {
  label: string;
  /** True for "none of the labels". */
  none: boolean;
  /** False for a label that only the test has: it can never be found. */
  learnt: boolean;
  n: number;
  predicted: number;
  precision: ReportedShare;
  recall: ReportedShare;
  f1: ReportedShare;
  averagePrecision: number | null;
  rating: LabelRating;
};

/** What `otklik evaluate --json` prints; all of it but the two speeds depends on files and options alone. */
export type EvaluationReport = {
  kind: "single" | "multi";
  /** Texts with exactly the right labels. */
  accuracy: NonNullable<ReportedShare>;
  /** The same over texts that have a label at all. */
  inScope: ReportedShare;
  /** Texts given no label. */
  undecided: NonNullable<ReportedShare>;
  microF1: number | null;
  microF1Interval: { low: number; high: number } | null;
  macroF1: number | null;
  macroF1Interval: { low: number; high: number } | null;
  classes: ReportedClass[];
  /** The most frequent mistakes; "" stands for none of the labels. */
  confusions: { truth: string; said: string; count: number }[];
  calibration: {
    expectedError: number;
    maximumError: number;
    brier: number;
    n: number;
    bins: CalibrationBin[];
  } | null;
  /** null where it was not asked for. */
  curve: ReportedCurve | null;
  trainSeconds: number;
  /** One core, after warming up. */
  textsPerSecond: number;
  trainTexts: number;
  testTexts: number;
  /** Parts the file was judged in; null where a test file was given. */
  folds: number | null;
  /** Rows without words or unreadable, of both files. */
  skipped: number;
  /** Test texts that stand in the training file, too. */
  repeated: number;
  /** Labels of the test that training never saw. */
  unseenLabels: string[];
};

export type Circumstances = {
  labels: readonly string[];
  unseen: readonly string[];
  noneLabel: string;
  curve: ReportedCurve | null;
  trainTexts: number;
  skipped: number;
  repeated: number;
  folds: number | null;
  trainSeconds: number;
  textsPerSecond: number;
};

const mostConfusions = 30;

/** The quality as plain numbers, with what it was measured on. */
export function reportOf(quality: Quality, about: Circumstances): EvaluationReport {
  const { microF1, macroF1, calibration } = quality;
  const name = (place: number) => quality.labels[place]?.label ?? about.noneLabel;
  const learnt = new Set(about.labels);
  const classes = quality.labels.map((each) => classOf(each, false, learnt.has(each.label)));
  const none = quality.none;
  return {
    kind: quality.kind,
    accuracy: quality.accuracy,
    inScope: or(quality.inScope),
    undecided: quality.undecided,
    microF1: or(microF1)?.value ?? null,
    microF1Interval: rangeOf(microF1),
    macroF1: or(macroF1)?.value ?? null,
    macroF1Interval: rangeOf(macroF1),
    classes: none ? [...classes, classOf({ ...none, label: about.noneLabel }, true, true)] : classes,
    confusions: quality.confusions
      .slice(0, mostConfusions)
      .map(({ truth, said, count }) => ({ truth: name(truth), said: name(said), count })),
    calibration: calibration.known
      ? {
          expectedError: calibration.value.expected,
          maximumError: calibration.value.maximum,
          brier: calibration.value.brier,
          n: calibration.value.n,
          bins: calibration.value.bins,
        }
      : null,
    curve: about.curve,
    trainSeconds: about.trainSeconds,
    textsPerSecond: about.textsPerSecond,
    trainTexts: about.trainTexts,
    testTexts: quality.n,
    folds: about.folds,
    skipped: about.skipped,
    repeated: about.repeated,
    unseenLabels: [...about.unseen],
  };
}

function classOf(quality: LabelQuality, none: boolean, learnt: boolean): ReportedClass {
  const { label, n, predicted, precision, recall, f1, averagePrecision, rating } = quality;
  return {
    label,
    none,
    learnt,
    n,
    predicted,
    precision: or(precision),
    recall: or(recall),
    f1: or(f1),
    averagePrecision: or(averagePrecision),
    rating,
  };
}

function or<T>(answer: Answer<T>): T | null {
  return answer.known ? answer.value : null;
}

function rangeOf(answer: Answer<Estimate>): { low: number; high: number } | null {
  return answer.known ? { low: answer.value.low, high: answer.value.high } : null;
}
