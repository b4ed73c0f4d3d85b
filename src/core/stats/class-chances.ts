import { checkNumber, checkNumbers, checkPairs, refuse } from "../kit/check.ts";
import { checkLabels, type Label, labelFinder } from "./labels.ts";

/**
 * What happened and how probable it was called. Yes or no: outcomes 1 or 0, probabilities of 1. Several classes: actual labels,
 * one row of probabilities for each thing (sum 1) in the order of labels.
 */
export type ClassChances =
  | { outcomes: readonly number[]; probabilities: readonly number[] }
  | { actual: readonly Label[]; probabilities: readonly (readonly number[])[]; labels: readonly Label[] };

/** @throws RangeError when lengths differ, an outcome is neither 0 nor 1, or a probability lies outside 0..1 */
export function checkOutcomes(outcomes: readonly number[], probabilities: readonly number[]): void {
  checkPairs("outcomes", outcomes, "probabilities", probabilities);
  checkNumbers("probabilities", probabilities, 0, 1);
  outcomes.forEach((outcome, at) => {
    if (outcome !== 0 && outcome !== 1) {
      refuse(`outcomes[${at}] must be 0 or 1, not ${outcome}`, `outcomes[${at}] — 0 или 1, а не ${outcome}`);
    }
  });
}

/**
 * For each thing the place of its true class in its row.
 * @throws RangeError when lengths differ, a row does not sum to 1, or a label is not among labels
 */
export function checkClassChances({
  actual,
  probabilities,
  labels,
}: Extract<ClassChances, { actual: unknown }>): number[] {
  checkPairs("actual", actual, "probabilities", probabilities);
  checkLabels("actual", actual);
  checkLabels("labels", labels);
  probabilities.forEach((row, at) => {
    checkPairs("labels", labels, `probabilities[${at}]`, row);
    checkNumbers(`probabilities[${at}]`, row, 0, 1);
    checkNumber(
      `sum of probabilities[${at}]`,
      row.reduce((sum, each) => sum + each, 0),
      1 - 1e-6,
      1 + 1e-6,
    );
  });
  return actual.map(labelFinder("labels", labels));
}
