import { checkPairs, refuse } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";

/** What was learnt from vectors: weights of each label (and of "none of them" behind the others where `hasNone`) and of the bias. */
export type DenseModel = {
  kind: "single" | "multi";
  labels: number;
  width: number;
  /** Texts of no label were learnt from as a label of their own; only where a text has one label. */
  hasNone: boolean;
  /** Mean of the learnt vectors, after each was brought to length 1. */
  mean: Float32Array;
  /** (labels + hasNone) x (width + 1), the bias last. */
  weights: Float32Array;
};

/** Passes over the rows: fewer where there is much to go over, so that learning takes seconds. */
const [mostPasses, leastPasses, work] = [60, 3, 2e9];
const step = 4;
/** Pulls weights to the means of the labels they began with, the more the fewer the examples. */
const pull = 2e-3;
/** How sharply the first guess tells labels apart: cosines differ by tenths. */
const sharpness = 6;

/**
 * Learns labels from vectors of an embeddings model: weights begin at each label's mean vector, which is what few examples allow, and
 * are moved by logistic regression (softmax where a text has one label, a logistic a label where it has several).
 * @param vectors one for each example, all of one width above 0
 * @param labels  places of labels of each example; an empty list is "none of them"
 * @param wish    kind, count of labels, seed (1)
 * @returns the same bytes for the same input
 * @throws RangeError without examples, or when lengths differ
 * @source Snell, Swersky & Zemel (2017), Prototypical networks, NIPS 30 (the start); Bottou (2010), COMPSTAT, 177-186 (the steps)
 * @example trainDense([[1, 0], [0, 1]], [[0], [1]], { kind: "single", labels: 2 }).width // => 2
 */
export function trainDense(
  vectors: readonly ArrayLike<number>[],
  labels: readonly (readonly number[])[],
  wish: { kind: "single" | "multi"; labels: number; seed?: number },
): DenseModel {
  checkPairs("vectors", vectors, "labels", labels);
  const width = vectors[0]?.length ?? 0;
  if (width === 0) refuse("there must be at least one vector", "нужен хотя бы один вектор");
  const hasNone = wish.kind === "single" && labels.some((own) => own.length === 0);
  const outputs = wish.labels + (hasNone ? 1 : 0);
  const { rows, mean } = centred(vectors, width);
  const truth = labels.map((own) => (own.length === 0 && hasNone ? [wish.labels] : own));
  const model: DenseModel = {
    kind: wish.kind,
    labels: wish.labels,
    width,
    hasNone,
    mean,
    weights: startAtMeans(rows, truth, width, outputs),
  };
  const passes = Math.round(work / (rows.length * width * outputs));
  descend(
    model,
    rows,
    truth,
    Math.min(mostPasses, Math.max(leastPasses, passes)),
    seededRandom(wish.seed ?? 1),
  );
  return model;
}

/** Vectors of length 1 less their mean. One of no length stands in the middle: it tells nothing. */
function centred(vectors: readonly ArrayLike<number>[], width: number) {
  const mean = new Float32Array(width);
  const rows = vectors.map((vector) => unit(vector, width));
  for (const row of rows) for (let at = 0; at < width; at++) mean[at]! += row[at]! / rows.length;
  for (const row of rows) for (let at = 0; at < width; at++) row[at]! -= mean[at]!;
  return { rows, mean };
}

export function unit(vector: ArrayLike<number>, width: number): Float32Array {
  const row = new Float32Array(width);
  let square = 0;
  for (let at = 0; at < width; at++) square += (vector[at] ?? 0) ** 2;
  if (square > 0) for (let at = 0; at < width; at++) row[at] = (vector[at] ?? 0) / Math.sqrt(square);
  return row;
}

function startAtMeans(
  rows: readonly Float32Array[],
  truth: readonly (readonly number[])[],
  width: number,
  outputs: number,
): Float32Array {
  const weights = new Float32Array(outputs * (width + 1));
  const counts = new Float64Array(outputs);
  rows.forEach((row, at) => {
    for (const label of truth[at]!) {
      counts[label]!++;
      const from = label * (width + 1);
      for (let place = 0; place < width; place++) weights[from + place]! += row[place]!;
    }
  });
  for (let label = 0; label < outputs; label++) {
    const from = label * (width + 1);
    for (let place = 0; place < width; place++)
      weights[from + place]! *= sharpness / Math.max(1, counts[label]!);
  }
  return weights;
}

function descend(
  model: DenseModel,
  rows: readonly Float32Array[],
  truth: readonly (readonly number[])[],
  passes: number,
  random: () => number,
): void {
  const { width, weights } = model;
  const start = weights.slice();
  const outputs = weights.length / (width + 1);
  const chances = new Float32Array(outputs);
  const order = rows.map((_, at) => at);
  for (let pass = 0; pass < passes; pass++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    const length = step / (1 + pass / 4);
    for (const at of order) {
      const row = rows[at]!;
      scoreRow(model, row, chances);
      toChances(chances, model.kind);
      for (let label = 0; label < outputs; label++) {
        const error = chances[label]! - (truth[at]!.includes(label) ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        const from = label * (width + 1);
        for (let place = 0; place < width; place++) weights[from + place]! -= length * error * row[place]!;
        weights[from + width]! -= 0.05 * length * error;
      }
    }
    // The pull of a whole pass at once: cheaper than at each row, and the same in the end.
    const back = Math.min(0.5, pull * length * rows.length ** 0.5);
    for (let at = 0; at < weights.length; at++) weights[at]! += back * (start[at]! - weights[at]!);
  }
}

/** Scores of a centred row, label by label. */
export function scoreRow({ width, weights }: DenseModel, row: Float32Array, scores: Float32Array): void {
  for (let label = 0; label < scores.length; label++) {
    const from = label * (width + 1);
    let sum = weights[from + width]!;
    for (let place = 0; place < width; place++) sum += weights[from + place]! * row[place]!;
    scores[label] = sum;
  }
}

/** In place: softmax over all, or a logistic each. */
export function toChances(scores: Float32Array, kind: "single" | "multi"): void {
  if (kind === "multi") {
    for (let at = 0; at < scores.length; at++) scores[at] = 1 / (1 + Math.exp(-scores[at]!));
    return;
  }
  const most = scores.reduce((found, each) => Math.max(found, each), -Infinity);
  let total = 0;
  for (let at = 0; at < scores.length; at++) total += scores[at] = Math.exp(scores[at]! - most);
  for (let at = 0; at < scores.length; at++) scores[at]! /= total;
}
