import { refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { multiThresholds, singleThreshold } from "./choose-thresholds.ts";
import { type Classifier } from "./classifier.ts";
import { calibrateMulti, calibrateSingle } from "./calibrate.ts";
import { FeatureReader } from "./feature-reader.ts";
import { learnFeatureSpace } from "./feature-space.ts";
import { narrowWeights } from "./narrow-weights.ts";
import { outOfFoldScores } from "./out-of-fold.ts";
import { trainMachines } from "./linear-machines.ts";

/** A text with the labels a person gave it: indexes into the list of labels; none of them is an answer, too (out of scope). */
export type LabelledText = { text: string; labels: readonly number[] };

export type TrainWish = {
  /** Readable names; evidence by themselves ("card_arrival", "Потеря карты"). */
  labels: readonly string[];
  /** single: exactly one, or none; multi: all that fit. */
  kind: "single" | "multi";
  /** Texts of the same company without labels. */
  unlabelled?: readonly string[];
  /** Whole number; the same input with the same seed gives the same bytes. Default 1. */
  seed?: number;
};

/**
 * Trains a classifier. The order of the examples does not matter; a text labelled in several ways stays with all its labels.
 * @param examples at least one
 * @throws OutOfRange without examples, without labels, or when a label lies outside the list
 * @example trainClassifier([{ text: "где моя карта", labels: [0] }, { text: "верните деньги", labels: [1] }], { labels: ["card", "refund"], kind: "single" })
 */
export function trainClassifier(examples: readonly LabelledText[], wish: TrainWish): Classifier {
  checkExamples(examples, wish);
  const seed = wish.seed ?? 1;
  const sorted = [...examples].sort(
    (a, b) => compare(a.text, b.text) || compare(a.labels.join(), b.labels.join()),
  );
  const texts = sorted.map(({ text }) => text);
  const space = learnFeatureSpace(texts);
  const rows = new FeatureReader(space).matrix(texts);
  const labels = wish.labels.length;
  const signs = new Int8Array(sorted.length * labels).fill(-1);
  sorted.forEach(({ labels: own }, row) => {
    for (const label of own) signs[row * labels + label] = 1;
  });
  const machineWish = { signs, labels, ...costs(sorted, labels), epochs: 12, seed };
  const trained = trainMachines(rows, machineWish);
  const held = outOfFoldScores(rows, machineWish, trained, seededRandom(seed));
  const calibration =
    wish.kind === "single" ? calibrateSingle(held, signs, labels) : calibrateMulti(held, signs, labels);
  const { weights, scales } = narrowWeights(trained.machines.weights, labels);
  const thresholds =
    wish.kind === "single"
      ? singleThreshold(held, signs, labels, calibration)
      : multiThresholds(held, signs, labels, calibration);
  const { bias } = trained.machines;
  return {
    version: 1,
    labels: [...wish.labels],
    kind: wish.kind,
    space,
    weights,
    scales,
    bias,
    calibration,
    thresholds,
  };
}

function costs(examples: readonly LabelledText[], labels: number) {
  void examples;
  return { costWith: new Float32Array(labels).fill(1), costWithout: new Float32Array(labels).fill(1) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkExamples(examples: readonly LabelledText[], wish: TrainWish): void {
  if (examples.length === 0) refuse("there must be at least one example", "нужен хотя бы один пример");
  if (wish.labels.length === 0) refuse("there must be at least one label", "нужна хотя бы одна метка");
  for (const { labels } of examples) {
    for (const label of labels) {
      if (!Number.isInteger(label) || label < 0 || label >= wish.labels.length)
        refuse(
          `a label must be a place in the list of ${wish.labels.length}, not ${label}`,
          `метка — номер в списке из ${wish.labels.length}, а не ${label}`,
        );
    }
  }
}
