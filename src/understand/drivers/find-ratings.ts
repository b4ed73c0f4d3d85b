import { type ColumnFacts, isNumeric } from "./column-facts.ts";

/** Why a column was not taken for a driver when none were named. */
export const leftOutReasons = [
  "not-numeric",
  "constant",
  "mostly-blank",
  "not-a-rating",
  "other-scale",
  "identifier",
] as const;
export type LeftOut = { column: string; reason: (typeof leftOutReasons)[number] };

/** Columns that may be drivers: ratings of one scale, or, without ratings, numbers of any kind. */
export type FoundColumns<T> = { columns: T[]; chosen: "ratings" | "numbers"; leftOut: LeftOut[] };

/** All columns that look like ratings with the highest mark that most of them share; where none do, all numbers. */
export function findRatings<T extends ColumnFacts>(columns: readonly T[]): FoundColumns<T> {
  const leftOut: LeftOut[] = [];
  const numeric = columns.filter((facts) => {
    const reason = unusable(facts);
    if (reason) leftOut.push({ column: facts.name, reason });
    return reason === null;
  });
  const sure = numeric.filter((facts) => usedMarks(facts) >= 4);
  const ratings = numeric.filter((facts) => usedMarks(facts) >= 3);
  if (sure.length === 0 || ratings.length < 2) return { columns: numeric, chosen: "numbers", leftOut };
  const best = mostCommon(sure.map(({ max }) => max));
  const ofScale = ratings.filter(({ max }) => max === best);
  for (const facts of numeric) {
    if (!ratings.includes(facts)) leftOut.push({ column: facts.name, reason: "not-a-rating" });
    else if (facts.max !== best) leftOut.push({ column: facts.name, reason: "other-scale" });
  }
  return { columns: ofScale, chosen: "ratings", leftOut };
}

function unusable(facts: ColumnFacts): LeftOut["reason"] | null {
  if (facts.filled === 0) return "mostly-blank";
  if (!isNumeric(facts)) return "not-numeric";
  if (facts.values?.size === 1) return "constant";
  if (facts.filled < facts.blank) return "mostly-blank";
  const isCounter = facts.values === null && facts.whole && facts.max - facts.min + 1 >= facts.filled;
  return isCounter ? "identifier" : null;
}

/** How many different marks are given by more than a few; 0 for what is no whole mark up to 10. */
function usedMarks({ values, filled, whole, min, max }: ColumnFacts): number {
  if (!whole || min < 0 || max > 10 || values === null) return 0;
  return [...values.values()].filter((count) => count >= 0.005 * filled).length;
}

function mostCommon(marks: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
