import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import {
  checkCount,
  checkLevel,
  checkNumber,
  checkNumbers,
  checkPairs,
  checkWhole,
  refuse,
} from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { type Bootstrapped, meanStatistic, quantileStatistic, ratioStatistic } from "./bootstrapped.ts";
import { normalCdf, normalQuantile } from "./distributions.ts";
import { tallyOf } from "./resample.ts";

/** What is computed from the sample: share wants values 0 and 1, nps marks 0..10, ratio a denominator for each value. */
export type BootstrapStatistic = "mean" | "median" | "quantile" | "share" | "nps" | "ratio";

/**
 * Values, each as often as `counts` says (once), or with `denominators` for a ratio of sums; `quantile` as a share; method ("bca"),
 * draws (10,000) and seed (1).
 */
export type BootstrapInput = {
  statistic: BootstrapStatistic;
  values: readonly number[];
  counts?: readonly number[];
  denominators?: readonly number[];
  quantile?: number;
  method?: "bca" | "percentile";
  draws?: number;
  seed?: number;
};

/**
 * An interval for any of the usual statistics, by drawing the sample again and again from itself.
 * @formula  percentile: quantiles of the draws at tail and 1 - tail; BCa: at Phi(z0 + (z0 + z) / (1 - a (z0 + z))), z0 = Phi^-1(share of draws below, ties half),
 * a = sum(d^3) / (6 sum(d^2)^1.5) over leave-one-out differences
 * @use for medians, quantiles, ratios, NPS of small or skewed samples; for shares and means of large ones wilson and meanInterval need no draws
 * @param input statistic, values, counts or denominators, quantile, method, draws (100 to 100,000), seed (any whole number)
 * @param level two-sided confidence, share in (0, 1)
 * @returns the statistic with its interval in the unit of the values (nps in points, share in 0..1), the same for the same seed; no
 * answer: "no-data" without values, "too-few" for one, "no-variation" when all draws are alike, "undefined-ratio" when a denominator sums to 0
 * @throws RangeError when lengths differ, a value is not finite or not of the statistic's kind, or an option is out of range
 * @convention quantiles of type 7; samples of few different values are drawn as counts (multinomial), quantiles by the ranks alone
 * @source Efron (1987), JASA 82:171-185; Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 14
 * @example bootstrapInterval({ statistic: "nps", values: [10, 8, 3], counts: [50, 30, 20] }) // => known { value: 30 }
 * @example bootstrapInterval({ statistic: "median", values: [4] }) // => unknown "too-few"
 */
export function bootstrapInterval(input: BootstrapInput, level = 0.95): Answer<Estimate> {
  const { draws = 10_000, seed = 1, method = "bca" } = input;
  checkLevel("level", level);
  checkWhole("draws", draws, 100, 100_000);
  checkNumber("seed", seed);
  checkOneOf("method", method, ["bca", "percentile"]);
  checkSample(input);
  const n = input.counts ? input.counts.reduce((sum, count) => sum + count, 0) : input.values.length;
  if (n === 0) return unknown("no-data");
  if (n === 1) return unknown("too-few");
  const { value, draw, acceleration } = statisticOf(input);
  const random = seededRandom(seed);
  const drawn = new Float64Array(draws);
  for (let at = 0; at < draws; at++) drawn[at] = draw(random);
  if (!Number.isFinite(value) || !drawn.every(Number.isFinite)) return unknown("undefined-ratio");
  drawn.sort();
  if (drawn[0] === drawn[draws - 1]) return unknown("no-variation");
  const tail = (1 - level) / 2;
  const [low, high] =
    method === "percentile" ? [tail, 1 - tail] : accelerated(drawn, value, acceleration(), tail);
  return known({ value, low: quantileOfSorted(drawn, low!), high: quantileOfSorted(drawn, high!) });
}

function statisticOf({
  statistic,
  values,
  counts,
  denominators,
  quantile = 0.5,
}: BootstrapInput): Bootstrapped {
  switch (statistic) {
    case "mean":
    case "share":
      return meanStatistic(tallyOf(values, counts));
    case "nps":
      return meanStatistic(tallyOf(values.map(npsPoints), counts));
    case "median":
      return quantileStatistic(tallyOf(values, counts), 0.5);
    case "quantile":
      return quantileStatistic(tallyOf(values, counts), quantile);
    case "ratio":
      return ratioStatistic(values, denominators!);
  }
}

function npsPoints(mark: number): number {
  return mark >= 9 ? 100 : mark <= 6 ? -100 : 0;
}

function checkSample({ statistic, values, counts, denominators, quantile = 0.5 }: BootstrapInput): void {
  checkOneOf("statistic", statistic, ["mean", "median", "quantile", "share", "nps", "ratio"]);
  checkNumbers("values", values);
  checkLevel("quantile", quantile);
  for (const value of values) {
    if (statistic === "share") checkWhole("values", value, 0, 1);
    if (statistic === "nps") checkWhole("values", value, 0, 10);
  }
  if (counts !== undefined) {
    checkPairs("values", values, "counts", counts);
    for (const count of counts) checkCount("counts", count);
    if (statistic === "ratio") refuse("a ratio takes no counts", "отношение не принимает counts");
  }
  if (statistic !== "ratio") return;
  if (denominators === undefined)
    return refuse("denominators are missing", "не заданы знаменатели (denominators)");
  checkPairs("values", values, "denominators", denominators);
  checkNumbers("denominators", denominators, 0);
}

/** Where to read the sorted draws so that bias and a spread that changes with the value are taken out. */
function accelerated(
  drawn: Float64Array,
  value: number,
  acceleration: number,
  tail: number,
): [number, number] {
  const hair = 1e-10 * (drawn.at(-1)! - drawn[0]!);
  let below = 0;
  for (const each of drawn) below += each < value - hair ? 1 : each <= value + hair ? 0.5 : 0;
  const least = 0.5 / drawn.length;
  const bias = normalQuantile(Math.min(1 - least, Math.max(least, below / drawn.length)));
  const placeOf = (share: number) => {
    const shifted = bias + normalQuantile(share);
    const stretch = 1 - acceleration * shifted;
    // A stretch of 0 or less is beyond all draws.
    return stretch > 0 ? normalCdf(bias + shifted / stretch) : shifted > 0 ? 1 : 0;
  };
  return [placeOf(tail), placeOf(1 - tail)];
}

function quantileOfSorted(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const before = Math.floor(place);
  const low = sorted[before]!;
  return low + (place - before) * (sorted[Math.min(before + 1, sorted.length - 1)]! - low);
}
