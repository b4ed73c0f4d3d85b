import { normalUpper } from "./distributions.ts";

/** Up to this many pairs all orders are counted. */
const mostForCounting = 9;

/** Chance that the sum of squared rank gaps of n unrelated pairs without ties is `gaps` (even) or more. */
export function spearmanUpper(gaps: number, n: number): number {
  return n <= mostForCounting ? counted(n, (sum) => sum >= gaps) : series(gaps - 1, n);
}

/** Chance that it is `gaps` or less. */
export function spearmanLower(gaps: number, n: number): number {
  return n <= mostForCounting ? counted(n, (sum) => sum <= gaps) : 1 - series(gaps + 1, n);
}

function counted(n: number, isCounted: (sum: number) => boolean): number {
  let share = 0;
  gapShares(n).forEach((each, sum) => {
    if (isCounted(sum)) share += each;
  });
  return Math.min(1, share);
}

/** Share of all orders of 1..n by their sum of squared gaps: ranks are given out one by one, `taken` as bits. */
function gapShares(n: number): Float64Array {
  const width = (n * (n * n - 1)) / 3 + 1;
  const shares = Array.from({ length: 1 << n }, () => new Float64Array(0));
  shares[0] = new Float64Array(width);
  shares[0][0] = 1;
  for (let taken = 0; taken < 1 << n; taken++) {
    const place = bitCount(taken);
    for (let rank = 0; rank < n; rank++) {
      if (taken & (1 << rank)) continue;
      const next = taken | (1 << rank);
      if (shares[next]!.length === 0) shares[next] = new Float64Array(width);
      addShifted(shares[next]!, shares[taken]!, (rank - place) ** 2, 1 / (place + 1));
    }
  }
  return shares[(1 << n) - 1]!;
}

function addShifted(target: Float64Array, source: Float64Array, by: number, weight: number): void {
  for (let at = 0; at + by < target.length; at++) target[at + by]! += weight * source[at]!;
}

/** Edgeworth series of the upper tail at a value between two possible sums. @source Best & Roberts (1975), algorithm AS 89 */
function series(between: number, n: number): number {
  const b = 1 / n;
  const x = ((6 * between * b) / (n * n - 1) - 1) * Math.sqrt(n - 1);
  const y = x * x;
  const fourth = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
  const third = 0.0879 + 0.0151 * b - y * fourth;
  const second = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * third;
  const first = 0.2274 + b * (0.2531 + 0.1745 * b) + y * second;
  return Math.max(0, Math.min(1, normalUpper(x) + x * b * first * Math.exp(-y / 2)));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}
