import type { HandledHalf } from "../../core/gaming/aht-against-repeats.ts";
import type { AroundTarget } from "../../core/gaming/short-contacts.ts";
import { byKey } from "../../core/kit/by-key.ts";
import type { CountRow } from "./count-queries.ts";

/** Counts of one person in one channel, as the patterns take them. */
export type PersonCells = {
  who: string;
  stratum: string;
  halves: { earlier: HandledHalf; later: HandledHalf };
  handleTimes: { contacts: number; short: number; around: AroundTarget[] };
  asked: { marked: { rows: number; bad: number }; unmarked: { rows: number; bad: number } };
  resolved: { rows: number; hits: number };
};

/** Rows of both halves become one cell per person and channel. */
export function cellsOf(rows: readonly CountRow[], targets: readonly number[]): PersonCells[] {
  return [...byKey(rows, ({ who }) => who)].flatMap(([who, own]) =>
    [...byKey(own, ({ stratum }) => stratum)].map(([stratum, both]) => cellOf(who, stratum, both, targets)),
  );
}

function cellOf(
  who: string,
  stratum: string,
  rows: readonly CountRow[],
  targets: readonly number[],
): PersonCells {
  const sum = (name: keyof CountRow) => rows.reduce((all, row) => all + Number(row[name] ?? 0), 0);
  return {
    who,
    stratum,
    halves: { earlier: halfOf(rows, 0), later: halfOf(rows, 1) },
    handleTimes: {
      contacts: sum("handled"),
      short: sum("short"),
      around: targets.map((targetSeconds) => ({
        targetSeconds,
        below: sum(`below_${targetSeconds}`),
        above: sum(`above_${targetSeconds}`),
      })),
    },
    asked: {
      marked: { rows: sum("marked"), bad: sum("marked_bad") },
      unmarked: { rows: sum("unmarked"), bad: sum("unmarked_bad") },
    },
    resolved: { rows: sum("resolved"), hits: sum("returned") },
  };
}

function halfOf(rows: readonly CountRow[], half: 0 | 1): HandledHalf {
  const row = rows.find((each) => each.half === half);
  return {
    handled: row?.handled ?? 0,
    logSum: row?.log_sum ?? 0,
    logSquares: row?.log_squares ?? 0,
    followed: row?.followed ?? 0,
    repeats: row?.repeats ?? 0,
  };
}
