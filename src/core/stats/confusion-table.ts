import { checkCount, checkPairs } from "../kit/check.ts";
import { checkLabels, distinctLabels, type Label, labelFinder } from "./labels.ts";

/**
 * What things are and what they were said to be: counts (rows true, columns predicted), or two lists place by place. `labels`
 * names the classes in order; left out, it is 0, 1, ... for a table and all labels that come for lists.
 */
export type Classified =
  | { confusion: readonly (readonly number[])[]; labels?: readonly Label[] }
  | { actual: readonly Label[]; predicted: readonly Label[]; labels?: readonly Label[] };

/** @throws RangeError when the table is not square, a count is not whole, lengths differ, or a label is not among labels */
export function confusionOf(results: Classified): { labels: Label[]; confusion: number[][] } {
  return "confusion" in results ? checkedTable(results) : countedTable(results);
}

function checkedTable({ confusion, labels }: Extract<Classified, { confusion: unknown }>) {
  const names = labels ?? Array.from(confusion.keys());
  checkPairs("labels", names, "confusion", confusion);
  checkLabels("labels", names);
  labelFinder("labels", names);
  confusion.forEach((row, i) => {
    checkPairs("confusion", confusion, `confusion[${i}]`, row);
    row.forEach((count, j) => checkCount(`confusion[${i}][${j}]`, count));
  });
  return { labels: [...names], confusion: confusion.map((row) => [...row]) };
}

function countedTable({ actual, predicted, labels }: Extract<Classified, { actual: unknown }>) {
  checkPairs("actual", actual, "predicted", predicted);
  checkLabels("actual", actual);
  checkLabels("predicted", predicted);
  const names = [...(labels ?? distinctLabels([actual, predicted]))];
  checkLabels("labels", names);
  const placeOf = labelFinder("labels", names);
  const confusion = names.map(() => new Array<number>(names.length).fill(0));
  actual.forEach((label, at) => confusion[placeOf(label)]![placeOf(predicted[at]!)]!++);
  return { labels: names, confusion };
}
