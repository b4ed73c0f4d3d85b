import type { Contingency } from "./contingency.ts";

/** Pairs of things that are together in both divisions, in either, and all pairs there are. */
export type PairsTogether = { inBoth: number; inLabels: number; inClusters: number; all: number };

export function pairsTogether({ cells, labelSizes, clusterSizes, total }: Contingency): PairsTogether {
  return {
    inBoth: pairsIn(cells.map(({ count }) => count)),
    inLabels: pairsIn(labelSizes),
    inClusters: pairsIn(clusterSizes),
    all: pairsIn([total]),
  };
}

function pairsIn(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
