import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers, checkPairs, refuse } from "../kit/check.ts";
import { checkPoints, type Points } from "./clustered-points.ts";
import { sizesOf } from "./contingency.ts";
import { clusterDistances, type Distance } from "./cluster-distances.ts";
import type { Label } from "./labels.ts";

/**
 * The cluster of each thing, and either points with a way to measure ("euclidean" if left out) or all distances. Things with the
 * label `leaveOut` (such as -1 for noise) are not judged and are nobody's neighbours.
 */
export type SilhouetteInput = { labels: readonly Label[]; leaveOut?: Label } & (
  | { points: Points; distance?: Distance }
  | { distances: readonly (readonly number[])[] }
);

/** Mean over all things and by cluster, and the value of each thing in the order given (null for those left out); all -1..1. */
export type Silhouette = {
  value: number;
  clusters: { label: Label; size: number; value: number }[];
  things: (number | null)[];
};

/**
 * Silhouette: how much nearer each thing is to its own cluster than to the next best one. 1 sits well, 0 between two, below 0 with the wrong one.
 * @formula  s = (b - a) / max(a, b); a mean distance to the others of the own cluster, b the least mean distance to another cluster
 * @use to judge a grouping without known labels, to choose the number of clusters, and to find things that fit badly; "cosine" for vectors of texts. Euclidean takes time by the square of the number of things, cosine does not
 * @param input labels, and points (rows of coordinates) with distance, or distances (a square table, 0 or more); leaveOut for a noise label
 * @returns mean, clusters, things; no answer: "too-few" with fewer than two clusters or no more things than clusters
 * @throws RangeError when lengths differ, a number is not finite, or a distance is negative
 * @convention A thing alone in its cluster has 0, as in Rousseeuw; so has one with no distance to anybody. Cosine distance to a vector of zeros is 1
 * @source Rousseeuw (1987), J Computational and Applied Mathematics 20:53-65
 * @example silhouette({ points: [[0], [1], [4], [6]], labels: ["a", "a", "b", "b"] }) // => known { value: 0.6537, things: [0.8, 0.75, 0.4286, 0.6364] }
 */
export function silhouette(input: SilhouetteInput): Answer<Silhouette> {
  const { labels, leaveOut } = input;
  checkInput(input);
  const kept = Array.from(labels.keys()).filter(
    (at) => leaveOut === undefined || String(labels[at]) !== String(leaveOut),
  );
  const { codes, sizes, names } = sizesOf(
    "labels",
    kept.map((at) => labels[at]!),
  );
  if (sizes.length < 2 || kept.length <= sizes.length) return unknown("too-few");
  const sums = sumsOf(input, kept, codes, sizes);
  const values = kept.map((_, at) => widthOf(sums[at]!, codes[at]!, sizes));
  const things = labels.map((): number | null => null);
  kept.forEach((thing, at) => (things[thing] = values[at]!));
  const clusters = names.map((label, code) => ({ label, size: sizes[code]!, value: 0 }));
  values.forEach((value, at) => (clusters[codes[at]!]!.value += value / sizes[codes[at]!]!));
  return known({ value: values.reduce((sum, value) => sum + value, 0) / values.length, clusters, things });
}

function checkInput(input: SilhouetteInput): void {
  if ("points" in input) {
    checkPairs("points", input.points, "labels", input.labels);
    checkPoints(input.points);
    return;
  }
  if (!("distances" in input)) refuse("points or distances must be given", "нужны points или distances");
  checkPairs("distances", input.distances, "labels", input.labels);
  input.distances.forEach((row, at) => {
    checkPairs("distances", input.distances, `distances[${at}]`, row);
    checkNumbers(`distances[${at}]`, row, 0);
  });
}

/** Of each kept thing the sum of its distances to each cluster. */
function sumsOf(
  input: SilhouetteInput,
  kept: readonly number[],
  codes: Int32Array,
  sizes: readonly number[],
): Float64Array[] {
  if ("points" in input) {
    return clusterDistances(
      kept.map((at) => input.points[at]!),
      codes,
      sizes,
      input.distance ?? "euclidean",
    );
  }
  const most = Math.max(...kept.map((at) => Math.max(...input.distances[at]!)), Number.MIN_VALUE);
  return kept.map((thing) => {
    const sums = new Float64Array(sizes.length);
    kept.forEach(
      (other, at) => (sums[codes[at]!]! += other === thing ? 0 : input.distances[thing]![other]! / most),
    );
    return sums;
  });
}

function widthOf(sums: Float64Array, own: number, sizes: readonly number[]): number {
  if (sizes[own] === 1) return 0;
  const inside = sums[own]! / (sizes[own]! - 1);
  let outside = Infinity;
  for (let code = 0; code < sizes.length; code++) {
    if (code !== own) outside = Math.min(outside, sums[code]! / sizes[code]!);
  }
  const most = Math.max(inside, outside);
  return most > 0 ? (outside - inside) / most : 0;
}
