/**
 * Deals rows into folds so that each label is spread evenly; label names, which come after the rows, are never held out (-1).
 * @param firstLabels the first label of each row, -1 for none
 * @param names how many rows of label names follow
 */
export function dealFolds(
  firstLabels: readonly number[],
  names: number,
  folds: number,
  random: () => number,
): Int8Array {
  const foldOf = new Int8Array(firstLabels.length + names).fill(-1);
  const order = firstLabels.map((label, row) => ({ label, row, chance: random() }));
  order.sort((a, b) => a.label - b.label || a.chance - b.chance);
  order.forEach(({ row }, at) => (foldOf[row] = at % folds));
  return foldOf;
}
