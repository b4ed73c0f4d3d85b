import type { HiddenSegment, HiddenSegments, SegmentCondition } from "../core/discovery/hidden-segments.ts";
import type { LeftOutReason } from "../core/discovery/segment-attribute.ts";
import type { SegmentSide } from "../core/discovery/segment-figures.ts";
import type { TargetKind } from "../core/discovery/subgroup-evidence.ts";
import type { Estimate } from "../core/kit/answer.ts";

/** One side of a segment's border: a share has `hits`, a mean has `sum`; the other is null. */
export type ReportedSide = { n: number; hits: number | null; sum: number | null; value: Estimate };

/** What cannot be told is null. */
export type ReportedFind = {
  conditions: SegmentCondition[];
  n: number;
  /** Share of all rows. */
  coverage: number;
  hits: number | null;
  sum: number | null;
  /** Share or mean inside. */
  value: Estimate;
  outside: ReportedSide;
  /** Inside minus outside, and inside over outside. */
  difference: Estimate;
  ratio: Estimate | null;
  /** What of hits or sum is more than as many rows outside would give. */
  excess: Estimate;
  money: { total: number; excess: Estimate } | null;
  p: number;
  q: number;
  /** The same on the rows that the search never saw. */
  confirmation: {
    n: number;
    value: Estimate;
    outside: Estimate;
    difference: Estimate;
    p: number;
    /** Holm's over all finds. */
    q: number;
    confirmed: boolean;
  } | null;
  /** Finds left out because they say much the same. */
  alike: number;
};

/** The answer of `otklik segments`; shares 0..1, intervals of 95 %. */
export type SegmentsReport = {
  target: { column: string; positive: string | null; kind: TargetKind };
  rows: number;
  unreadableRows: number;
  rowsWithoutTarget: number;
  overall: ReportedSide;
  settings: {
    depth: number;
    leastRows: number;
    leastEffect: number;
    falseShare: number;
    direction: "higher" | "lower" | "both";
    top: number;
    seed: number;
    attributes: string[];
    money: string | null;
  };
  searchedRows: number;
  heldOutRows: number;
  /** Segments looked at; q counts them all. */
  candidates: number;
  finds: ReportedFind[];
  leftOut: { column: string; why: LeftOutReason }[];
};

export function reportedSide({ rows, total, value }: SegmentSide, kind: TargetKind): ReportedSide {
  return { n: rows, hits: kind === "share" ? total : null, sum: kind === "mean" ? total : null, value };
}

export function reportedFinds({ finds }: HiddenSegments, kind: TargetKind): ReportedFind[] {
  return finds.map((find) => {
    const { inside, outside, difference, ratio, excess, money, pValue, qValue, alike } = find;
    return {
      conditions: find.conditions,
      coverage: find.coverage,
      ...reportedSide(inside, kind),
      outside: reportedSide(outside, kind),
      difference,
      ratio: ratio.known ? ratio.value : null,
      excess,
      money,
      p: pValue,
      q: qValue,
      confirmation: confirmationOf(find),
      alike,
    };
  });
}

function confirmationOf({ confirmation }: HiddenSegment): ReportedFind["confirmation"] {
  if (!confirmation.known) return null;
  const { inside, outside, difference, pValue, qValue, isConfirmed } = confirmation.value;
  return {
    n: inside.rows,
    value: inside.value,
    outside: outside.value,
    difference,
    p: pValue,
    q: qValue,
    confirmed: isConfirmed,
  };
}
