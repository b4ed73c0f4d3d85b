import { type DenseMatrix, dotRows, normalize, rowOf, takeRows } from "./dense-matrix.ts";
import { type Clustering, refine, sphericalKmeans } from "./spherical-kmeans.ts";

const fewest = 2;
const most = 80;
/** Where there are few texts, groups start at no fewer than about this many each. */
const usualSize = 12;
/** Centres with a higher cosine tell of the same thing in other words. */
const sameThing = 0.74;
const restarts = 6;
const lastRounds = 10;

/**
 * Groups points into a number of groups that the points themselves call for: many at first (about 2.5 x n^0.33), then
 * fragments are dissolved, groups with nearly the same centre are joined, nearest first, and the rest is settled anew.
 * @param points unit rows, at least 2
 * @example for 2,500 bank reviews about 28 groups come out, for 900 appeals about 20, for 100,000 texts at most 80
 */
export function chooseGroups(points: DenseMatrix, seed: number): Clustering {
  const wanted = Math.round(Math.min(2.5 * points.rows ** 0.33, points.rows / usualSize));
  const start = Math.min(most, Math.max(fewest, wanted), points.rows);
  const first = sphericalKmeans(points, { clusters: start, seed, restarts });
  const whole = takeRows(first.centres, withoutFragments(first, points.rows));
  const settled = refine(points, whole, lastRounds);
  const centres = joined(settled);
  return centres.rows === settled.centres.rows ? settled : refine(points, centres, lastRounds);
}

/** The clusters large enough to tell anything; all of them where hardly any is. */
function withoutFragments({ assignment, centres }: Clustering, rows: number): number[] {
  const least = Math.max(3, Math.round(rows * 0.003));
  const sizes = sizesOf(assignment, centres.rows);
  const all = Array.from(sizes.keys());
  const kept = all.filter((cluster) => sizes[cluster]! >= least);
  return kept.length < fewest ? all : kept;
}

/** Joins the two nearest centres at their weighted mean until none are near enough. */
function joined({ assignment, centres }: Clustering): DenseMatrix {
  const sizes = sizesOf(assignment, centres.rows);
  const alive = Array.from(sizes.keys());
  while (alive.length > fewest) {
    const pair = nearestPair(centres, alive);
    if (!pair) break;
    const [kept, gone] = pair;
    const mean = rowOf(centres, kept);
    const other = rowOf(centres, gone);
    for (let j = 0; j < mean.length; j++) mean[j] = mean[j]! * sizes[kept]! + other[j]! * sizes[gone]!;
    normalize(mean);
    sizes[kept]! += sizes[gone]!;
    alive.splice(alive.indexOf(gone), 1);
  }
  return takeRows(centres, alive);
}

function nearestPair(centres: DenseMatrix, alive: readonly number[]): [number, number] | undefined {
  let best = sameThing;
  let pair: [number, number] | undefined;
  for (const a of alive) {
    for (const b of alive) {
      if (b >= a) break;
      const cosine = dotRows(centres, a, centres, b);
      if (cosine > best) [best, pair] = [cosine, [b, a]];
    }
  }
  return pair;
}

function sizesOf(assignment: Int32Array, clusters: number): Uint32Array {
  const sizes = new Uint32Array(clusters);
  for (const cluster of assignment) sizes[cluster]!++;
  return sizes;
}
