/** Ranks from 1, ties sharing their mean rank, and the sizes of the groups of equal values (those of one, too). */
export type Ranking = { ranks: Float64Array; groupSizes: number[] };

export function midRanks(values: ArrayLike<number>): Ranking {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[a]! - values[b]!,
  );
  const ranks = new Float64Array(values.length);
  const groupSizes: number[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2;
    groupSizes.push(to - from);
  }
  return { ranks, groupSizes };
}
