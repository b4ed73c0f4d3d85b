/** An edge may move by so great a share of the rows to become a round number. */
const slack = 0.04;

/**
 * Cuts numbers into bands of about equal counts, their edges as round as the counts bear. A value that many rows share
 * has a band of its own.
 * @param sorted ascending, finite
 * @param bands  how many at most, but for values of their own
 * @returns the first number of every band but the lowest, ascending
 * @example numberBandEdges(Float64Array.from({ length: 100 }, (_, at) => at), 4) // => [25, 50, 75]
 */
export function numberBandEdges(sorted: Float64Array, bands: number): number[] {
  const edges = new Set<number>();
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.floor(share * sorted.length)))];
  for (let band = 1; band < bands; band++) {
    const share = band / bands;
    const edge = quantile(share);
    if (isCommon(sorted, edge, 1 / bands)) {
      edges.add(edge);
      const next = sorted[firstAbove(sorted, edge)];
      if (next !== undefined) edges.add(next);
    } else edges.add(roundestOf(quantile(share - slack), quantile(share + slack), edge));
  }
  return [...edges].filter((edge) => edge > sorted[0]).sort((a, b) => a - b);
}

function isCommon(sorted: Float64Array, value: number, share: number): boolean {
  return firstAbove(sorted, value) - firstAt(sorted, value) >= share * sorted.length;
}

/** The place of the first number that is greater. */
function firstAbove(sorted: Float64Array, value: number): number {
  return firstWhere(sorted, (each) => each > value);
}

function firstAt(sorted: Float64Array, value: number): number {
  return firstWhere(sorted, (each) => each >= value);
}

function firstWhere(sorted: Float64Array, isThere: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(sorted[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The number of fewest digits between two, the one nearest to `wanted`; `wanted` itself where the two are one. */
function roundestOf(low: number, high: number, wanted: number): number {
  if (!(high > low)) return wanted;
  const greatest = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) + 1;
  for (let power = greatest; power > greatest - 16; power--) {
    for (const leading of [10, 5, 2]) {
      // Powers below one as a quotient: 3 / 10 is 0.3, 3 * 0.1 is not.
      const round = (steps: number) =>
        power > 0 ? steps * leading * 10 ** (power - 1) : (steps * leading) / 10 ** (1 - power);
      const nearest = round(Math.round(wanted / round(1)));
      if (nearest > low && nearest <= high) return nearest;
    }
  }
  return wanted;
}
