import { checkNumber, checkPositive } from "../kit/check.ts";

/**
 * Load in erlangs: how many agents would be busy on average if nobody had to wait.
 * @formula A = contacts * handleSeconds / intervalSeconds
 * @use first step of every staffing question; contacts, interval and handle time of one and the same interval
 * @param contacts        offered in the interval, 0 or more; a forecast need not be whole
 * @param intervalSeconds length of the interval, seconds, above 0
 * @param handleSeconds   mean handle time with after-work, seconds, 0 or more
 * @returns erlangs, 0 or more
 * @throws RangeError when a number is negative or not finite, or the interval is 0
 * @source ITU-T E.501; Cooper (1981), Introduction to Queueing Theory, ch. 1
 * @example trafficIntensity(100, 1800, 180) // => 10
 */
export function trafficIntensity(contacts: number, intervalSeconds: number, handleSeconds: number): number {
  checkNumber("contacts", contacts, 0, 1e12);
  checkPositive("intervalSeconds", intervalSeconds);
  checkNumber("handleSeconds", handleSeconds, 0, 1e12);
  const erlangs = (contacts * handleSeconds) / intervalSeconds;
  checkNumber("erlangs", erlangs, 0);
  return erlangs;
}
