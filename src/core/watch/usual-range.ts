import type { Estimate } from "../kit/answer.ts";
import { checkLevel, checkNumber } from "../kit/check.ts";
import { gammaQuantile } from "../stats/distributions.ts";

/** `expected` contacts of a span of time; dispersion and levelSpread as learnUsual gives them. */
export type UsualRangeInput = { expected: number; dispersion?: number; levelSpread?: number };

/**
 * Where a count lies while all is as usual: a band to draw behind a chart.
 * @formula gamma with mean M and variance d M + (c M)^2: its quantiles (1 - level) / 2 and (1 + level) / 2
 * @use for charts of watched series; an alarm rests on advanceWatch, not on a point outside the band
 * @param input expected 0 or more; dispersion d 1 or more (1); levelSpread c 0 or more (0)
 * @param level share of counts inside, in (0, 1)
 * @returns contacts; nothing but 0 where nothing is expected
 * @throws RangeError when a number is out of its range
 * @source gamma-Poisson mixture, approximated by the gamma of its moments; McCullagh & Nelder (1989), 6.2
 * @example usualRange({ expected: 20 }) // => { value: 20, low: 12.217, high: 29.671 }
 */
export function usualRange(input: UsualRangeInput, level = 0.95): Estimate {
  const { expected, dispersion = 1, levelSpread = 0 } = input;
  checkNumber("expected", expected, 0, 1e12);
  checkNumber("dispersion", dispersion, 1, 1e6);
  checkNumber("levelSpread", levelSpread, 0, 1e3);
  checkLevel("level", level);
  if (expected === 0) return { value: 0, low: 0, high: 0 };
  const scale = dispersion + levelSpread ** 2 * expected;
  const at = (share: number) => gammaQuantile(share, expected / scale, 1 / scale);
  const tail = (1 - level) / 2;
  return { value: expected, low: at(tail), high: at(1 - tail) };
}
