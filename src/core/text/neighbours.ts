import { type DenseMatrix, dotMany, normalize, rowOf, takeRows } from "./dense-matrix.ts";
import { sampleIndexes, seededRandom } from "../kit/seeded-random.ts";
import { nearestCentres, sphericalKmeans } from "./spherical-kmeans.ts";

/** For each row the indexes of its nearest anchors (best first, -1 where there are fewer) and their cosines. */
export type Neighbours = { count: number; index: Int32Array; cosine: Float32Array };

/**
 * Anchors divided into cells, so that only the cells near a row are searched. Cell c holds the packed rows
 * starts[c]..starts[c+1], side by side in memory, since a search reads them all; `ids` tells which anchor a packed row is.
 */
export type AnchorIndex = {
  anchors: DenseMatrix;
  centres: DenseMatrix;
  packed: DenseMatrix;
  ids: Uint32Array;
  starts: Uint32Array;
};

const searchAllBelow = 3000;
const cellsSearched = 4;
/** Cells are not alike in size: after so many anchors no further cell is searched. */
const anchorsSearched = 400;

/**
 * Prepares the search for nearest rows. Up to 3,000 anchors are searched exactly; more are divided into about sqrt(n) cells.
 * @param anchors unit rows
 */
export function indexAnchors(anchors: DenseMatrix, seed: number): AnchorIndex {
  if (anchors.rows <= searchAllBelow) return oneCell(anchors);
  const clusters = Math.round(Math.sqrt(anchors.rows));
  const sample = takeRows(anchors, sampleIndexes(anchors.rows, 6000, seededRandom(seed)));
  const { centres } = sphericalKmeans(sample, { clusters, seed, restarts: 1, rounds: 6 });
  const { assignment } = nearestCentres(anchors, centres);
  const cells = Array.from({ length: clusters }, (): number[] => []);
  assignment.forEach((cell, row) => cells[cell]!.push(row));
  const ids = Uint32Array.from(cells.flat());
  const starts = new Uint32Array(clusters + 1);
  cells.forEach((cell, at) => (starts[at + 1] = starts[at]! + cell.length));
  return { anchors, centres, packed: takeRows(anchors, ids), ids, starts };
}

/** All anchors in one cell: every search looks at all of them. */
export function oneCell(anchors: DenseMatrix): AnchorIndex {
  const centres = { rows: 0, width: anchors.width, data: new Float32Array() };
  const ids = Uint32Array.from({ length: anchors.rows }, (_, i) => i);
  return { anchors, centres, packed: anchors, ids, starts: Uint32Array.of(0, anchors.rows) };
}

/**
 * The nearest anchors of some rows by cosine.
 * @param points unit rows
 * @param own    for each point its own anchor, which is left out, or -1
 */
export function nearestAnchors(
  index: AnchorIndex,
  points: DenseMatrix,
  count: number,
  own: ArrayLike<number>,
): Neighbours {
  const found: Neighbours = {
    count,
    index: new Int32Array(points.rows * count).fill(-1),
    cosine: new Float32Array(points.rows * count),
  };
  const cosines = new Float64Array(largestCell(index));
  for (let r = 0; r < points.rows; r++) {
    let searched = 0;
    for (const cell of nearCells(index, points, r, cosines)) {
      if (searched >= anchorsSearched) break;
      searchCell(index, cell, points, r, own[r]!, found, cosines);
      searched += index.starts[cell + 1]! - index.starts[cell]!;
    }
  }
  return found;
}

function largestCell({ starts }: AnchorIndex): number {
  let most = starts.length;
  for (let cell = 1; cell < starts.length; cell++) most = Math.max(most, starts[cell]! - starts[cell - 1]!);
  return most;
}

/**
 * Moves each point half way towards the weighted mean of its neighbours, which damps chance wording.
 * @param share how far, 0..1
 */
export function smoothed(
  points: DenseMatrix,
  near: Neighbours,
  anchors: DenseMatrix,
  share: number,
): DenseMatrix {
  const result: DenseMatrix = { ...points, data: Float32Array.from(points.data) };
  const mean = new Float32Array(points.width);
  for (let r = 0; r < points.rows; r++) {
    mean.fill(0);
    for (let e = r * near.count; e < (r + 1) * near.count; e++) {
      if (near.index[e]! < 0 || near.cosine[e]! <= 0) continue;
      const anchor = rowOf(anchors, near.index[e]!);
      for (let j = 0; j < mean.length; j++) mean[j]! += near.cosine[e]! * anchor[j]!;
    }
    normalize(mean);
    const row = rowOf(result, r);
    for (let j = 0; j < mean.length; j++) row[j] = (1 - share) * row[j]! + share * mean[j]!;
    normalize(row);
  }
  return result;
}

function searchCell(
  { packed, ids, starts }: AnchorIndex,
  cell: number,
  points: DenseMatrix,
  row: number,
  own: number,
  found: Neighbours,
  cosines: Float64Array,
): void {
  const from = starts[cell]!;
  const count = starts[cell + 1]! - from;
  dotMany(points, row, packed, from, count, cosines);
  const worst = (row + 1) * found.count - 1;
  for (let at = 0; at < count; at++) {
    const cosine = cosines[at]!;
    if (found.index[worst]! >= 0 && cosine <= found.cosine[worst]!) continue;
    const anchor = ids[from + at]!;
    if (anchor !== own) insert(found, row, anchor, cosine);
  }
}

/** The cells whose centres lie nearest, best first. */
function nearCells(index: AnchorIndex, points: DenseMatrix, row: number, cosines: Float64Array): number[] {
  const all = index.starts.length - 1;
  if (all <= cellsSearched) return Array.from({ length: all }, (_, cell) => cell);
  dotMany(points, row, index.centres, 0, all, cosines);
  const best: number[] = [];
  for (let cell = 0; cell < all; cell++) {
    if (best.length === cellsSearched && cosines[cell]! <= cosines[best.at(-1)!]!) continue;
    best.push(cell);
    best.sort((a, b) => cosines[b]! - cosines[a]! || a - b);
    if (best.length > cellsSearched) best.pop();
  }
  return best;
}

function insert(found: Neighbours, row: number, anchor: number, cosine: number): void {
  const first = row * found.count;
  let at = first + found.count - 1;
  if (found.index[at]! >= 0 && found.cosine[at]! >= cosine) return;
  while (at > first && (found.index[at - 1]! < 0 || found.cosine[at - 1]! < cosine)) {
    found.index[at] = found.index[at - 1]!;
    found.cosine[at] = found.cosine[at - 1]!;
    at--;
  }
  found.index[at] = anchor;
  found.cosine[at] = cosine;
}
