import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import {
  type ClassCounts,
  type ClassScores,
  meanScores,
  type MeanScores,
  microScores,
  scoresOf,
} from "./class-scores.ts";
import { type Classified, confusionOf } from "./confusion-table.ts";
import { zOf } from "./distributions.ts";
import type { Label } from "./labels.ts";
import { wilsonBounds } from "./wilson-bounds.ts";
import { totalOf } from "./total-of.ts";

/**
 * Each class; accuracy with interval; mean recall (balancedAccuracy); means over classes: micro (all thrown together), macro (each
 * class alike), weighted (by support); Matthews' correlation -1..1; the confusion table (rows true, columns predicted).
 */
export type ClassificationReport = {
  classes: ClassScores[];
  accuracy: Estimate;
  balancedAccuracy: number;
  micro: MeanScores;
  macro: MeanScores;
  weighted: MeanScores;
  mcc: Answer<number>;
  labels: Label[];
  confusion: number[][];
  n: number;
};

/**
 * How well a classifier does, class by class and over all: precision, recall, F1, accuracy, Matthews' correlation, with intervals.
 * @formula  precision = hits / predicted, recall = hits / support, F1 = 2 P R / (P + R); MCC = (c n - sum p_k t_k) / sqrt((n^2 - sum p_k^2)(n^2 - sum t_k^2))
 * @use to judge topics, sentiment or routing given by a model against labels by people, on data the model has not seen. One class each; where a text may have several take multiLabelReport. Macro F1 when rare classes matter, accuracy when each text matters alike
 * @param results a confusion table (rows true, columns predicted) with labels, or the lists actual and predicted; labels fixes the order and names classes that nothing has
 * @param level   confidence of the intervals, share in (0, 1)
 * @returns classes, accuracy, means, mcc, confusion, n; no answer: "no-data" for nothing at all; mcc is unknown ("no-variation") when all is of one class or all was said to be
 * @throws RangeError when the table is not square, a count is not whole, lengths differ, or a label is not among labels
 * @convention A class never predicted has no precision; in the means it counts as 0 and is never left out (scikit-learn's zero_division = 0). Intervals by Wilson; that of F1 by Wilson on J = hits / (hits + false alarms + misses), F1 = 2 J / (1 + J)
 * @source van Rijsbergen (1979), Information Retrieval, ch. 7; Gorodkin (2004), Comput Biol Chem 28:367-374; Hand, Christen & Kirielle (2021), Machine Learning 110:451-456
 * @example classificationReport({ confusion: [[22, 3], [8, 17]], labels: ["price", "speed"] }) // => known { accuracy: { value: 0.78, low: 0.6476, high: 0.8725 }, macro: { precision: 0.7917, recall: 0.78, f1: 0.7778 }, mcc: { known: true, value: 0.5715 } }
 * @example classificationReport({ actual: ["bug", "bug", "price"], predicted: ["bug", "price", "price"] }) // => known { accuracy: { value: 0.6667 }, n: 3 }
 */
export function classificationReport(results: Classified, level = 0.95): Answer<ClassificationReport> {
  const z = zOf(level);
  const { labels, confusion } = confusionOf(results);
  const support = confusion.map(totalOf);
  const predicted = confusion.map((_, j) => totalOf(confusion.map((row) => row[j]!)));
  const n = totalOf(support);
  if (n === 0) return unknown("no-data");
  const counts = confusion.map((row, at): ClassCounts => {
    const hits = row[at]!;
    return { hits, falseAlarms: predicted[at]! - hits, misses: support[at]! - hits };
  });
  const classes = counts.map((each, at) => scoresOf(labels[at]!, each, z));
  const right = totalOf(counts.map(({ hits }) => hits));
  const present = classes.filter((each) => each.support > 0);
  return known({
    classes,
    accuracy: { value: right / n, ...wilsonBounds(right, n, z) },
    balancedAccuracy: meanScores(present, () => 1).recall,
    micro: microScores(counts, z),
    macro: meanScores(classes, () => 1),
    weighted: meanScores(classes, (each) => each.support),
    mcc: matthews(
      right / n,
      support.map((each) => each / n),
      predicted.map((each) => each / n),
    ),
    labels,
    confusion,
    n,
  });
}

/** Matthews' correlation for any number of classes, from shares of all things. */
function matthews(right: number, support: readonly number[], predicted: readonly number[]): Answer<number> {
  const spread = (shares: readonly number[]) => totalOf(shares.map((share) => share * (1 - share)));
  const both = Math.sqrt(spread(support)) * Math.sqrt(spread(predicted));
  if (both === 0) return unknown("no-variation");
  return known((right - totalOf(support.map((share, at) => share * predicted[at]!))) / both);
}
