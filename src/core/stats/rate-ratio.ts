import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { zOf } from "./distributions.ts";

/** Events counted while `exposure` went by: days, contacts, anything that the count grows with. */
export type CountedRate = { events: number; exposure: number };

/**
 * Rate of events now over the rate before, with an interval: by how many times it grew.
 * Given the total, events of one side are binomial; the Wilson interval of that share is turned into one of the ratio.
 * @param recent events whole, exposure > 0 in any unit common to both
 * @param before the same
 * @returns ratio (1: no change); no answer: "no-data" without events or exposure, "undefined-ratio" when nothing happened before
 * @throws RangeError when events are not whole or anything is negative
 * @source Przyborowski & Wilenski (1940) condition on the total; Wilson (1927) interval of the share
 * @example rateRatio({ events: 120, exposure: 28 }, { events: 100, exposure: 28 }) // => known { value: 1.2, low: 0.9208, high: 1.5639 }
 */
export function rateRatio(recent: CountedRate, before: CountedRate, level = 0.95): Answer<Estimate> {
  for (const { events, exposure } of [recent, before]) {
    if (!Number.isInteger(events) || events < 0 || !(exposure >= 0)) {
      throw new RangeError("events must be whole and exposure a number, both 0 or more");
    }
  }
  const total = recent.events + before.events;
  if (recent.exposure === 0 || before.exposure === 0 || total === 0) return unknown("no-data");
  if (before.events === 0) return unknown("undefined-ratio");
  const scale = before.exposure / recent.exposure;
  const [low, high] = wilsonBounds(recent.events, total, zOf(level));
  const odds = (share: number) => (share / (1 - share)) * scale;
  return known({ value: (recent.events / before.events) * scale, low: odds(low), high: odds(high) });
}

function wilsonBounds(hits: number, trials: number, z: number): [number, number] {
  const share = hits / trials;
  const middle = (share + (z * z) / (2 * trials)) / (1 + (z * z) / trials);
  const half =
    (z / (1 + (z * z) / trials)) *
    Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
