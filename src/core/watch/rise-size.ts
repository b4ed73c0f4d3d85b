import type { Estimate } from "../kit/answer.ts";
import { checkCount, checkLevel, checkNumber, checkPositive } from "../kit/check.ts";
import { betaQuantile } from "../stats/distributions.ts";

/** `count` contacts where `expected` were usual; dispersion and levelSpread as learnUsual gives them. */
export type RiseSizeInput = { count: number; expected: number; dispersion?: number; levelSpread?: number };

const firmest = 1e6;

/**
 * How many times the usual came, with the range where the true rise plausibly lies; the usual level's own uncertainty is part of it.
 * @formula ratio = X / M; interval: (a d / M) B / (1 - B) with quantiles B of beta(X / d + 1/2, a), a = 1 / levelSpread^2
 * @use for the size of an alarm since its onset; the onset was chosen for its height, so that early sizes lean upwards
 * @param input count, whole; expected above 0; dispersion 1 or more (1); levelSpread 0 or more (0)
 * @param level two-sided confidence, share in (0, 1)
 * @returns multiple of the usual; 1 is as usual
 * @throws RangeError when a number is out of its range
 * @source ratio of two gamma variables (Jeffreys' prior for the count): Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 2, ch. 27
 * @example riseSize({ count: 40, expected: 20 }) // => { value: 2, low: 1.44995, high: 2.6946 }
 */
export function riseSize(input: RiseSizeInput, level = 0.95): Estimate {
  const { count, expected, dispersion = 1, levelSpread = 0 } = input;
  checkCount("count", count);
  checkPositive("expected", expected);
  checkNumber("dispersion", dispersion, 1, 1e6);
  checkNumber("levelSpread", levelSpread, 0, 1e6);
  checkLevel("level", level);
  const firmness = Math.min(firmest, 1 / levelSpread ** 2);
  const at = (share: number) => {
    const beta = betaQuantile(share, count / dispersion + 0.5, firmness);
    return ((firmness * dispersion) / expected) * (beta / (1 - beta));
  };
  const tail = (1 - level) / 2;
  return { value: count / expected, low: Math.min(at(tail), count / expected), high: at(1 - tail) };
}
