import { type Answer, known, unknown } from "../kit/answer.ts";
import { contingency, isSameDivision } from "./contingency.ts";
import { expectedInformation } from "./expected-mutual-information.ts";
import type { Label } from "./labels.ts";
import { informationIn } from "./mutual-information.ts";
import { type EntropyMean, meanEntropy } from "./normalized-mutual-information.ts";

/**
 * Agreement of a grouping with known labels by what they tell of each other, corrected for chance: 1 is full, about 0 is chance.
 * @formula  AMI = (I - EMI) / (mean(H(labels), H(clusters)) - EMI)
 * @use to compare groupings with different numbers of clusters, above all with small or uneven classes; adjustedRand for large even ones
 * @param labels   the true label of each thing
 * @param clusters the cluster given to each thing, in the same order
 * @param mean     of the entropies: "arithmetic" if left out, "geometric", "max" or "min"
 * @returns a number <= 1, below 0 when worse than chance; no answer ("no-data") for nothing at all
 * @throws RangeError when the two differ in length or a label is neither a string nor a finite number
 * @convention Arithmetic mean as scikit-learn since 0.22 (before: "max"). Two divisions alike but for names give 1
 * @source Vinh, Epps & Bailey (2010), J Machine Learning Research 11:2837-2854
 * @example adjustedMutualInformation([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]) // => known 0.298792
 */
export function adjustedMutualInformation(
  labels: readonly Label[],
  clusters: readonly Label[],
  mean: EntropyMean = "arithmetic",
): Answer<number> {
  const table = contingency(labels, clusters);
  if (table.total === 0) return unknown("no-data");
  if (isSameDivision(table)) return known(1);
  const expected = expectedInformation(table);
  const room = meanEntropy(table, mean) - expected;
  // One single class, or all things single: nothing but chance can be shared.
  return known(room > 1e-14 ? (informationIn(table) - expected) / room : 0);
}
