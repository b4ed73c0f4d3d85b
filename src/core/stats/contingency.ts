/** How often each pair of (label, cluster) meets, with the sums over rows and columns. */
export type Contingency = {
  cells: Map<string, number>;
  labels: Map<string, number>;
  clusters: Map<string, number>;
  total: number;
};

/**
 * Counts two ways of dividing the same things.
 * @throws RangeError when the two differ in length
 */
export function contingency(
  labels: ArrayLike<string | number>,
  clusters: ArrayLike<string | number>,
): Contingency {
  if (labels.length !== clusters.length) {
    throw new RangeError(`${labels.length} labels but ${clusters.length} clusters`);
  }
  const table: Contingency = {
    cells: new Map(),
    labels: new Map(),
    clusters: new Map(),
    total: labels.length,
  };
  for (let i = 0; i < labels.length; i++) {
    const label = String(labels[i]);
    const cluster = String(clusters[i]);
    add(table.cells, `${label}\u0000${cluster}`);
    add(table.labels, label);
    add(table.clusters, cluster);
  }
  return table;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
