import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, checkNumber } from "../kit/check.ts";

/**
 * What one contact costs on average: all costs of a channel, divided by the contacts it handled.
 * @formula cost per contact = cost / handled
 * @use to compare channels; not as the saving of one contact less, since rent and wages stay: for that take the marginal cost
 * @param cost    all costs of the period: wages, licences, telephony; one money unit, 0 or more
 * @param handled contacts handled in it, whole
 * @returns money a contact, exact for the period (a whole, not a sample: no interval); no answer ("no-data") when nothing was handled
 * @throws RangeError when cost is negative or handled is not whole
 * @convention fully loaded cost by handled contacts; per resolved issue it is greater by the repeats
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.
 * @example costPerContact(180000, 1200) // => known 150
 */
export function costPerContact(cost: number, handled: number): Answer<number> {
  checkNumber("cost", cost, 0);
  checkCount("handled", handled);
  return handled === 0 ? unknown("no-data") : known(cost / handled);
}
