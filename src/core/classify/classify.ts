import type { Classifier } from "./classifier.ts";
import { toProbabilities } from "./probabilities.ts";
import { WordRows } from "./word-rows.ts";

/** Probabilities of each label for each text, row by row: `values[row * labels + label]`, 0..1. */
export type Scores = { labels: number; rows: number; values: Float32Array };

/**
 * How likely each label is for each text. A text of which nothing is known (empty, emoji alone, another alphabet) has 0 everywhere.
 * @returns rows x labels; single: they sum to at most 1 in a row, what is missing is "none of them"
 */
export function classify(classifier: Classifier, texts: readonly string[]): Scores {
  const labels = classifier.labels.length;
  const values = new Float32Array(texts.length * labels);
  const rows = rowsOf(classifier);
  const scores = new Float32Array(labels);
  for (let row = 0; row < texts.length; row++) {
    if (!rows.score(texts[row]!, scores)) continue;
    toProbabilities(scores, classifier.kind, classifier.calibration);
    values.set(scores, row * labels);
  }
  return { labels, rows: texts.length, values };
}

/**
 * The labels of each text. single: the best one, or [] below the threshold of "none"; multi: all above their threshold.
 * @param scores what `classify` gave
 */
export function decide(classifier: Classifier, scores: Scores): number[][] {
  const { labels, rows, values } = scores;
  return Array.from({ length: rows }, (_, row) => {
    const from = row * labels;
    if (classifier.kind === "multi") {
      const given: number[] = [];
      for (let l = 0; l < labels; l++) if (values[from + l]! >= classifier.thresholds[l]!) given.push(l);
      return given;
    }
    let best = 0;
    for (let l = 1; l < labels; l++) if (values[from + l]! > values[from + best]!) best = l;
    const chance = values[from + best]!;
    return chance > 0 && chance >= classifier.thresholds[0]! ? [best] : [];
  });
}

const known = new WeakMap<Classifier, WordRows>();

/** Words are remembered; the next texts of the same company bring the same ones. */
function rowsOf(classifier: Classifier): WordRows {
  const held = known.get(classifier);
  if (held) return held;
  const made = new WordRows(classifier);
  known.set(classifier, made);
  return made;
}
