import type { Answer } from "../kit/answer.ts";
import { checkNumbers, refuse } from "../kit/check.ts";
import { type Staffing, type StaffingInput, staffing } from "./staffing.ts";

/** As for one interval, with contacts of each; `handleSeconds` may be one for all or one for each interval. */
export type StaffDayInput = Omit<StaffingInput, "contacts" | "handleSeconds"> & {
  contacts: number[];
  handleSeconds: number | number[];
};

/**
 * Fewest agents for each interval of a day.
 * @formula staffing for each interval alone (stationary, independent period by period)
 * @use to turn a forecast by interval into agents by interval, the `required` of coverShifts
 * @param input as staffing, with lists of contacts and, where it changes, of handle times, one for each interval
 * @returns a list of answers, one for each interval, in order
 * @throws RangeError when the lists differ in length or a number lies outside its range
 * @source Green, Kolesar & Soares (2001), Operations Research 49:549, on when intervals may be taken alone
 * @example staffDay({ contacts: [0, 100], intervalSeconds: 1800, handleSeconds: 180, target: { serviceLevel: 0.8, answerWithinSeconds: 20 } }) // => [{ known: true, value: { agents: 0 } }, { known: true, value: { agents: 14 } }]
 */
export function staffDay(input: StaffDayInput): Answer<Staffing>[] {
  const { contacts, handleSeconds } = input;
  checkNumbers("contacts", contacts, 0);
  if (Array.isArray(handleSeconds) && handleSeconds.length !== contacts.length) {
    refuse(
      "handleSeconds must be one number or one for each interval",
      "handleSeconds — одно число или по числу на каждый интервал",
    );
  }
  return contacts.map((count, at) =>
    staffing({
      ...input,
      contacts: count,
      handleSeconds: Array.isArray(handleSeconds) ? handleSeconds[at]! : handleSeconds,
    }),
  );
}
