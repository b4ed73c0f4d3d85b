import { type DenseMatrix, dotMany, dotRows, normalizeRows, rowOf, takeRows } from "./dense-matrix.ts";
import { sampleIndexes, seededRandom } from "../kit/seeded-random.ts";

/** Each row's cluster, its cosine to that cluster's centre, and the centres (unit rows). */
export type Clustering = {
  assignment: Int32Array;
  similarity: Float32Array;
  centres: DenseMatrix;
  /** Mean cosine to the own centre: the higher, the tighter. */
  tightness: number;
};

export type KmeansOptions = { clusters: number; seed: number; restarts?: number; rounds?: number };

/** Restarts compete on at most so many rows; the winner is then refined on all. */
const trialRows = 4000;
/** After so many rounds it is clear which restart will be the tightest; only that one is carried on. */
const trialRounds = 8;

/** The tightest of many runs agrees with people's labels better than a run by chance; small data can afford more of them. */
function affordableRestarts(rows: number, clusters: number): number {
  return Math.max(6, Math.min(20, Math.floor(600_000 / (rows * clusters))));
}

/**
 * Spherical k-means: rows on the unit sphere, centres by k-means++ seeding, the tightest of several restarts.
 * @param points unit rows; at least as many as clusters
 * @returns exactly `clusters` clusters; one that runs empty is given the point farthest from its centre
 * @throws RangeError when there are fewer points than clusters
 * @source Dhillon, Modha (2001), Machine Learning 42:143-175; Arthur, Vassilvitskii (2007), SODA
 */
export function sphericalKmeans(points: DenseMatrix, options: KmeansOptions): Clustering {
  const { clusters, seed, rounds = 30 } = options;
  if (points.rows < clusters || clusters < 1) {
    throw new RangeError(`${points.rows} points cannot make ${clusters} clusters`);
  }
  const trial = trialPoints(points, clusters, seed);
  const restarts = options.restarts ?? affordableRestarts(trial.rows, clusters);
  let best: Clustering | undefined;
  for (let run = 0; run < restarts; run++) {
    const found = refine(
      trial,
      seedCentres(trial, clusters, seed * 7919 + run),
      Math.min(rounds, trialRounds),
    );
    if (!best || found.tightness > best.tightness) best = found;
  }
  return restarts === 1 && trial === points && rounds <= trialRounds
    ? best!
    : refine(points, best!.centres, rounds);
}

function trialPoints(points: DenseMatrix, clusters: number, seed: number): DenseMatrix {
  const wanted = Math.max(trialRows, clusters * 40);
  return wanted >= points.rows
    ? points
    : takeRows(points, sampleIndexes(points.rows, wanted, seededRandom(seed)));
}

/** Moves centres to the mean of their rows until nothing changes or the rounds are over. */
export function refine(points: DenseMatrix, start: DenseMatrix, rounds: number): Clustering {
  let clustering = nearestCentres(points, start);
  for (let round = 0; round < rounds; round++) {
    const centres = centresOf(points, clustering);
    const next = nearestCentres(points, centres);
    const change = next.tightness - clustering.tightness;
    clustering = next;
    if (change < 5e-5 && round > 1) break;
  }
  return filled(points, clustering);
}

/** Gives each row its nearest centre; the first of equally near ones. */
export function nearestCentres(points: DenseMatrix, centres: DenseMatrix): Clustering {
  const { rows } = points;
  const assignment = new Int32Array(rows);
  const similarity = new Float32Array(rows);
  const cosines = new Float64Array(centres.rows);
  let total = 0;
  for (let r = 0; r < rows; r++) {
    dotMany(points, r, centres, 0, centres.rows, cosines);
    let best = 0;
    for (let c = 1; c < cosines.length; c++) if (cosines[c]! > cosines[best]!) best = c;
    assignment[r] = best;
    similarity[r] = cosines[best]!;
    total += cosines[best]!;
  }
  return { assignment, similarity, centres, tightness: rows ? total / rows : 0 };
}

/** The mean direction of each cluster's rows; a cluster without rows keeps its centre. */
function centresOf(points: DenseMatrix, { assignment, centres }: Clustering): DenseMatrix {
  const next: DenseMatrix = { ...centres, data: new Float32Array(centres.data.length) };
  const sizes = new Uint32Array(centres.rows);
  const d = points.width;
  for (let r = 0; r < points.rows; r++) {
    const cluster = assignment[r]!;
    sizes[cluster]!++;
    for (let j = 0; j < d; j++) next.data[cluster * d + j]! += points.data[r * d + j]!;
  }
  sizes.forEach((size, cluster) => {
    if (size === 0) rowOf(next, cluster).set(rowOf(centres, cluster));
  });
  return normalizeRows(next);
}

/** Empty clusters take the rows farthest from their centres, so that the asked number comes out. */
function filled(points: DenseMatrix, clustering: Clustering): Clustering {
  const sizes = new Uint32Array(clustering.centres.rows);
  for (const cluster of clustering.assignment) sizes[cluster]!++;
  for (let cluster = 0; cluster < sizes.length; cluster++) {
    if (sizes[cluster] !== 0) continue;
    let farthest = -1;
    for (let r = 0; r < points.rows; r++) {
      if (sizes[clustering.assignment[r]!]! < 2) continue;
      if (farthest < 0 || clustering.similarity[r]! < clustering.similarity[farthest]!) farthest = r;
    }
    sizes[clustering.assignment[farthest]!]!--;
    sizes[cluster] = 1;
    clustering.assignment[farthest] = cluster;
    clustering.similarity[farthest] = 1;
    rowOf(clustering.centres, cluster).set(rowOf(points, farthest));
  }
  return clustering;
}

/** k-means++: each next centre is drawn by squared distance, the best of three draws is kept. */
function seedCentres(points: DenseMatrix, clusters: number, seed: number): DenseMatrix {
  const random = seededRandom(seed);
  const chosen = [Math.floor(random() * points.rows)];
  let distance = distancesTo(points, chosen[0]!);
  while (chosen.length < clusters) {
    let bestSum = Number.POSITIVE_INFINITY;
    let bestDraw = 0;
    let bestDistance = distance;
    for (let attempt = 0; attempt < 3; attempt++) {
      const draw = drawn(distance, random);
      const next = distancesTo(points, draw, distance);
      const sum = next.reduce((total, value) => total + value, 0);
      if (sum < bestSum) [bestSum, bestDraw, bestDistance] = [sum, draw, next];
    }
    chosen.push(bestDraw);
    distance = bestDistance;
  }
  return takeRows(points, chosen);
}

function distancesTo(points: DenseMatrix, centre: number, before?: Float32Array): Float32Array {
  return Float32Array.from({ length: points.rows }, (_, r) => {
    const distance = Math.max(0, 1 - dotRows(points, r, points, centre));
    return before ? Math.min(before[r]!, distance) : distance;
  });
}

function drawn(weights: Float32Array, random: () => number): number {
  const total = weights.reduce((sum, value) => sum + value, 0);
  let rest = random() * total;
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i]!;
    if (rest < 0) return i;
  }
  return Math.floor(random() * weights.length);
}
