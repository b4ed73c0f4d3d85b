import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, checkLevel, checkPositive } from "../kit/check.ts";
import type { Alternative } from "../stats/alternative.ts";
import { clopperPearson } from "../stats/clopper-pearson.ts";
import { binomialLogChance, binomialUpper } from "../stats/distributions.ts";
import type { CountedRate } from "../stats/rate-ratio.ts";
import { twoSidedByLikelihood } from "./likelihood-tails.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/** `ratio` is the hypothesis (1: both rates are the same); `alternative` looks at the first rate over the second. */
export type PoissonRateTestOptions = { ratio?: number; alternative?: Alternative };

/** p of the exact test, and the ratio of the rates (first over second) with its exact interval where there is one. */
export type PoissonRateTest = { p: number; ratio: Answer<Estimate> };

/**
 * Exact test of two Poisson rates: did a topic come more often this week than before, or is it chance?
 * Given the total, the first count is binomial; no approximation is made, so it holds for the smallest counts.
 * @formula x1 given x1 + x2 = n is binomial(n, r t1 / (r t1 + t2)); interval: Clopper-Pearson share s turned into s / (1 - s) t2 / t1
 * @use for events over exposure (days, contacts, customers) when counts are small; rateRatio gives a shorter interval for larger ones; events that come in bursts scatter more than Poisson and make p too small: take spikeTest with a dispersion, or trendVerdict
 * @param first   events whole, exposure above 0 in a unit common to both
 * @param second  the same for what is compared with
 * @param options ratio under the hypothesis, above 0 (1); alternative: "two-sided", "greater" (first rate is greater), "less"
 * @param level   two-sided confidence of the ratio, share in (0, 1)
 * @returns p in [0, 1], and ratio: "undefined-ratio" when the second had no events; no answer ("no-data") without any event
 * @throws RangeError when events are not whole, an exposure or the ratio is not above 0, or level is outside (0, 1)
 * @convention two-sided by likelihood with R's tolerance of 1e-7; the interval is two-sided whatever the alternative
 * @source Przyborowski & Wilenski (1940), Biometrika 31:313-323; Clopper & Pearson (1934); R stats::poisson.test
 * @example poissonRateTest({ events: 11, exposure: 800 }, { events: 21, exposure: 3011 }) // => known { p: 0.07967, ratio: { known: true, value: { value: 1.971488, low: 0.8584264, high: 4.2772659 } } }
 */
export function poissonRateTest(
  first: CountedRate,
  second: CountedRate,
  options: PoissonRateTestOptions = {},
  level = 0.95,
): Answer<PoissonRateTest> {
  checkRate("first", first);
  checkRate("second", second);
  checkLevel("level", level);
  checkPositive("ratio", options.ratio ?? 1);
  checkOneOf("alternative", options.alternative ?? "two-sided", ["two-sided", "greater", "less"]);
  const total = first.events + second.events;
  if (total === 0) return unknown("no-data");
  const odds = ((options.ratio ?? 1) * first.exposure) / second.exposure;
  const share = odds === Infinity ? 1 : odds / (1 + odds);
  const p = binomialP(first.events, total, share, options.alternative ?? "two-sided");
  return known({ p, ratio: ratioOf(first, second, level) });
}

function checkRate(name: string, { events, exposure }: CountedRate): void {
  checkCount(`${name}.events`, events);
  checkPositive(`${name}.exposure`, exposure);
}

function binomialP(hits: number, trials: number, share: number, alternative: Alternative): number {
  const atLeast = (count: number) => binomialUpper(count, trials, share);
  const atMost = (count: number) => binomialUpper(trials - count, trials, 1 - share);
  if (alternative === "greater") return atLeast(hits);
  if (alternative === "less") return atMost(hits);
  const logChance = (count: number) => binomialLogChance(count, trials, share);
  return twoSidedByLikelihood(hits, trials * share, { least: 0, most: trials, logChance, atMost, atLeast });
}

function ratioOf(first: CountedRate, second: CountedRate, level: number): Answer<Estimate> {
  if (second.events === 0) return unknown("undefined-ratio");
  const share = clopperPearson(first.events, first.events + second.events, level);
  if (!share.known) return share;
  const scale = second.exposure / first.exposure;
  const { low, high } = share.value;
  const odds = (each: number) => (each / (1 - each)) * scale;
  return known({ value: (first.events / second.events) * scale, low: odds(low), high: odds(high) });
}
