import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, checkLevel, checkNumber, checkPositive } from "../kit/check.ts";
import { negativeBinomialUpper } from "../stats/distributions.ts";
import { poissonRateInterval } from "../stats/poisson-rate-interval.ts";
import type { CountedRate } from "../stats/rate-ratio.ts";

/**
 * `count` events over `exposure` (1 period by default) against `usual`: events and exposure of the like periods before (Mondays for
 * a Monday). `dispersion`: variance over mean, 1 for pure chance. `falseAlarmShare`: how often a quiet period may alarm.
 */
export type SpikeTestInput = {
  count: number;
  exposure?: number;
  usual: CountedRate;
  dispersion?: number;
  falseAlarmShare?: number;
};

/** `usual` in events for the period's exposure; `pValue` of so many or more; `alarmFrom`: the least count that would alarm. */
export type SpikeTest = { isSpike: boolean; pValue: number; usual: Estimate; alarmFrom: number };

/** Beyond these the tails have no digits left. */
const greatestDispersion = 1e6;
const greatestCount = 1e9;

/**
 * Whether one period brought more than chance explains, against a usual rate that is itself only estimated.
 * Without overdispersion the test is exact: given the total, the count is binomial. With it the count is negative binomial around
 * the estimate, widened by the estimate's own scatter: a baseline of few weeks needs a greater count to alarm.
 * @formula p = P(X >= count), X negative binomial of mean m = (B + d) e / E and variance d m (1 + e / E); d = 1: the same as P(binomial(count + B, e / (e + E)) >= count)
 * @use for one day or hour of one topic as it comes in; take `usual` from like periods (same weekday, same hour) so that the weekly profile is kept; for a whole series weeklySpikes, for a lasting rise poissonCusum
 * @param input count; exposure above 0 (1); usual: events B in exposure E, above 0; dispersion d, 1..1e6 (1); falseAlarmShare in (0, 1), 0.001 by default: 0.3 false alarms a year of daily tests
 * @returns p of so many or more by chance, the usual count with its exact 95 % interval, and the least count that would alarm; no answer ("no-data") when usual.exposure is 0
 * @throws RangeError when a count is not whole, an exposure is negative, dispersion lies outside 1..1e6, the usual count exceeds 1e9 or falseAlarmShare lies outside (0, 1)
 * @source Przyborowski & Wilenski (1940), Biometrika 31:313-323; McCullagh & Nelder (1989), Generalized Linear Models, 6.2 (dispersion)
 * @example spikeTest({ count: 14, usual: { events: 40, exposure: 10 } }) // => known { isSpike: true, pValue: 0.000255, alarmFrom: 13 }
 */
export function spikeTest(input: SpikeTestInput): Answer<SpikeTest> {
  const { count, exposure = 1, usual, dispersion = 1, falseAlarmShare = 0.001 } = input;
  checkCount("count", count);
  checkPositive("exposure", exposure);
  checkCount("usual.events", usual.events);
  checkNumber("usual.exposure", usual.exposure, 0);
  checkNumber("dispersion", dispersion, 1, greatestDispersion);
  checkLevel("falseAlarmShare", falseAlarmShare);
  const rate = poissonRateInterval(usual.events, usual.exposure);
  if (!rate.known) return unknown("no-data");
  checkNumber("the usual count", rate.value.value * exposure, 0, greatestCount);
  const tail = upperTail(usual, exposure, dispersion);
  const pValue = tail(count);
  const alarmFrom = leastWhere((each) => tail(each) <= falseAlarmShare, count);
  const { value, low, high } = rate.value;
  const scaled = { value: value * exposure, low: low * exposure, high: high * exposure };
  return known({ isSpike: pValue <= falseAlarmShare, pValue, usual: scaled, alarmFrom });
}

/** Chance of so many or more events in a period of this exposure. */
export function upperTail(
  usual: CountedRate,
  exposure: number,
  dispersion: number,
): (count: number) => number {
  const ratio = exposure / usual.exposure;
  const mean = (usual.events + dispersion) * ratio;
  const size = mean / (dispersion * (1 + ratio) - 1);
  return (count) => negativeBinomialUpper(count, mean, size);
}

/** The least count for which a condition holds that holds from some count on; looked for from a guess outwards. */
function leastWhere(holds: (count: number) => boolean, guess: number): number {
  let [low, high] = [-1, Math.max(1, guess)];
  while (!holds(high) && high < Number.MAX_SAFE_INTEGER) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
