import { sampleIndexes, seededRandom } from "../kit/seeded-random.ts";
import { midRanks } from "../stats/mid-ranks.ts";
import type { SegmentTable } from "./segment-table.ts";

/** Some rows of a table, side by side. */
export type SegmentRows = {
  size: number;
  /** Of each attribute, per row. */
  codes: Uint8Array[];
  target: Float64Array;
  /** What is tested: the target itself for shares; its centred ranks for means, which no single great number can sway. */
  scores: Float64Array;
  /** The money of the rows that count: all of them for means, those with the target for shares. */
  money: Float64Array | null;
  /** How much more the rows of one unit make the whole vary than as many rows that stand alone: 1 or more. */
  designEffect: number;
};

/** Two halves that chance alone has parted: one to search, one that the search never sees. */
export function halvesOf(table: SegmentTable, seed: number): { searched: SegmentRows; heldOut: SegmentRows } {
  const total = table.target.length;
  const units = table.units ?? Int32Array.from({ length: total }, (_, row) => row);
  const count = total === 0 ? 0 : units[total - 1] + 1;
  const isChosen = new Uint8Array(count);
  for (const unit of sampleIndexes(count, Math.ceil(count / 2), seededRandom(seed))) isChosen[unit] = 1;
  const rowsWhere = (wanted: 0 | 1) => {
    const rows = new Uint32Array(total);
    let size = 0;
    for (let row = 0; row < total; row++) if (isChosen[units[row]] === wanted) rows[size++] = row;
    return rows.slice(0, size);
  };
  return { searched: rowsOf(table, rowsWhere(1)), heldOut: rowsOf(table, rowsWhere(0)) };
}

function rowsOf({ attributes, target, kind, money, units }: SegmentTable, rows: Uint32Array): SegmentRows {
  const own = picked(target, rows, Float64Array);
  const scores = kind === "share" ? own : centredRanks(own);
  const paid = money && picked(money, rows, Float64Array);
  return {
    size: rows.length,
    codes: attributes.map(({ codes }) => picked(codes, rows, Uint8Array)),
    target: own,
    scores,
    money: kind === "share" ? (paid?.map((each, row) => each * own[row]) ?? null) : paid,
    designEffect: units === null ? 1 : designEffectOf(scores, picked(units, rows, Int32Array)),
  };
}

function picked<T extends Float64Array | Uint8Array | Int32Array>(
  values: T,
  rows: Uint32Array,
  Kind: new (length: number) => T,
): T {
  const own = new Kind(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = values[rows[at]];
  return own;
}

/** @source Kish (1965), Survey Sampling, 5.4 */
function designEffectOf(scores: Float64Array, units: Int32Array): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  let [alone, together, ofUnit] = [0, 0, 0];
  for (let row = 0; row < scores.length; row++) {
    const deviation = scores[row] - mean;
    alone += deviation * deviation;
    ofUnit += deviation;
    if (units[row + 1] === units[row]) continue;
    together += ofUnit * ofUnit;
    ofUnit = 0;
  }
  return alone > 0 ? Math.max(1, together / alone) : 1;
}

function centredRanks(values: Float64Array): Float64Array {
  const middle = (values.length + 1) / 2;
  return midRanks(values).ranks.map((rank) => (rank - middle) / middle);
}
