import { RowSet } from "./row-set.ts";
import type { SegmentRows } from "./segment-rows.ts";
import {
  type SegmentCandidate,
  type SegmentSelector,
  type SegmentWish,
  standOutFromAll,
} from "./segment-search.ts";
import { standOutEffect, type Tally } from "./stand-out-statistic.ts";

/** A candidate with its rows, and how many others say much the same. */
export type DistinctFind = SegmentCandidate & { members: RowSet; alike: number };

/** Two finds with so great a share of the rows of both in common are one. */
const mostCommon = 0.5;
/** A find with so great a share of its rows told by those before it says nothing of its own. */
const mostTold = 0.7;
/** A chi-square that chance alone exceeds once in a thousand: of many parts that are looked at, hardly one is told by chance. */
const leastNews = 10.83;

/** The rows that meet all conditions. */
export function membersOf(codes: readonly Uint8Array[], selectors: readonly SegmentSelector[]): RowSet {
  return selectors
    .map(({ attribute, code }) => RowSet.having(codes[attribute], code))
    .reduce((met, each) => met.common(each));
}

export function tallyOf({ scores }: SegmentRows, members: RowSet): Tally {
  const tally = { size: 0, sum: 0, square: 0 };
  members.forEach((row) => {
    tally.size++;
    tally.sum += scores[row];
    tally.square += scores[row] * scores[row];
  });
  return tally;
}

/** Those that still stand out when a more special one among them is taken out: of the others the special one is the news. */
export function withoutExplained(
  candidates: readonly SegmentCandidate[],
  whole: Tally,
  wish: SegmentWish,
): SegmentCandidate[] {
  const isExplainedBy = (general: SegmentCandidate, special: SegmentCandidate) => {
    if (special.selectors.length <= general.selectors.length || !refines(special, general)) return false;
    const rest = minus(general.tally, special.tally);
    return !isNews(wish, rest, [minus(whole, special.tally)]);
  };
  return candidates.filter((general) => !candidates.some((special) => isExplainedBy(general, special)));
}

/** Whether a part differs, surely and by enough, from the rest of the first of these, and surely from that of each. */
function isNews(wish: SegmentWish, part: Tally, wholes: readonly Tally[]): boolean {
  return (
    standOutFromAll(wish, part, wholes) >= leastNews && standOutEffect(part, wholes[0]) >= wish.leastEffect
  );
}

function minus(whole: Tally, part: Tally): Tally {
  return {
    size: whole.size - part.size,
    sum: whole.sum - part.sum,
    square: whole.square - part.square,
  };
}

/**
 * The first so many of a list that say something of their own. Of finds before it that a find refines, it must be a part that differs
 * in more than half of their rows; with the rows of all others taken away, most of its own must be left and still stand out.
 * @param ranked the most important first
 */
export function distinctFinds(
  rows: SegmentRows,
  ranked: readonly SegmentCandidate[],
  top: number,
  wish: SegmentWish,
): DistinctFind[] {
  const kept: DistinctFind[] = [];
  const all = RowSet.all(rows.size);
  for (const candidate of ranked) {
    const members = membersOf(rows.codes, candidate.selectors);
    const size = members.count();
    const nearest = nearestOf(kept, members, size);
    const refined = kept.filter((other) => refines(candidate, other));
    const told = kept
      .filter((other) => !refined.includes(other))
      .reduce((union, other) => union.with(other.members), new RowSet(rows.size));
    if (nearest && nearest.common >= mostCommon) {
      nearest.find.alike++;
      continue;
    }
    const own = members.without(told);
    if (own.count() > size * (1 - mostTold)) {
      const wholes = [all, ...refined.map((other) => other.members)];
      const left = wholes.map((whole) => tallyOf(rows, whole.without(told)));
      if (isNews(wish, tallyOf(rows, own), left)) {
        if (kept.length === top) break;
        kept.push({ ...candidate, members, alike: 0 });
        continue;
      }
    }
    if (nearest) nearest.find.alike++;
  }
  return kept;
}

/** The find before it that shares most rows, as a share of the rows of both. */
function nearestOf(
  kept: readonly DistinctFind[],
  members: RowSet,
  size: number,
): { find: DistinctFind; common: number } | null {
  let nearest: { find: DistinctFind; common: number } | null = null;
  for (const find of kept) {
    const both = members.countCommon(find.members);
    const common = both / (size + find.members.count() - both);
    if (!nearest || common > nearest.common) nearest = { find, common };
  }
  return nearest;
}

/** Whether all conditions of the other are among its own. */
function refines(one: SegmentCandidate, other: SegmentCandidate): boolean {
  return other.selectors.every((each) =>
    one.selectors.some(({ attribute, code }) => attribute === each.attribute && code === each.code),
  );
}
