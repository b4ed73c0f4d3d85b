import { wordsOf } from "../../core/text/corpus.ts";
import type { ReadTexts } from "./read-texts.ts";

const wanted = 4;
const candidates = 40;
const goodLength = { from: 60, to: 350 };

/**
 * Rows to quote: near the centre of their topic, of a length one likes to read, and unlike each other.
 * @param rows the topic's rows
 * @param confidence nearness to the topic by row
 */
export function representativeRows(
  rows: readonly number[],
  confidence: Float32Array,
  read: ReadTexts,
): number[] {
  const pool = rows
    .filter((row) => read.duplicatesOf[row] === -1)
    .map((row) => ({ row, worth: confidence[row]! - lengthPenalty(read.masked[row]!.length) }))
    .sort((a, b) => b.worth - a.worth || a.row - b.row)
    .slice(0, candidates);
  const chosen: number[] = [];
  while (chosen.length < wanted && pool.length > 0) {
    const values = pool.map(({ row, worth }) => worth - 0.5 * likest(row, chosen, read));
    const best = values.indexOf(Math.max(...values));
    chosen.push(pool.splice(best, 1)[0]!.row);
  }
  return chosen;
}

/** 0 within the good length, up to 0.4 far from it. */
function lengthPenalty(length: number): number {
  if (length < goodLength.from) return 0.4 * (1 - length / goodLength.from);
  return length > goodLength.to ? Math.min(0.4, 0.15 * Math.log2(length / goodLength.to)) : 0;
}

/** The highest share of words in common with a row already chosen. */
function likest(row: number, chosen: readonly number[], { corpus }: ReadTexts): number {
  const own = new Set(wordsOf(corpus, row));
  return chosen.reduce((most, other) => {
    const theirs = new Set(wordsOf(corpus, other));
    const common = [...own].filter((word) => theirs.has(word)).length;
    return Math.max(most, common / Math.max(1, own.size + theirs.size - common));
  }, 0);
}
