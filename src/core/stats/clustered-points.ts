import { checkNumbers, checkPairs } from "../kit/check.ts";
import { sizesOf } from "./contingency.ts";
import type { Label } from "./labels.ts";

/** Points as rows of coordinates, all of one length, in one unit or standardised. */
export type Points = readonly (readonly number[])[];

/**
 * Points and the cluster of each as a number, moved to their mean and scaled so that coordinates lie within -1..1: the
 * indices of clusters do not depend on place and unit, and squares do not overflow.
 */
export type ClusteredPoints = { rows: Float64Array[]; codes: Int32Array; sizes: number[]; names: Label[] };

/** @throws RangeError when lengths differ, a coordinate is not finite, or a label is neither a string nor a finite number */
export function clusteredPoints(points: Points, labels: readonly Label[]): ClusteredPoints {
  checkPairs("points", points, "labels", labels);
  checkPoints(points);
  return { rows: centredAndScaled(points), ...sizesOf("labels", labels) };
}

/** @throws RangeError when rows differ in length or a coordinate is not finite */
export function checkPoints(points: Points): void {
  points.forEach((point, at) => {
    checkPairs("points[0]", points[0]!, `points[${at}]`, point);
    checkNumbers(`points[${at}]`, point);
  });
}

/** The mean of each cluster's points. */
export function centroidsOf({ rows, codes, sizes }: ClusteredPoints): Float64Array[] {
  const centroids = sizes.map(() => new Float64Array(rows[0]?.length ?? 0));
  rows.forEach((row, at) => {
    const centroid = centroids[codes[at]!]!;
    for (let k = 0; k < row.length; k++) centroid[k]! += row[k]! / sizes[codes[at]!]!;
  });
  return centroids;
}

/** Squared Euclidean distance. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k]! - b[k]!) ** 2;
  return sum;
}

function centredAndScaled(points: Points): Float64Array[] {
  const means = new Float64Array(points[0]?.length ?? 0);
  for (const point of points) point.forEach((value, k) => (means[k]! += value / points.length));
  let most = 0;
  for (const point of points)
    point.forEach((value, k) => (most = Math.max(most, Math.abs(value - means[k]!))));
  return points.map((point) =>
    Float64Array.from(point, (value, k) => (most > 0 ? (value - means[k]!) / most : 0)),
  );
}
