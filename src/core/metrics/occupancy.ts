import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";

/**
 * Occupancy: how much of the time that agents were ready for contacts they spent on contacts.
 * @formula occupancy = handle / (handle + idle)
 * @use to see overload: above 85-90 % people tire and leave; utilization for how much of the paid time was ready at all
 * @param handleSeconds talk, hold and after-call work of all agents, seconds, 0 or more
 * @param idleSeconds   seconds in which they were ready and waited, 0 or more
 * @returns share of 0..1, exact for the period (a whole, not a sample: no interval); no answer ("no-data") when both are 0
 * @throws RangeError when a time is negative or not finite
 * @convention breaks, training and meetings are in neither; with them it would be utilization
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.
 * @example occupancy(23400, 3600) // => known 0.86667
 */
export function occupancy(handleSeconds: number, idleSeconds: number): Answer<number> {
  checkNumber("handleSeconds", handleSeconds, 0);
  checkNumber("idleSeconds", idleSeconds, 0);
  if (handleSeconds === 0 && idleSeconds === 0) return unknown("no-data");
  return known(handleSeconds / (handleSeconds + idleSeconds));
}
