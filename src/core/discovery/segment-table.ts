import type { CollectedColumn } from "./collected-column.ts";
import { type LeftOutColumn, type SegmentAttribute, segmentAttribute } from "./segment-attribute.ts";
import type { TargetKind } from "./subgroup-evidence.ts";

/**
 * A table made ready for a search, one number per row: `target` 0 or 1 for "share"; `money` in its own unit, null: not told.
 * `leastRows`: fewer make no segment.
 */
export type SegmentTable = {
  attributes: SegmentAttribute[];
  leftOut: LeftOutColumn[];
  target: Float64Array;
  kind: TargetKind;
  money: Float64Array | null;
  /** Whom a row is of, rising (contacts of one customer); rows of one are never parted between the halves. Null: each row stands alone. */
  units: Int32Array | null;
  leastRows: number;
};

export type SegmentTableInput = Omit<SegmentTable, "attributes" | "leftOut"> & {
  columns: Iterable<CollectedColumn>;
  /** Search also what gives the target away. */
  keepGivesAway: boolean;
};

/** Whoever knows such an attribute errs about the target so much less often (Goodman & Kruskal's lambda). */
const givesAwayFrom = 0.9;

/** Makes attributes of columns: values that are frequent enough, numbers in bands, missing as a value; says what is left out, and why. */
export function segmentTable(input: SegmentTableInput): SegmentTable {
  const { columns, keepGivesAway, ...others } = input;
  const attributes: SegmentAttribute[] = [];
  const leftOut: LeftOutColumn[] = [];
  for (const column of columns) {
    const made = segmentAttribute(column, others.leastRows);
    if ("why" in made) leftOut.push(made);
    else if (!keepGivesAway && givesAway(made, others)) leftOut.push({ name: made.name, why: "gives-away" });
    else if (attributes.some((other) => isSame(other, made))) leftOut.push({ name: made.name, why: "same" });
    else attributes.push(made);
  }
  return { ...others, attributes, leftOut };
}

/** @source Goodman & Kruskal (1954), JASA 49:732-764 */
function givesAway(
  { codes, labels }: SegmentAttribute,
  { target, kind }: Pick<SegmentTable, "target" | "kind">,
): boolean {
  if (kind === "mean") return false;
  const hits = new Float64Array(labels.length + 1);
  const misses = new Float64Array(labels.length + 1);
  for (let row = 0; row < codes.length; row++) {
    if (target[row] === 1) hits[codes[row]]++;
    else misses[codes[row]]++;
  }
  const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0);
  const errors = sum(hits.map((count, code) => Math.min(count, misses[code])));
  const blind = Math.min(sum(hits), sum(misses));
  return blind > 0 && errors <= (1 - givesAwayFrom) * blind;
}

/** Whether two attributes part the rows alike, whatever they call the parts. */
function isSame(first: SegmentAttribute, second: SegmentAttribute): boolean {
  if (first.labels.length !== second.labels.length) return false;
  const place = new Int16Array(first.labels.length + 1).fill(-1);
  const isTaken = new Uint8Array(first.labels.length + 1);
  for (let row = 0; row < first.codes.length; row++) {
    const [own, other] = [first.codes[row], second.codes[row]];
    if (place[own] === other) continue;
    if (place[own] !== -1 || isTaken[other] === 1) return false;
    place[own] = other;
    isTaken[other] = 1;
  }
  return true;
}
