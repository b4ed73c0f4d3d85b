import { type Answer, type Estimate, known } from "../kit/answer.ts";
import { checkPairs } from "../kit/check.ts";
import { type PairedCounts, pairedProportions } from "../stats/paired-proportions.ts";
import { isSameSet, type LabelPlaces } from "./decisions.ts";

/**
 * Two ways of labelling on the same texts: share of texts wholly right by the first less that by the second (-1..1) with its interval,
 * the exact McNemar p, and the texts by who was right.
 */
export type DecisionComparison = Estimate & { p: number; n: number } & PairedCounts;

/**
 * Which of two labels the same texts better, text by text: what both get right or wrong tells nothing, what only one gets right does.
 * @formula  D = (firstOnly - secondOnly) / n, Newcombe's interval for paired shares; p by the exact McNemar test
 * @use on texts that neither has seen; a text counts as right when it was given exactly the labels it has
 * @param truth  labels of each text
 * @param first  what the first gave, place by place
 * @param second what the second gave
 * @returns no answer ("no-data") without texts
 * @throws RangeError when lengths differ
 * @example compareDecisions([[0], [1], []], [[0], [1], [0]], [[0], [0], [0]]) // => known { value: 0.3333, firstOnly: 1, secondOnly: 0, both: 1, neither: 1 }
 */
export function compareDecisions(
  truth: LabelPlaces,
  first: LabelPlaces,
  second: LabelPlaces,
): Answer<DecisionComparison> {
  checkPairs("truth", truth, "first", first);
  checkPairs("truth", truth, "second", second);
  const counts = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  truth.forEach((has, row) => {
    const [one, two] = [isSameSet(has, first[row]!), isSameSet(has, second[row]!)];
    counts[one ? (two ? "both" : "firstOnly") : two ? "secondOnly" : "neither"]++;
  });
  const difference = pairedProportions(counts);
  return difference.known ? known({ ...difference.value, ...counts, n: truth.length }) : difference;
}
