import type { Alternative } from "./alternative.ts";
import { type Answer, known, unknown } from "../kit/answer.ts";
import { fisherInterval } from "./fisher-interval.ts";
import { countInversions, inversionsUpTo } from "./inversions.ts";
import { midRanks } from "./mid-ranks.ts";
import { pOfZ } from "./p-of-z.ts";
import { checkPairedValues, type PairedValues } from "./paired-values.ts";
import type { RankTest } from "./spearman.ts";

/** From this many pairs on the normal approximation is used, as R does. */
const normalFrom = 50;

/**
 * Kendall's tau-b: how much oftener two measurements agree on which of two things is greater than they disagree.
 * @formula  tau = (C - D) / sqrt((P - T_x)(P - T_y)), C, D pairs in the same and opposite order, P = n (n - 1) / 2, T tied pairs; interval tanh(artanh tau +- z sqrt(0.437 / (n - 4)))
 * @use for ratings with few levels and many ties, or small samples; its value is smaller than Spearman's for the same data
 * @param pairs  x and y, finite numbers place by place; alternative "two-sided" if left out, "greater" when only a rising relation counts, "less" when only a falling one
 * @param level  confidence of the interval, share in (0, 1)
 * @returns tau, low and high in -1..1, p, its method, n; no answer: "no-data" without pairs, "too-few" under 3 pairs, "no-variation" when x or y is constant
 * @throws RangeError when lengths differ, a value is not finite, or level lies outside (0, 1)
 * @convention p as in R: exact under 50 pairs without ties, else normal with the variance for ties and no continuity correction. The interval is fair for |tau| under 0.8
 * @source Kendall (1938), Biometrika 30:81-93; Knight (1966), JASA 61:436-439; Fieller, Hartley & Pearson (1957), Biometrika 44:470-481
 * @example kendall({ x: [1, 2, 3, 4, 5], y: [2, 1, 4, 3, 50] }) // => known { value: 0.6, p: 0.2333, method: "exact" }
 */
export function kendall(pairs: PairedValues, level = 0.95): Answer<RankTest> {
  checkPairedValues(pairs);
  const { x, y, alternative = "two-sided" } = pairs;
  const n = x.length;
  if (n === 0) return unknown("no-data");
  if (n < 3) return unknown("too-few");
  const ties = { x: midRanks(x).groupSizes, y: midRanks(y).groupSizes };
  if (ties.x.length === 1 || ties.y.length === 1) return unknown("no-variation");
  const { surplus, discordant } = orderSurplus(x, y, ties);
  const all = (n * (n - 1)) / 2;
  const tau = surplus / Math.sqrt(all - tiedPairs(ties.x)) / Math.sqrt(all - tiedPairs(ties.y));
  const value = Math.max(-1, Math.min(1, tau));
  const interval = fisherInterval(value, n > 4 ? 0.437 / (n - 4) : Infinity, alternative, level);
  const isExact = n < normalFrom && ties.x.length === n && ties.y.length === n;
  const p = isExact ? exactP(discordant, n, alternative) : normalP(surplus, n, ties, alternative);
  return known({ value, ...interval, p, method: isExact ? "exact" : "normal", n });
}

type Ties = { x: readonly number[]; y: readonly number[] };

/** Pairs in the same order less pairs in opposite order, by sorting: n log n steps. */
function orderSurplus(
  x: readonly number[],
  y: readonly number[],
  ties: Ties,
): { surplus: number; discordant: number } {
  const order = Uint32Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  const discordant = countInversions(Float64Array.from(order, (at) => y[at]!));
  let tiedInBoth = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && isSame(x, order[to]!, order[from]!) && isSame(y, order[to]!, order[from]!))
      to++;
    tiedInBoth += ((to - from) * (to - from - 1)) / 2;
  }
  const all = (x.length * (x.length - 1)) / 2;
  const untied = all - tiedPairs(ties.x) - tiedPairs(ties.y) + tiedInBoth;
  return { surplus: untied - 2 * discordant, discordant };
}

const isSame = (values: readonly number[], a: number, b: number) => values[a] === values[b];

const tiedPairs = (sizes: readonly number[]) => sumOver(sizes, (t) => (t * (t - 1)) / 2);

function sumOver(sizes: readonly number[], term: (size: number) => number): number {
  return sizes.reduce((sum, size) => sum + term(size), 0);
}

function exactP(discordant: number, n: number, alternative: Alternative): number {
  const rising = inversionsUpTo(discordant, n);
  const falling = inversionsUpTo((n * (n - 1)) / 2 - discordant, n);
  if (alternative === "two-sided") return Math.min(1, 2 * Math.min(rising, falling));
  return alternative === "greater" ? rising : falling;
}

function normalP(surplus: number, n: number, ties: Ties, alternative: Alternative): number {
  const spread = (t: number) => t * (t - 1) * (2 * t + 5);
  const both = (term: (t: number) => number) => sumOver(ties.x, term) * sumOver(ties.y, term);
  const variance =
    (spread(n) - sumOver(ties.x, spread) - sumOver(ties.y, spread)) / 18 +
    both((t) => t * (t - 1)) / (2 * n * (n - 1)) +
    both((t) => t * (t - 1) * (t - 2)) / (9 * n * (n - 1) * (n - 2));
  return pOfZ(surplus / Math.sqrt(variance), alternative);
}
