import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";

/**
 * Return on investment: what came back beyond what was put in, per money put in.
 * @formula ROI = (returned - invested) / invested
 * @use for a quick comparison over one and the same time; it knows neither time (npv does) nor size
 * @param returned money that came back, 0 or more
 * @param invested money put in, 0 or more
 * @returns share: 0.5 is fifty percent gained, -1 all lost; no answer ("undefined-ratio") when nothing was invested
 * @throws RangeError when a number is negative or not finite
 * @source Brealey, Myers & Allen, Principles of Corporate Finance, chapter 5 (book rate of return)
 * @example roi(1500, 1000) // => known 0.5
 */
export function roi(returned: number, invested: number): Answer<number> {
  checkNumber("returned", returned, 0);
  checkNumber("invested", invested, 0);
  const share = (returned - invested) / invested;
  return Number.isFinite(share) ? known(share) : unknown("undefined-ratio");
}
