import { checkPairs, checkWhole, refuse } from "../kit/check.ts";
import type { ClassCounts } from "../stats/class-scores.ts";

/** The labels of each text as places in a list of labels; an empty list is a text with none of them. */
export type LabelPlaces = readonly (readonly number[])[];

/** Probabilities 0..1, text by text: `values[row * labels + label]`. */
export type ScoreTable = { labels: number; rows: number; values: Float32Array };

/** single: a text has one label or none; multi: any number. */
export type LabelKind = "single" | "multi";

/** @throws RangeError when lengths differ or a label has no place in the list of `labels` */
export function checkDecisions(truth: LabelPlaces, decided: LabelPlaces, labels: number): void {
  checkPairs("truth", truth, "decided", decided);
  for (const sets of [truth, decided])
    for (const set of sets) for (const label of set) checkWhole("label", label, 0, labels - 1);
}

/** @throws RangeError when the table is not of this shape */
export function checkScores(scores: ScoreTable, rows: number, labels: number): void {
  if (scores.rows === rows && scores.labels === labels && scores.values.length === rows * labels) return;
  refuse(
    `scores must hold ${rows} texts by ${labels} labels, not ${scores.rows} by ${scores.labels}`,
    `в scores должно быть ${rows} текстов на ${labels} меток, а не ${scores.rows} на ${scores.labels}`,
  );
}

/** Of each label: found and right, found and wrong, missed. */
export function countsOf(truth: LabelPlaces, decided: LabelPlaces, labels: number): ClassCounts[] {
  const counts = Array.from({ length: labels }, () => ({ hits: 0, falseAlarms: 0, misses: 0 }));
  truth.forEach((has, row) => {
    const given = decided[row]!;
    for (const label of has) counts[label]![given.includes(label) ? "hits" : "misses"]++;
    for (const label of given) if (!has.includes(label)) counts[label]!.falseAlarms++;
  });
  return counts;
}

/** Whether both name the same labels, in any order. */
export function isSameSet(has: readonly number[], given: readonly number[]): boolean {
  return has.length === given.length && has.every((label) => given.includes(label));
}

/** The label with the highest probability of a text and that probability; the first of equals. At least one label. */
export function topLabel({ labels, values }: ScoreTable, row: number): { label: number; chance: number } {
  let best = 0;
  for (let label = 1; label < labels; label++)
    if (values[row * labels + label]! > values[row * labels + best]!) best = label;
  return { label: best, chance: values[row * labels + best]! };
}
