import { refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { calibrateMulti, calibrateSingle } from "./calibrate.ts";
import { multiThresholds, singleThreshold } from "./choose-thresholds.ts";
import type { Classifier } from "./classifier.ts";
import { dealFolds } from "./deal-folds.ts";
import { FeatureReader } from "./feature-reader.ts";
import { learnFeatureSpace } from "./feature-space.ts";
import { fitMachines } from "./fit-machines.ts";
import { labelWorth, weighByWorth } from "./label-worth.ts";
import { labelWords } from "./label-words.ts";
import { narrowWeights } from "./narrow-weights.ts";

/** A text with the labels a person gave it: indexes into the list of labels; none of them is an answer, too (out of scope). */
export type LabelledText = { text: string; labels: readonly number[] };

export type TrainWish = {
  /** Readable names; evidence by themselves ("card_arrival", "Потеря карты"). */
  labels: readonly string[];
  /** single: exactly one, or none; multi: all that fit. */
  kind: "single" | "multi";
  /** Texts of the same company without labels: they tell which words are common. */
  unlabelled?: readonly string[];
  /** Whole number; the same input with the same seed gives the same bytes. Default 1. */
  seed?: number;
};

const folds = 3;
/** The price of an error: rivals (logistic loss) and machines each for itself (squared hinge) count errors in different coin. */
const rivalCost = 10;
const machineCost = 1;
/** Mean texts help labels that share texts; where one of many labels is to be told from "none of these", they blur the border. */
const meanShare = { single: 0.15, multi: 1 };
/** Most passes; training on inner products ends earlier by itself. */
const epochs = 12;

/**
 * Trains a classifier: linear scores on hashed words, pairs of words, pieces and meanings of words. Where every text has a label and only
 * one, labels learn as rivals, and features count by how unevenly labels use them; else each learns by itself, its mean text blended in.
 * Names of labels are examples, too.
 * Probabilities and thresholds are learnt from scores of texts that were held out.
 * The order of the examples does not matter; of a text labelled in several ways every way is learnt from.
 * @param examples at least one
 * @throws OutOfRange without examples, without labels, or when a label lies outside the list
 * @example trainClassifier([{ text: "где карта", labels: [0] }, { text: "верните деньги", labels: [1] }], { labels: ["карта", "возврат"], kind: "single" }).kind // => "single"
 */
export function trainClassifier(examples: readonly LabelledText[], wish: TrainWish): Classifier {
  checkExamples(examples, wish);
  const seed = wish.seed ?? 1;
  const labels = wish.labels.length;
  const sorted = [...examples].sort(
    (a, b) => compare(a.text, b.text) || compare(a.labels.join(), b.labels.join()),
  );
  const isSingle = wish.kind === "single";
  // Where some texts have no label, each machine must learn by itself what it is not.
  const areRivals = isSingle && sorted.every((example) => example.labels.length > 0);
  const texts = sorted.map(({ text }) => text);
  const names = wish.labels
    .map((name, label) => ({ text: labelWords(name), labels: [label] }))
    .filter(({ text }) => text);
  const space = learnFeatureSpace(texts, wish.unlabelled);
  const learnt = [...sorted, ...names];
  const rows = new FeatureReader(space).matrix(learnt.map(({ text }) => text));
  const signs = signsOf(learnt, labels);
  if (areRivals && labels > 1) {
    const worth = labelWorth(
      rows,
      sorted.map((example) => example.labels),
      labels,
    );
    weighByWorth(rows, space, worth);
  }
  const firsts = sorted.map((example) => example.labels[0] ?? -1);
  const foldOf = dealFolds(firsts, names.length, folds, seededRandom(seed));
  const cost = areRivals ? rivalCost : machineCost;
  const fit = fitMachines(
    rows,
    { signs, labels, areRivals, cost, meanShare: meanShare[wish.kind], epochs, seed },
    foldOf,
    folds,
  );
  // Names are examples, but no texts of customers: probabilities are learnt without them.
  const held = fit.held.subarray(0, sorted.length * labels);
  const calibration = isSingle ? calibrateSingle(held, signs, labels) : calibrateMulti(held, signs, labels);
  return {
    version: 1,
    labels: [...wish.labels],
    kind: wish.kind,
    space,
    ...narrowWeights(fit.machines.weights, labels),
    bias: fit.machines.bias,
    calibration,
    thresholds: (isSingle ? singleThreshold : multiThresholds)(held, signs, labels, calibration),
  };
}

/** 1 where a row has the label, -1 where not. */
function signsOf(examples: readonly LabelledText[], labels: number): Int8Array {
  const signs = new Int8Array(examples.length * labels).fill(-1);
  examples.forEach((example, row) => {
    for (const label of example.labels) signs[row * labels + label] = 1;
  });
  return signs;
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
