import type { ScoreTable } from "../classify-quality/decisions.ts";
import { type DenseModel, scoreRow, toChances, unit } from "./train-dense.ts";

/**
 * How likely each label is by the vectors alone.
 * @param vectors as wide as those that were learnt from; one of another width throws
 * @returns probabilities, texts x labels; with one label a text what is missing to 1 is "none of them"
 * @throws RangeError when a vector is of another width
 * @example classifyDense(trainDense([[1, 0], [0, 1]], [[0], [1]], { kind: "single", labels: 2 }), [[1, 0.1]]).values[0] > 0.5 // => true
 */
export function classifyDense(model: DenseModel, vectors: readonly ArrayLike<number>[]): ScoreTable {
  const { labels, width, mean, kind } = model;
  const values = new Float32Array(vectors.length * labels);
  const scores = new Float32Array(model.weights.length / (width + 1));
  vectors.forEach((vector, row) => {
    if (vector.length !== width)
      throw new RangeError(`a vector of ${vector.length} numbers where ${width} were learnt from`);
    const own = unit(vector, width);
    for (let at = 0; at < width; at++) own[at]! -= mean[at]!;
    scoreRow(model, own, scores);
    toChances(scores, kind);
    values.set(scores.subarray(0, labels), row * labels);
  });
  return { labels, rows: vectors.length, values };
}
