import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, refuse } from "../kit/check.ts";

/**
 * Utilization: how much of the paid time agents spent on contacts, breaks, training and waiting included in the whole.
 * @formula utilization = handle / paid
 * @use for what an hour on the pay sheet brings; occupancy for how hard the ready time was
 * @param handleSeconds talk, hold and after-call work of all agents, seconds, 0 or more
 * @param paidSeconds   all time on the pay sheet, seconds, not less than handleSeconds
 * @returns share of 0..1, exact for the period (a whole, not a sample: no interval); no answer ("no-data") when nothing was paid
 * @throws RangeError when a time is negative or not finite, or handleSeconds exceeds paidSeconds
 * @convention of paid time; some vendors divide by logged-in time, which is greater than occupancy's and less than this whole
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.; Reynolds (2003), Call Center Staffing
 * @example utilization(18000, 28800) // => known 0.625
 */
export function utilization(handleSeconds: number, paidSeconds: number): Answer<number> {
  checkNumber("handleSeconds", handleSeconds, 0);
  checkNumber("paidSeconds", paidSeconds, 0);
  if (handleSeconds > paidSeconds) {
    refuse(
      `handleSeconds must not exceed paidSeconds: ${handleSeconds} of ${paidSeconds}`,
      `handleSeconds не может быть больше paidSeconds: ${handleSeconds} из ${paidSeconds}`,
    );
  }
  return paidSeconds === 0 ? unknown("no-data") : known(handleSeconds / paidSeconds);
}
