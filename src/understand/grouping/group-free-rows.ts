import { chooseGroups } from "../../core/text/choose-groups.ts";
import { type DenseMatrix, dotRows } from "../../core/text/dense-matrix.ts";
import { meansOf } from "../../core/text/means-of.ts";
import { type AnchorIndex, indexAnchors, nearestAnchors, smoothed } from "../../core/text/neighbours.ts";
import { sampleIndexes, seededRandom } from "../../core/kit/seeded-random.ts";
import { nearestCentres, sphericalKmeans } from "../../core/text/spherical-kmeans.ts";
import { TextVectors } from "../../core/text/text-vectors.ts";
import {
  placeTerms,
  readySignature,
  termCounts,
  type TopicSignature,
} from "../../core/text/topic-signature.ts";
import { inChunks, type Report } from "./in-chunks.ts";
import type { Placed } from "./place-on-fixed.ts";
import type { ReadTexts } from "./read-texts.ts";

export type GroupingChoice = {
  seed: number;
  groups: number | undefined;
  /** Groups of an earlier time: new ones begin where these are. */
  near: readonly TopicSignature[];
};

/** Rows from which vectors and groups are learnt; more rows are placed on what was learnt. */
const learnFrom = 8_000;
const vectorOptions = { latentRank: 64, meaningRank: 48, meaningWeight: 0.5 };
const neighbours = 10;
const smoothing = 0.3;
/** A text belongs to a group when it lies at least this near its centre, as a share of how near its members lie. */
const belongs = 0.68;
const chunkRows = 500;
/** Under so many texts there is nothing to choose groups from. */
const fewest = 6;
/** With fewer of the learnt texts an earlier group is no longer spoken of. */
const fewestSpoken = 3;

/** Groups the rows that lie on no accepted topic and repeat no earlier row; writes into `placed`. */
export async function groupFreeRows(
  read: ReadTexts,
  placed: Placed,
  { seed, groups, near }: GroupingChoice,
  report: Report,
): Promise<void> {
  const free = freeRows(read, placed.assignment);
  if (free.length < (groups === undefined ? fewest : 1)) return;
  const learnt = await learn(read, free, seed, report);
  const centres = centresNear(read, learnt, near) ?? centresOf(learnt.smooth, free.length, { seed, groups });
  report({ phase: "group", done: 1, total: 1 });
  const found = await placeAll(learnt, free, centres, report);
  write(found, free, centres.rows, placed, groups === undefined);
}

/** Rows with words that repeat no earlier row and lie on no accepted topic. */
function freeRows({ corpus, duplicatesOf }: ReadTexts, assignment: Int32Array): Uint32Array {
  return Uint32Array.from(assignment.keys()).filter(
    (row) =>
      assignment[row] === -1 && duplicatesOf[row] === -1 && corpus.starts[row] !== corpus.starts[row + 1],
  );
}

type Learnt = {
  vectors: TextVectors;
  index: AnchorIndex;
  /** Place of a row among the anchors. */
  anchorOf: ReadonlyMap<number, number>;
  smooth: DenseMatrix;
};

async function learn(read: ReadTexts, free: Uint32Array, seed: number, report: Report): Promise<Learnt> {
  const sample = sampleIndexes(free.length, learnFrom, seededRandom(seed)).map((at) => free[at]!);
  report({ phase: "learn", done: 0, total: 3 });
  const vectors = new TextVectors(read.corpus, sample, { seed, ...vectorOptions });
  const anchors = vectors.of(sample);
  report({ phase: "learn", done: 1, total: 3 });
  const index = indexAnchors(anchors, seed);
  const smooth = smoothRows(index, anchors, Uint32Array.from(sample.keys()));
  report({ phase: "learn", done: 3, total: 3 });
  return { vectors, index, anchorOf: new Map(Array.from(sample, (row, at) => [row, at])), smooth };
}

function smoothRows(index: AnchorIndex, points: DenseMatrix, own: ArrayLike<number>): DenseMatrix {
  return smoothed(points, nearestAnchors(index, points, neighbours, own), index.anchors, smoothing);
}

type Counted = Pick<GroupingChoice, "seed" | "groups">;

function centresOf(points: DenseMatrix, rows: number, { seed, groups }: Counted): DenseMatrix {
  if (groups === undefined) return chooseGroups(points, seed).centres;
  return sphericalKmeans(points, { clusters: Math.min(groups, rows, points.rows), seed }).centres;
}

/**
 * The middles of what earlier groups are recognised by: a few new texts do not move them, whereas groups sought anew fall otherwise.
 * Vectors of two runs cannot be compared, words can.
 * @returns null where there were no groups, or hardly any is still spoken of
 */
function centresNear(
  { masked }: ReadTexts,
  { anchorOf, smooth }: Learnt,
  near: readonly TopicSignature[],
): DenseMatrix | null {
  const ready = near.map(readySignature);
  const rows = near.map((): number[] => []);
  for (const [row, at] of anchorOf) {
    const { topic } = placeTerms(termCounts(masked[row]!), ready);
    if (topic >= 0) rows[topic]!.push(at);
  }
  const spoken = rows.filter(({ length }) => length >= fewestSpoken);
  return spoken.length < 2 ? null : meansOf(smooth, spoken);
}

type Found = { assignment: Int32Array; nearness: Float32Array };

/** The nearest centre of each row; nearness is measured without smoothing, so that odd texts show. */
async function placeAll(
  learnt: Learnt,
  free: Uint32Array,
  centres: DenseMatrix,
  report: Report,
): Promise<Found> {
  const found = { assignment: new Int32Array(free.length), nearness: new Float32Array(free.length) };
  await inChunks("place", Math.ceil(free.length / chunkRows), 1, report, (chunk) => {
    const from = chunk * chunkRows;
    const rows = free.subarray(from, from + chunkRows);
    const points = learnt.vectors.of(rows);
    const own = Array.from(rows, (row) => learnt.anchorOf.get(row) ?? -1);
    const { assignment } = nearestCentres(smoothRows(learnt.index, points, own), centres);
    found.assignment.set(assignment, from);
    assignment.forEach((centre, at) => {
      found.nearness[from + at] = dotRows(points, at, centres, centre);
    });
  });
  return found;
}

function write(found: Found, free: Uint32Array, groups: number, placed: Placed, mayRefuse: boolean): void {
  const usual = meanNearness(found, groups);
  free.forEach((row, at) => {
    const group = found.assignment[at]!;
    const nearness = found.nearness[at]!;
    if (mayRefuse && nearness < belongs * usual[group]!) return;
    placed.assignment[row] = placed.topics + group;
    placed.confidence[row] = Math.max(0, Math.min(1, nearness));
  });
  placed.topics += groups;
}

function meanNearness({ assignment, nearness }: Found, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  const sizes = new Uint32Array(groups);
  assignment.forEach((group, at) => {
    sums[group]! += nearness[at]!;
    sizes[group]!++;
  });
  return sums.map((sum, group) => (sizes[group] ? sum / sizes[group]! : 0));
}
