import { checkNumber } from "../kit/check.ts";

/**
 * What money of a later day is worth today.
 * @formula PV = amount / (1 + rate)^periods
 * @use to compare money of different dates; for a row of payments take npv
 * @param amount  money of the later day; negative is to be paid
 * @param rate    interest a period, share above -1 (0.1 is ten percent)
 * @param periods from today, 0 or more; parts of a period are taken
 * @returns money of today
 * @throws RangeError when a number is not finite, rate is -0.999 or less, or periods is negative
 * @source Fisher (1930), The Theory of Interest; Brealey, Myers & Allen, Principles of Corporate Finance, chapter 2
 * @example presentValue(1331, 0.1, 3) // => 1000
 */
export function presentValue(amount: number, rate: number, periods: number): number {
  checkNumber("amount", amount);
  checkRate(rate);
  checkNumber("periods", periods, 0, 1e6);
  return amount === 0 ? 0 : amount * Math.exp(-periods * Math.log1p(rate));
}

/** A rate near -1 makes later money endless. */
export function checkRate(rate: number): void {
  checkNumber("rate", rate, -0.999);
}
