import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import type { Label } from "./labels.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/** Of one class: found and right, found and wrong, missed. Whole numbers. */
export type ClassCounts = { hits: number; falseAlarms: number; misses: number };

/**
 * One class: things that have it (support), things said to have it (predicted), and shares 0..1 with intervals.
 * Precision is unknown ("undefined-ratio") when the class was never predicted, recall when nothing has it, f1 when both.
 */
export type ClassScores = {
  label: Label;
  support: number;
  predicted: number;
  precision: Answer<Estimate>;
  recall: Answer<Estimate>;
  f1: Answer<Estimate>;
};

/** Means over classes, shares 0..1. */
export type MeanScores = { precision: number; recall: number; f1: number };

export function scoresOf(label: Label, counts: ClassCounts, z: number): ClassScores {
  const { hits, falseAlarms, misses } = counts;
  return {
    label,
    support: hits + misses,
    predicted: hits + falseAlarms,
    precision: shareOf(hits, hits + falseAlarms, z),
    recall: shareOf(hits, hits + misses, z),
    f1: f1Of(counts, z),
  };
}

/** Precision, recall and f1 of all classes thrown together. What cannot be told counts as 0. */
export function microScores(counts: readonly ClassCounts[], z: number): MeanScores {
  const sum = (key: keyof ClassCounts) => counts.reduce((total, each) => total + each[key], 0);
  const all = { hits: sum("hits"), falseAlarms: sum("falseAlarms"), misses: sum("misses") };
  return valuesOf(scoresOf("", all, z));
}

/** Their means by class with these weights. What cannot be told counts as 0: to leave it out would flatter. */
export function meanScores(
  classes: readonly ClassScores[],
  weightOf: (each: ClassScores) => number,
): MeanScores {
  const total = classes.reduce((sum, each) => sum + weightOf(each), 0);
  const mean = (key: keyof MeanScores) =>
    total > 0 ? classes.reduce((sum, each) => sum + weightOf(each) * valuesOf(each)[key], 0) / total : 0;
  return { precision: mean("precision"), recall: mean("recall"), f1: mean("f1") };
}

/** Share with Wilson's interval. */
export function shareOf(hits: number, trials: number, z: number): Answer<Estimate> {
  if (trials === 0) return unknown("undefined-ratio");
  return known({ value: hits / trials, ...wilsonBounds(hits, trials, z) });
}

function valuesOf({ precision, recall, f1 }: ClassScores): MeanScores {
  const or0 = (answer: Answer<Estimate>) => (answer.known ? answer.value.value : 0);
  return { precision: or0(precision), recall: or0(recall), f1: or0(f1) };
}

/** F1 = 2 J / (1 + J), where J, the share of hits among all that are predicted or true, is a plain share and has Wilson's interval. */
function f1Of({ hits, falseAlarms, misses }: ClassCounts, z: number): Answer<Estimate> {
  const jaccard = shareOf(hits, hits + falseAlarms + misses, z);
  if (!jaccard.known) return jaccard;
  const { value, low, high } = jaccard.value;
  const f1 = (share: number) => (2 * share) / (1 + share);
  return known({ value: f1(value), low: f1(low), high: f1(high) });
}
