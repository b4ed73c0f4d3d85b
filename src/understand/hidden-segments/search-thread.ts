import { ColumnCollector } from "../../core/discovery/collected-column.ts";
import { type HiddenSegments, hiddenSegmentSteps } from "../../core/discovery/hidden-segments.ts";
import { leastSegmentEffect, leastSegmentRows } from "../../core/discovery/hidden-segments-plan.ts";
import { segmentTable } from "../../core/discovery/segment-table.ts";
import type { Answer } from "../../core/kit/answer.ts";
import { answerInThread } from "../threads/answer-in-thread.ts";
import type { ThreadProgress } from "../threads/open-thread.ts";

/** What runs in the thread: takes rows page by page, then searches and answers. Nothing here knows of the database. */

/** Rows side by side; `unit`: whom a row is of, those of one side by side over all pages. A cell left out is missing. */
export type RowsPage = {
  units: string[];
  hits: boolean[];
  money: number[];
  cells: Record<string, string | number>[];
};
export type SearchOfRows = { depth: number; least: number | null };
export type SearchedRows = { answer: Answer<HiddenSegments>; attributes: string[] };
export type ToSearchThread = RowsPage | { go: SearchOfRows };

const level = 0.95;
/** Names beyond these are taken for values that were written as names. */
const mostColumns = 300;

const columns = new Map<string, ColumnCollector>();
const units: number[] = [];
const targets: number[] = [];
const money: number[] = [];
let lastUnit: string | null = null;

answerInThread<ToSearchThread, SearchedRows>((message, report) => {
  if ("go" in message) return { result: search(message.go, report) };
  for (const [at, unit] of message.units.entries()) {
    units.push(
      unit === lastUnit ? units[units.length - 1] : units.length === 0 ? 0 : units[units.length - 1] + 1,
    );
    lastUnit = unit;
    targets.push(message.hits[at] ? 1 : 0);
    money.push(message.money[at]);
    takeCells(message.cells[at]);
  }
  return null;
});

function takeCells(cells: Record<string, string | number>): void {
  for (const name of Object.keys(cells)) {
    if (columns.has(name) || columns.size >= mostColumns) continue;
    const column = new ColumnCollector(name);
    for (let row = 1; row < targets.length; row++) column.add(null);
    columns.set(name, column);
  }
  for (const [name, column] of columns) column.add(cells[name] ?? null);
}

function search(wish: SearchOfRows, report: (progress: ThreadProgress) => void): SearchedRows {
  const table = segmentTable({
    columns: [...columns.values()].map((column) => column.end()),
    target: Float64Array.from(targets),
    kind: "share",
    money: money.some((each) => each !== 0) ? Float64Array.from(money) : null,
    units: Int32Array.from(units),
    leastRows: wish.least ?? leastSegmentRows(targets.length),
    keepGivesAway: false,
  });
  const steps = hiddenSegmentSteps(
    table,
    {
      // What a contact costs differs by channel: ranked by it, a search would tell of dear channels.
      rankByMoney: false,
      direction: "higher",
      depth: wish.depth,
      top: 20,
      leastEffect: leastSegmentEffect,
      falseShare: 0.05,
      seed: 1,
    },
    level,
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return { answer: step.value, attributes: table.attributes.map(({ name }) => name) };
    report({ phase: "search", ...step.value });
  }
}
