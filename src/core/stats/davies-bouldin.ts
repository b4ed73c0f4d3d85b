import { type Answer, known, unknown } from "../kit/answer.ts";
import { centroidsOf, clusteredPoints, type Points, squaredDistance } from "./clustered-points.ts";
import type { Label } from "./labels.ts";

/**
 * Davies-Bouldin index: how much each cluster overlaps with the one most like it, on average. Less is better.
 * @formula  DB = mean over i of max over j of (s_i + s_j) / d_ij; s mean distance of points from their centroid, d distance of centroids
 * @use to choose a number of clusters for the same points when clusters are round; silhouette also tells which points fit badly
 * @param points rows of coordinates, all of one length
 * @param labels the cluster of each point
 * @returns 0 or more; no answer: "too-few" with fewer than two clusters, "undefined-ratio" when two clusters have the same centroid
 * @throws RangeError when lengths differ, a coordinate is not finite, or a label is neither a string nor a finite number
 * @convention Clusters with one centroid are no good grouping: no answer is given where scikit-learn says 0, its best value
 * @source Davies & Bouldin (1979), IEEE Trans PAMI 1:224-227
 * @example daviesBouldin([[0, 0], [1, 1], [3, 3], [4, 4]], [0, 0, 1, 1]) // => known 0.333333
 */
export function daviesBouldin(points: Points, labels: readonly Label[]): Answer<number> {
  const clustered = clusteredPoints(points, labels);
  const { rows, codes, sizes } = clustered;
  if (sizes.length < 2) return unknown("too-few");
  const centroids = centroidsOf(clustered);
  const widths = new Float64Array(sizes.length);
  rows.forEach((row, at) => {
    const code = codes[at]!;
    widths[code]! += Math.sqrt(squaredDistance(row, centroids[code]!)) / sizes[code]!;
  });
  let sum = 0;
  for (let i = 0; i < sizes.length; i++) {
    let worst = 0;
    for (let j = 0; j < sizes.length; j++) {
      if (j === i) continue;
      const apart = Math.sqrt(squaredDistance(centroids[i]!, centroids[j]!));
      if (apart < 1e-14) return unknown("undefined-ratio");
      worst = Math.max(worst, (widths[i]! + widths[j]!) / apart);
    }
    sum += worst;
  }
  return known(sum / sizes.length);
}
