import { type DenseMatrix, normalizeRows, rowOf } from "./dense-matrix.ts";

/**
 * The mean directions of some groups of rows.
 * @param groups rows of each group by their places in `points`; none empty
 * @returns a unit row a group, in order
 */
export function meansOf(points: DenseMatrix, groups: readonly (readonly number[])[]): DenseMatrix {
  const { width } = points;
  const means: DenseMatrix = {
    rows: groups.length,
    width,
    data: new Float32Array(groups.length * width),
  };
  groups.forEach((rows, group) => {
    const mean = rowOf(means, group);
    for (const row of rows) {
      const point = rowOf(points, row);
      for (let j = 0; j < width; j++) mean[j]! += point[j]!;
    }
  });
  return normalizeRows(means);
}
