import { type DenseMatrix, dotRows, normalize, rowOf, takeRows } from "./dense-matrix.ts";
import { type Clustering, refine, sphericalKmeans } from "./spherical-kmeans.ts";

const fewest = 2;
const most = 80;
/** Where there are few texts, groups start at no fewer than about this many each. */
const usualSize = 12;
/** Centres with a higher cosine tell of the same thing in other words. */
const sameThing = 0.74;

/**
 * Groups points into a number of groups that the points themselves call for: many at first (about 3 x n^0.33), then groups
 * with nearly the same centre are joined and fragments dissolved, until none is left.
 * @param points unit rows, at least 2
 * @example for 2,500 bank reviews about 30 groups come out, for 900 appeals about 25, for 100,000 texts at most 80
 */
export function chooseGroups(points: DenseMatrix, seed: number): Clustering {
  const wanted = Math.round(Math.min(3 * points.rows ** 0.33, points.rows / usualSize));
  const start = Math.min(most, Math.max(fewest, wanted), points.rows);
  let clustering = sphericalKmeans(points, { clusters: start, seed });
  for (;;) {
    const centres = withoutFragments(clustering, points.rows) ?? joined(clustering);
    if (!centres) return clustering;
    clustering = refine(points, centres, 8);
  }
}

/** The centres without those of groups too small to tell anything, or undefined when there are none. */
function withoutFragments({ assignment, centres }: Clustering, rows: number): DenseMatrix | undefined {
  const least = Math.max(3, Math.round(rows * 0.003));
  const sizes = sizesOf(assignment, centres.rows);
  const kept = Array.from(sizes.keys()).filter((cluster) => sizes[cluster]! >= least);
  return kept.length === centres.rows || kept.length < fewest ? undefined : takeRows(centres, kept);
}

/** The two nearest centres become one at their weighted mean, if they are near enough. */
function joined({ assignment, centres }: Clustering): DenseMatrix | undefined {
  if (centres.rows <= fewest) return undefined;
  let best = sameThing;
  let pair: [number, number] | undefined;
  for (let a = 0; a < centres.rows; a++) {
    for (let b = 0; b < a; b++) {
      const cosine = dotRows(centres, a, centres, b);
      if (cosine > best) [best, pair] = [cosine, [b, a]];
    }
  }
  if (!pair) return undefined;
  const sizes = sizesOf(assignment, centres.rows);
  const [first, second] = pair;
  const rest = Array.from(sizes.keys()).filter((cluster) => cluster !== second);
  const next = takeRows(centres, rest);
  const mean = rowOf(next, first);
  const other = rowOf(centres, second);
  for (let j = 0; j < mean.length; j++) mean[j] = mean[j]! * sizes[first]! + other[j]! * sizes[second]!;
  normalize(mean);
  return next;
}

function sizesOf(assignment: Int32Array, clusters: number): Uint32Array {
  const sizes = new Uint32Array(clusters);
  for (const cluster of assignment) sizes[cluster]!++;
  return sizes;
}
