import { type Answer, known, unknown } from "../kit/answer.ts";
import { contingency } from "./contingency.ts";

/**
 * Adjusted Rand index: how well a grouping agrees with known labels, pair by pair, corrected for chance.
 * 1 is full agreement, about 0 is chance, below 0 is worse than chance. Renaming changes nothing.
 * @param labels   the true label of each thing
 * @param clusters the cluster given to each thing, in the same order
 * @returns a number <= 1; no answer ("no-data") for nothing at all
 * @throws RangeError when the two differ in length
 * @source Hubert, Arabie (1985), Journal of Classification 2:193-218
 * @example adjustedRand([0, 0, 1, 1], [1, 1, 0, 0]) // => { known: true, value: 1 }
 */
export function adjustedRand(
  labels: ArrayLike<string | number>,
  clusters: ArrayLike<string | number>,
): Answer<number> {
  const table = contingency(labels, clusters);
  if (table.total === 0) return unknown("no-data");
  const together = pairs(table.cells.values());
  const sameLabel = pairs(table.labels.values());
  const sameCluster = pairs(table.clusters.values());
  const all = pairs([table.total]);
  const expected = all > 0 ? (sameLabel * sameCluster) / all : 0;
  const most = (sameLabel + sameCluster) / 2;
  return known(most === expected ? 1 : (together - expected) / (most - expected));
}

function pairs(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += (count * (count - 1)) / 2;
  return sum;
}
