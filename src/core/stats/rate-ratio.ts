import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, checkNumber } from "../kit/check.ts";
import { zOf } from "./distributions.ts";
import { wilsonBounds } from "./wilson-bounds.ts";

/** Events counted while `exposure` went by: days, contacts, anything that the count grows with. */
export type CountedRate = { events: number; exposure: number };

/**
 * Rate of events now over the rate before, with an interval: by how many times it grew.
 * Given the total, events of one side are binomial; the Wilson interval of that share is turned into one of the ratio.
 * @formula s = Wilson bounds of recent events out of all; bound = s / (1 - s) times before.exposure / recent.exposure
 * @use "is this topic growing?" for counts of two periods of any lengths; for events out of trials take relativeRisk
 * @param recent events whole, exposure 0 or more in any unit common to both
 * @param before the same for the period compared with
 * @param level  two-sided confidence, share in (0, 1)
 * @returns ratio (1: no change); no answer: "no-data" without events or exposure, "undefined-ratio" when nothing happened before
 * @throws RangeError when events are not whole or anything is negative
 * @convention Wilson's interval of the share; R's poisson.test takes the exact one, which is wider
 * @source Przyborowski & Wilenski (1940), Biometrika 31:313-323, condition on the total; Wilson (1927) interval of the share
 * @example rateRatio({ events: 120, exposure: 28 }, { events: 100, exposure: 28 }) // => known { value: 1.2, low: 0.9210, high: 1.5635 }
 */
export function rateRatio(recent: CountedRate, before: CountedRate, level = 0.95): Answer<Estimate> {
  for (const [name, { events, exposure }] of Object.entries({ recent, before })) {
    checkCount(`${name}.events`, events);
    checkNumber(`${name}.exposure`, exposure, 0);
  }
  const z = zOf(level);
  const total = recent.events + before.events;
  if (recent.exposure === 0 || before.exposure === 0 || total === 0) return unknown("no-data");
  if (before.events === 0) return unknown("undefined-ratio");
  const scale = before.exposure / recent.exposure;
  const { low, high } = wilsonBounds(recent.events, total, z);
  const odds = (share: number) => (share / (1 - share)) * scale;
  return known({ value: (recent.events / before.events) * scale, low: odds(low), high: odds(high) });
}
