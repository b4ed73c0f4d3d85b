import { type Answer, known, unknown } from "../kit/answer.ts";
import { contingency, isSameDivision } from "./contingency.ts";
import type { Label } from "./labels.ts";
import { pairsTogether } from "./pairs-together.ts";

/**
 * Adjusted Rand index: how well a grouping agrees with known labels, pair by pair, corrected for chance.
 * 1 is full agreement, about 0 is chance, below 0 is worse than chance. Renaming changes nothing.
 * @formula  ARI = (T - E) / ((A + B) / 2 - E), E = A B / (n over 2); T pairs together in both, A in the labels, B in the clusters
 * @use the usual number to compare groupings with known labels when classes are of like size; adjustedMutualInformation where some are small
 * @param labels   the true label of each thing
 * @param clusters the cluster given to each thing, in the same order
 * @returns a number <= 1; no answer ("no-data") for nothing at all
 * @throws RangeError when the two differ in length or a label is neither a string nor a finite number
 * @convention Two divisions alike but for names give 1, also when each is one single class
 * @source Hubert & Arabie (1985), Journal of Classification 2:193-218
 * @example adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]) // => known 0.242424
 */
export function adjustedRand(labels: ArrayLike<Label>, clusters: ArrayLike<Label>): Answer<number> {
  const table = contingency(labels, clusters);
  if (table.total === 0) return unknown("no-data");
  if (isSameDivision(table)) return known(1);
  const { inBoth, inLabels, inClusters, all } = pairsTogether(table);
  const expected = (inLabels / all) * inClusters;
  return known((inBoth - expected) / ((inLabels + inClusters) / 2 - expected));
}
