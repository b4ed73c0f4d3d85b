import { type Answer, known, unknown } from "../kit/answer.ts";
import { contingency } from "./contingency.ts";
import type { Label } from "./labels.ts";
import { pairsTogether } from "./pairs-together.ts";

/**
 * Fowlkes-Mallows index: of the pairs that a grouping puts together, how many belong together, and the reverse; their geometric mean.
 * @formula  FM = T / sqrt(A B); T pairs together in both, A in the labels, B in the clusters
 * @use to compare with studies that print it; it is not corrected for chance, adjustedRand is
 * @param labels   the true label of each thing
 * @param clusters the cluster given to each thing, in the same order
 * @returns share of 0..1; no answer: "no-data" for nothing at all, "undefined-ratio" when neither division puts any two things together
 * @throws RangeError when the two differ in length or a label is neither a string nor a finite number
 * @convention 0 when only one of the divisions puts no two things together
 * @source Fowlkes & Mallows (1983), JASA 78:553-569
 * @example fowlkesMallows([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]) // => known 0.471405
 */
export function fowlkesMallows(labels: readonly Label[], clusters: readonly Label[]): Answer<number> {
  const table = contingency(labels, clusters);
  if (table.total === 0) return unknown("no-data");
  const { inBoth, inLabels, inClusters } = pairsTogether(table);
  if (inLabels === 0 && inClusters === 0) return unknown("undefined-ratio");
  if (inBoth === 0) return known(0);
  return known(Math.sqrt(inBoth / inLabels) * Math.sqrt(inBoth / inClusters));
}
