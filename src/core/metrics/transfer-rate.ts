import type { Answer, Estimate } from "../kit/answer.ts";
import { shareOf } from "./share-of.ts";

/**
 * Share of handled contacts that were passed on to another agent or team.
 * @formula transfer rate = transferred / handled
 * @use to find wrong routing and missing skills; count a contact once, however often it was passed on
 * @param transferred contacts passed on at least once, whole, 0 or more
 * @param handled     contacts that an agent took, whole
 * @param level       two-sided confidence, share in (0, 1)
 * @returns share of 0..1; no answer ("no-data") when nothing was handled
 * @throws RangeError when a count is not whole or is negative, or transferred exceeds handled
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.; Wilson (1927), JASA 22:209-212
 * @example transferRate(120, 1000) // => known { value: 0.12, low: 0.1013, high: 0.1416 }
 */
export function transferRate(transferred: number, handled: number, level = 0.95): Answer<Estimate> {
  return shareOf(["transferred", transferred], ["handled", handled], level);
}
