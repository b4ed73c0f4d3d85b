import { checkNumber, checkNumbers, checkPairs, refuse } from "../kit/check.ts";

/** Marks of people (rows) on the same factors (columns), satisfaction and importance of each, and the ends of the scale. */
export type CsiAnswers = {
  satisfaction: readonly (readonly number[])[];
  importance: readonly (readonly number[])[];
  /** Lowest and highest mark. */
  scale: { from: number; to: number };
};

/** Means over people of each factor's satisfaction and importance. */
export type CsiMeans = { satisfaction: number[]; importance: number[] };

/** Refuses tables of different shape, marks off the scale, and importances that weigh nothing. */
export function checkCsiAnswers({ satisfaction, importance, scale }: CsiAnswers): void {
  checkNumber("scale.from", scale.from, 0);
  checkNumber("scale.to", scale.to, 0);
  if (scale.from >= scale.to)
    refuse("scale.from must be below scale.to", "scale.from должно быть меньше scale.to");
  checkPairs("satisfaction", satisfaction, "importance", importance);
  satisfaction.forEach((row, at) => {
    checkPairs(`satisfaction[${at}]`, row, "satisfaction[0]", satisfaction[0]!);
    checkPairs(`satisfaction[${at}]`, row, `importance[${at}]`, importance[at]!);
    checkNumbers(`satisfaction[${at}]`, row, scale.from, scale.to);
    checkNumbers(`importance[${at}]`, importance[at]!, scale.from, scale.to);
  });
}

/** Means of the people with these row numbers (a bootstrap names some twice). */
export function csiMeans(answers: CsiAnswers, rows: ArrayLike<number>): CsiMeans {
  const meanOf = (table: readonly (readonly number[])[]) => {
    const sums = table[0]!.map(() => 0);
    for (let at = 0; at < rows.length; at++)
      table[rows[at]!]!.forEach((mark, factor) => (sums[factor]! += mark));
    return sums.map((sum) => sum / rows.length);
  };
  return { satisfaction: meanOf(answers.satisfaction), importance: meanOf(answers.importance) };
}

/** Satisfaction weighted by importance, in marks; null when nothing matters at all. */
export function csiInMarks({ satisfaction, importance }: CsiMeans): number | null {
  const total = importance.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  return satisfaction.reduce((sum, each, factor) => sum + (each * importance[factor]!) / total, 0);
}

/** Where a mark lies on its scale, 0 the worst and 100 the best. */
export function percentOfScale(marks: number, { from, to }: { from: number; to: number }): number {
  return 100 * ((marks - from) / (to - from));
}
