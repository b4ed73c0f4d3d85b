import { setImmediate } from "node:timers/promises";
import type { Direction } from "../core/discovery/best-subgroups.ts";
import { type HiddenSegments, hiddenSegmentSteps } from "../core/discovery/hidden-segments.ts";
import { leastSegmentEffect, leastSegmentRows } from "../core/discovery/hidden-segments-plan.ts";
import { type SegmentTable, segmentTable } from "../core/discovery/segment-table.ts";
import type { Answer } from "../core/kit/answer.ts";
import { segmentsFault } from "./segments-fault.ts";
import { reportedFinds, reportedSide, type SegmentsReport } from "./segments-report.ts";
import { readSegmentRows, type SegmentColumns } from "./segments-rows.ts";

export type SegmentsPhase = "reading" | "searching";

export type SegmentsOptions = SegmentColumns & {
  file: string;
  /** 1..3 (2). */
  depth?: number;
  /** Fewest rows of a segment (0.2 % of all, at least 30). */
  least?: number;
  /** Smaller differences are no news, in standard deviations of the target (0.1). */
  leastEffect?: number;
  falseShare?: number;
  direction?: Direction;
  top?: number;
  /** Whole number (1): which half of the rows is searched. */
  seed?: number;
  /** May throw to stop the work. */
  onProgress?: (step: { phase: SegmentsPhase; done: number; total: number | null }) => void;
};

const level = 0.95;

/**
 * Finds the segments of a file where a share or a mean is far from that of all others, without server or database. Columns that give
 * the target away are left out, unless they are asked for by name.
 * @throws segmentsFault, fileFault where the file cannot be read, and what onProgress throws
 */
export async function segmentsOfFile(options: SegmentsOptions): Promise<SegmentsReport> {
  const {
    file,
    depth = 2,
    leastEffect = leastSegmentEffect,
    falseShare = 0.05,
    direction = "higher",
    top = 20,
    seed = 1,
  } = options;
  const onProgress = options.onProgress ?? (() => undefined);
  const read = await readSegmentRows(file, options, (done, total) =>
    onProgress({ phase: "reading", done, total: total === null ? null : Math.max(done, total) }),
  );
  const { kind, target, money, columns, unreadable, withoutTarget } = read;
  const leastRows = options.least ?? leastSegmentRows(target.length);
  const keepGivesAway = options.attributes !== undefined;
  const table = segmentTable({ columns, target, kind, money, units: null, leastRows, keepGivesAway });
  const found = await searched(
    table,
    { rankByMoney: money !== null, depth, leastEffect, falseShare, direction, top, seed },
    onProgress,
  );
  return {
    target: { column: options.target, positive: options.positive ?? null, kind },
    rows: target.length,
    unreadableRows: unreadable,
    rowsWithoutTarget: withoutTarget,
    overall: reportedSide(found.overall, kind),
    settings: {
      depth,
      leastRows,
      leastEffect,
      falseShare,
      direction,
      top,
      seed,
      attributes: table.attributes.map(({ name }) => name),
      money: options.money ?? null,
    },
    searchedRows: found.searchedRows,
    heldOutRows: found.heldOutRows,
    candidates: found.candidates,
    finds: reportedFinds(found, kind),
    leftOut: table.leftOut.map(({ name, why }) => ({ column: name, why })),
  };
}

async function searched(
  table: SegmentTable,
  wish: Parameters<typeof hiddenSegmentSteps>[1],
  onProgress: NonNullable<SegmentsOptions["onProgress"]>,
): Promise<HiddenSegments> {
  const rows = table.target.length;
  if (rows < table.leastRows * 2) throw segmentsFault("segments.few", { rows, least: table.leastRows });
  if (table.attributes.length === 0) {
    const columns = table.leftOut.map(({ name, why }) => `${name} (${why})`).join(", ");
    throw segmentsFault("segments.no-attributes", { columns });
  }
  const search = hiddenSegmentSteps(table, wish, level);
  for (;;) {
    const step = search.next();
    if (step.done) return valueOf(step.value);
    onProgress({ phase: "searching", ...step.value });
    // Lets Ctrl-C in.
    await setImmediate();
  }
}

/** What could keep the search from an answer has been told by name before. */
function valueOf(answer: Answer<HiddenSegments>): HiddenSegments {
  if (!answer.known) throw new RangeError(`nothing to search: ${answer.why}`);
  return answer.value;
}
