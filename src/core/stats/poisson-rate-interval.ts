import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, checkLevel, checkNumber } from "../kit/check.ts";
import { gammaQuantile } from "./distributions.ts";

/**
 * A rate of events with its exact Poisson interval: complaints per day, incidents per thousand contacts.
 * @formula low = gamma quantile (alpha / 2; shape events) / exposure; high = gamma quantile (1 - alpha / 2; shape events + 1) / exposure
 * @use for counts without a natural number of trials; for events out of trials take wilson; for growth between two periods rateRatio
 * @param events   counted, whole, 0 or more
 * @param exposure what the count grows with, above 0: days, contacts, customers
 * @param level    two-sided confidence, share in (0, 1)
 * @returns events per unit of exposure; no answer ("no-data") when exposure = 0
 * @throws RangeError when events are not whole, exposure is negative, or level is outside (0, 1)
 * @convention never covers less often than promised (as Clopper-Pearson); events that come in bursts need a wider interval than this
 * @source Garwood (1936), Biometrika 28:437-442; R stats::poisson.test
 * @example poissonRateInterval(137, 24.19893) // => known { value: 5.661407, low: 4.753125, high: 6.692709 }
 * @example poissonRateInterval(0, 1) // => known { value: 0, low: 0, high: 3.688879 }
 */
export function poissonRateInterval(events: number, exposure: number, level = 0.95): Answer<Estimate> {
  checkCount("events", events);
  checkNumber("exposure", exposure, 0);
  checkLevel("level", level);
  if (exposure === 0) return unknown("no-data");
  const tail = (1 - level) / 2;
  return known({
    value: events / exposure,
    low: events === 0 ? 0 : gammaQuantile(tail, events, 1) / exposure,
    high: gammaQuantile(1 - tail, events + 1, 1) / exposure,
  });
}
