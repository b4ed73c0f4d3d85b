import { availableParallelism } from "node:os";
import { openThread } from "../threads/open-thread.ts";
import {
  type BegunPart,
  type ContactPart,
  openPart,
  type PartReading,
  type PartWish,
} from "./contact-part.ts";
import type { LabelWish } from "./label-texts.ts";
import type { ToPart } from "./part-thread.ts";

/** A thread takes a second to start and reads some thousand contacts in it. */
const leastOfPart = 5_000;
/** Each holds the topics and the classifier anew. */
const mostParts = 4;

export type RowRange = { from: number; to: number };

/** How many threads are worth it here for so many contacts. */
export function partsFor(rows: number): number {
  return Math.max(1, Math.min(availableParallelism(), mostParts, Math.floor(rows / leastOfPart)));
}

/** Rows 0..rows-1 as `parts` ranges of about one length; `to` is not of the range. */
export function rangesOf(rows: number, parts: number): RowRange[] {
  const edge = (part: number) => Math.round((part * rows) / parts);
  return Array.from({ length: parts }, (_, part) => ({ from: edge(part), to: edge(part + 1) }));
}

/** Opens a part for each range: the first here, the others in threads of their own. All are to be stopped. */
export function openParts(wish: PartWish, ranges: readonly RowRange[]): ContactPart[] {
  return ranges.map((range, at) => {
    const own = partOf(wish, range);
    return at === 0 ? openPart(own) : openPartInThread(own);
  });
}

function partOf({ texts, marks, labels }: PartWish, { from, to }: RowRange): PartWish {
  return { texts: texts.slice(from, to), marks: marks.slice(from, to), labels: labelsOf(labels, from, to) };
}

function labelsOf(labels: LabelWish | undefined, from: number, to: number): LabelWish | undefined {
  if (!labels?.dense) return labels;
  return { ...labels, dense: { ...labels.dense, chances: labels.dense.chances.slice(from, to) } };
}

function openPartInThread(wish: PartWish): ContactPart {
  const thread = openThread<ToPart, BegunPart | PartReading>(new URL("./part-thread.ts", import.meta.url));
  const ask = <Result>(question: ToPart, phase: string) =>
    // How far it is, the part read here tells for all.
    thread.ask(question, { phase, done: 0, total: 1 }, async () => undefined) as Promise<Result>;
  return {
    begin: () => ask<BegunPart>({ begin: wish }, "own words"),
    finish: (places) => ask<PartReading>({ finish: places }, "clauses"),
    stop: thread.stop,
  };
}
