import { type Answer, known, unknown } from "../kit/answer.ts";
import { contingency } from "./contingency.ts";

/** All three in 0..1. Homogeneity: a cluster holds one label. Completeness: a label lies in one cluster. */
export type VMeasure = { homogeneity: number; completeness: number; vMeasure: number };

/**
 * V-measure of a grouping against known labels: the harmonic mean of homogeneity and completeness.
 * Renaming labels or clusters changes nothing.
 * @param labels   the true label of each thing
 * @param clusters the cluster given to each thing, in the same order
 * @returns no answer ("no-data") for nothing at all
 * @throws RangeError when the two differ in length
 * @source Rosenberg, Hirschberg (2007), EMNLP-CoNLL, 410-420
 * @example vMeasure([0, 0, 1, 1], [5, 5, 6, 6]) // => { known: true, value: { homogeneity: 1, completeness: 1, vMeasure: 1 } }
 */
export function vMeasure(
  labels: ArrayLike<string | number>,
  clusters: ArrayLike<string | number>,
): Answer<VMeasure> {
  const table = contingency(labels, clusters);
  if (table.total === 0) return unknown("no-data");
  const labelEntropy = entropy(table.labels.values(), table.total);
  const clusterEntropy = entropy(table.clusters.values(), table.total);
  const joint = entropy(table.cells.values(), table.total);
  const shared = Math.max(0, labelEntropy + clusterEntropy - joint);
  const homogeneity = labelEntropy > 0 ? shared / labelEntropy : 1;
  const completeness = clusterEntropy > 0 ? shared / clusterEntropy : 1;
  const sum = homogeneity + completeness;
  return known({ homogeneity, completeness, vMeasure: sum > 0 ? (2 * homogeneity * completeness) / sum : 0 });
}

/** Shannon entropy of counts in nats. */
function entropy(counts: Iterable<number>, total: number): number {
  let sum = 0;
  for (const count of counts) sum -= (count / total) * Math.log(count / total);
  return sum;
}
