import { dot } from "./unit-deviations.ts";
import { type Points, squaredDistance } from "./clustered-points.ts";

/** How far two points are apart: along a straight line, along the axes, or 1 less the cosine of their angle. */
export type Distance = "euclidean" | "manhattan" | "cosine";

/** Of each point the sum of its distances to the points of each cluster; unit of its own, the same for all. */
export function clusterDistances(
  points: Points,
  codes: Int32Array,
  sizes: readonly number[],
  distance: Distance,
): Float64Array[] {
  const most = points.reduce((most, point) => Math.max(most, ...point.map(Math.abs)), 0);
  const rows = points.map((point) => Float64Array.from(point, (value) => (most > 0 ? value / most : 0)));
  if (distance === "cosine") return cosineSums(rows, codes, sizes);
  const apart =
    distance === "euclidean"
      ? (a: Float64Array, b: Float64Array) => Math.sqrt(squaredDistance(a, b))
      : alongAxes;
  const sums = rows.map(() => new Float64Array(sizes.length));
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < i; j++) {
      const gap = apart(rows[i]!, rows[j]!);
      sums[i]![codes[j]!]! += gap;
      sums[j]![codes[i]!]! += gap;
    }
  }
  return sums;
}

function alongAxes(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += Math.abs(a[k]! - b[k]!);
  return sum;
}

/** Cosines add up: the sum over a cluster is the product with the sum of its unit vectors, so no pair need be looked at. */
function cosineSums(
  rows: readonly Float64Array[],
  codes: Int32Array,
  sizes: readonly number[],
): Float64Array[] {
  const units = rows.map(unitOf);
  const totals = sizes.map(() => new Float64Array(rows[0]!.length));
  units.forEach((unit, at) => {
    const total = totals[codes[at]!]!;
    for (let k = 0; k < unit.length; k++) total[k]! += unit[k]!;
  });
  return units.map((unit, at) =>
    Float64Array.from(totals, (total, code) => {
      // Without the point itself, which a vector of zeros is not near to.
      const others = sizes[code]! - (codes[at] === code ? 1 : 0);
      const cosines = dot(unit, total) - (codes[at] === code ? dot(unit, unit) : 0);
      return Math.max(0, others - cosines);
    }),
  );
}

function unitOf(row: Float64Array): Float64Array {
  const length = Math.sqrt(dot(row, row));
  return length > 0 ? row.map((value) => value / length) : row;
}
