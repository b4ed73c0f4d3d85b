import { type Answer, known, unknown } from "../kit/answer.ts";
import { type Contingency, contingency, isSameDivision } from "./contingency.ts";
import { entropyOf } from "./entropy.ts";
import type { Label } from "./labels.ts";
import { informationIn } from "./mutual-information.ts";

/** How the two entropies are joined to the greatest information that could be shared. */
export type EntropyMean = "arithmetic" | "geometric" | "max" | "min";

/**
 * Mutual information of two divisions as a share of their mean entropy.
 * @formula  NMI = I / mean(H(labels), H(clusters))
 * @use to compare with studies that print it; it grows with the number of clusters by chance alone, adjustedMutualInformation does not. With the arithmetic mean it equals the V-measure
 * @param labels   the label of each thing
 * @param clusters the cluster of each thing, in the same order
 * @param mean     "arithmetic" if left out, "geometric", "max" or "min"
 * @returns share of 0..1; no answer ("no-data") for nothing at all
 * @throws RangeError when the two differ in length or a label is neither a string nor a finite number
 * @convention Arithmetic as scikit-learn since 0.22. Two divisions alike but for names give 1, also when each is one single class; nothing shared gives 0
 * @source Strehl & Ghosh (2002), J Machine Learning Research 3:583-617; Vinh, Epps & Bailey (2010), JMLR 11:2837-2854
 * @example normalizedMutualInformation([0, 0, 1, 1], ["a", "a", "b", "c"]) // => known 0.8
 */
export function normalizedMutualInformation(
  labels: readonly Label[],
  clusters: readonly Label[],
  mean: EntropyMean = "arithmetic",
): Answer<number> {
  const table = contingency(labels, clusters);
  if (table.total === 0) return unknown("no-data");
  if (isSameDivision(table)) return known(1);
  const information = informationIn(table);
  const most = meanEntropy(table, mean);
  return known(most > 0 ? Math.min(1, information / most) : 0);
}

/** The mean of both entropies in nats. */
export function meanEntropy({ labelSizes, clusterSizes, total }: Contingency, mean: EntropyMean): number {
  const a = entropyOf(labelSizes, total);
  const b = entropyOf(clusterSizes, total);
  return { arithmetic: (a + b) / 2, geometric: Math.sqrt(a * b), max: Math.max(a, b), min: Math.min(a, b) }[
    mean
  ];
}
