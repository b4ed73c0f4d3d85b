import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkPairs } from "../kit/check.ts";
import { type ClassScores, meanScores, type MeanScores, microScores, scoresOf } from "./class-scores.ts";
import { zOf } from "./distributions.ts";
import { checkLabels, distinctLabels, type Label, labelFinder } from "./labels.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/** The labels that each thing has and those it was given, place by place; an empty list is a thing without labels. */
export type LabelSets = {
  actual: readonly (readonly Label[])[];
  predicted: readonly (readonly Label[])[];
  labels?: readonly Label[];
};

/**
 * Each label; means over labels: micro (all decisions together), macro (each label alike), weighted (by support); over things: share of
 * things whose set is wholly right (exact, with interval), mean share of common labels (jaccard) and mean F1; share of wrong decisions (hammingLoss).
 */
export type MultiLabelReport = {
  classes: ClassScores[];
  micro: MeanScores;
  macro: MeanScores;
  weighted: MeanScores;
  exact: Estimate;
  jaccard: number;
  f1OfThings: number;
  hammingLoss: number;
  n: number;
};

/**
 * How well a classifier does that may give several labels to one thing: label by label, over all labels, and thing by thing.
 * @formula  by label precision = hits / predicted, recall = hits / support, F1 = 2 P R / (P + R); jaccard = mean |A and P| / |A or P|; hammingLoss = wrong decisions / (things times labels)
 * @use when a text may speak of several topics; classificationReport where each has exactly one
 * @param sets  actual and predicted labels of each thing; labels fixes the order and names labels that nothing has
 * @param level confidence of the intervals, share in (0, 1)
 * @returns classes, means, exact, jaccard, f1OfThings, hammingLoss, n; no answer ("no-data") without things or without any label
 * @throws RangeError when lengths differ or a label is not among labels
 * @convention What cannot be told counts as 0 in means over labels; a thing with no label that was given none is wholly right (1)
 * @source Tsoumakas, Katakis & Vlahavas (2010), Data Mining and Knowledge Discovery Handbook, 667-685
 * @example multiLabelReport({ actual: [["price"], ["price", "speed"]], predicted: [["price"], ["speed"]] }) // => known { micro: { precision: 1, recall: 0.6667, f1: 0.8 }, exact: { value: 0.5 }, hammingLoss: 0.25 }
 */
export function multiLabelReport(sets: LabelSets, level = 0.95): Answer<MultiLabelReport> {
  const z = zOf(level);
  const { labels, actual, predicted } = placesOf(sets);
  const n = actual.length;
  if (n === 0 || labels.length === 0) return unknown("no-data");
  const counts = labels.map(() => ({ hits: 0, falseAlarms: 0, misses: 0 }));
  const things = actual.map((has, at) => {
    const given = predicted[at]!;
    for (const label of has) counts[label]![given.has(label) ? "hits" : "misses"]++;
    for (const label of given) if (!has.has(label)) counts[label]!.falseAlarms++;
    return overlapOf(has, given);
  });
  const classes = counts.map((each, at) => scoresOf(labels[at]!, each, z));
  const exact = things.filter(({ wrong }) => wrong === 0).length;
  const sum = (key: "jaccard" | "f1" | "wrong") => things.reduce((total, each) => total + each[key], 0);
  return known({
    classes,
    micro: microScores(counts, z),
    macro: meanScores(classes, () => 1),
    weighted: meanScores(classes, (each) => each.support),
    exact: { value: exact / n, ...wilsonBounds(exact, n, z) },
    jaccard: sum("jaccard") / n,
    f1OfThings: sum("f1") / n,
    hammingLoss: sum("wrong") / n / labels.length,
    n,
  });
}

function placesOf({ actual, predicted, labels }: LabelSets) {
  checkPairs("actual", actual, "predicted", predicted);
  actual.forEach((set, at) => checkLabels(`actual[${at}]`, set));
  predicted.forEach((set, at) => checkLabels(`predicted[${at}]`, set));
  const names = [...(labels ?? distinctLabels([...actual, ...predicted]))];
  checkLabels("labels", names);
  const placeOf = labelFinder("labels", names);
  const placed = (sets: LabelSets["actual"]) => sets.map((set) => new Set(set.map(placeOf)));
  return { labels: names, actual: placed(actual), predicted: placed(predicted) };
}

function overlapOf(has: ReadonlySet<number>, given: ReadonlySet<number>) {
  const common = [...has].filter((label) => given.has(label)).length;
  const either = has.size + given.size - common;
  if (either === 0) return { wrong: 0, jaccard: 1, f1: 1 };
  return { wrong: either - common, jaccard: common / either, f1: (2 * common) / (has.size + given.size) };
}
