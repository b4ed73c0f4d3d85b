import { checkNumber } from "../kit/check.ts";

/**
 * Cohen's h: the distance of two shares on a scale where equal steps are equally hard to see.
 * @formula h = 2 asin sqrt(p1) - 2 asin sqrt(p2)
 * @use to compare steps near 0 or 1 with steps near a half; 0.2 is called small, 0.5 medium, 0.8 large
 * @param first  share, 0..1
 * @param second share, 0..1
 * @returns h, -3.1416..3.1416; positive when the first share is greater
 * @throws RangeError when a share is outside 0..1
 * @source Cohen (1988), Statistical Power Analysis, section 6.2
 * @example cohenH(0.65, 0.5) // => 0.3047
 */
export function cohenH(first: number, second: number): number {
  checkNumber("first", first, 0, 1);
  checkNumber("second", second, 0, 1);
  return 2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));
}
