import { type Answer, known, unknown } from "../kit/answer.ts";
import { centroidsOf, clusteredPoints, type Points, squaredDistance } from "./clustered-points.ts";
import type { Label } from "./labels.ts";

/**
 * Calinski-Harabasz index (variance ratio): how far clusters lie apart, beside how wide they are. More is better.
 * @formula  CH = (B / (k - 1)) / (W / (n - k)); B, W squared distances of centroids from the mean and of points from their centroids
 * @use to choose a number of clusters for the same points when clusters are round; only values of the same data compare
 * @param points rows of coordinates, all of one length
 * @param labels the cluster of each point
 * @returns 0 or more; no answer: "too-few" with fewer than two clusters or no more points than clusters, "no-variation" when all points are one, "undefined-ratio" when each cluster is a single place
 * @throws RangeError when lengths differ, a coordinate is not finite, or a label is neither a string nor a finite number
 * @source Calinski & Harabasz (1974), Communications in Statistics 3:1-27
 * @example calinskiHarabasz([[0, 0], [1, 1], [3, 3], [4, 4]], [0, 0, 1, 1]) // => known 18
 */
export function calinskiHarabasz(points: Points, labels: readonly Label[]): Answer<number> {
  const clustered = clusteredPoints(points, labels);
  const { rows, codes, sizes } = clustered;
  if (sizes.length < 2 || rows.length <= sizes.length) return unknown("too-few");
  const centroids = centroidsOf(clustered);
  const origin = new Float64Array(rows[0]!.length);
  const between = centroids.reduce(
    (sum, centroid, at) => sum + sizes[at]! * squaredDistance(centroid, origin),
    0,
  );
  const within = rows.reduce((sum, row, at) => sum + squaredDistance(row, centroids[codes[at]!]!), 0);
  // Coordinates lie within -1..1: less than this is rounding.
  const nothing = 1e-28 * rows.length * origin.length;
  if (within <= nothing) return unknown(between <= nothing ? "no-variation" : "undefined-ratio");
  return known(between / (sizes.length - 1) / (within / (rows.length - sizes.length)));
}
