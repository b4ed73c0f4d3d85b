import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, checkNumber } from "../kit/check.ts";

/** Handled contacts of a period and the seconds they took in all. */
export type HandleTimes = { handled: number; talkSeconds: number; holdSeconds: number; wrapSeconds: number };

/** Seconds a contact, in all and by part. */
export type AhtParts = { seconds: number; talkSeconds: number; holdSeconds: number; wrapSeconds: number };

/**
 * What Average Handle Time is made of: talk, hold, and work after the call, a contact each.
 * @formula AHT = (talk + hold + wrap) / handled
 * @use to see where minutes go; aht for the interval
 * @param times handled contacts (whole) and the seconds of all of them together, 0 or more
 * @returns seconds a contact; no answer ("no-data") when nothing was handled
 * @throws RangeError when handled is not whole or a time is negative
 * @convention hold belongs to handle time; some switches report it apart
 * @source Cleveland (2012), Call Center Management on Fast Forward, 3rd ed.
 * @example ahtParts({ handled: 100, talkSeconds: 24000, holdSeconds: 2000, wrapSeconds: 4000 })
 *   // => known { seconds: 300, talkSeconds: 240, holdSeconds: 20, wrapSeconds: 40 }
 */
export function ahtParts(times: HandleTimes): Answer<AhtParts> {
  const { handled, talkSeconds, holdSeconds, wrapSeconds } = times;
  checkCount("handled", handled);
  checkNumber("talkSeconds", talkSeconds, 0);
  checkNumber("holdSeconds", holdSeconds, 0);
  checkNumber("wrapSeconds", wrapSeconds, 0);
  if (handled === 0) return unknown("no-data");
  return known({
    seconds: (talkSeconds + holdSeconds + wrapSeconds) / handled,
    talkSeconds: talkSeconds / handled,
    holdSeconds: holdSeconds / handled,
    wrapSeconds: wrapSeconds / handled,
  });
}
