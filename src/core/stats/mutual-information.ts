import { type Answer, known, unknown } from "../kit/answer.ts";
import { type Contingency, contingency } from "./contingency.ts";
import type { Label } from "./labels.ts";

/**
 * Mutual information of two divisions of the same things: how much knowing the one tells of the other.
 * @formula  I = sum n_ij / n ln(n n_ij / (a_i b_j))
 * @use as a building block; to compare groupings take adjustedMutualInformation, which does not grow with the number of clusters by chance
 * @param labels   the label of each thing
 * @param clusters the cluster of each thing, in the same order
 * @returns nats, 0 or more, at most the lesser entropy; no answer ("no-data") for nothing at all
 * @throws RangeError when the two differ in length or a label is neither a string nor a finite number
 * @source Cover & Thomas (2006), Elements of Information Theory, 2.3
 * @example mutualInformation([0, 0, 1, 1], ["a", "a", "b", "c"]) // => known 0.693147
 */
export function mutualInformation(labels: readonly Label[], clusters: readonly Label[]): Answer<number> {
  const table = contingency(labels, clusters);
  return table.total === 0 ? unknown("no-data") : known(informationIn(table));
}

/** The same from the counts. */
export function informationIn({ cells, labelSizes, clusterSizes, total }: Contingency): number {
  let sum = 0;
  for (const { label, cluster, count } of cells) {
    const byChance = (labelSizes[label]! / total) * clusterSizes[cluster]!;
    sum += (count / total) * Math.log(count / byChance);
  }
  return Math.max(0, sum);
}
