import { type Answer, known, unknown } from "../kit/answer.ts";
import type { Alternative } from "./alternative.ts";
import type { Sample } from "./sample.ts";
import { type MeanTest, studentTest } from "./student-test.ts";
import { readTwo, satterthwaite } from "./two-samples.ts";

/**
 * Relative lift of a mean by the logarithm of the ratio: the interval never falls below -100 % and treats "twice" and "half" alike.
 * @formula ln(mt / mc) +- t sqrt(st^2 / (nt mt^2) + sc^2 / (nc mc^2)), then exp(.) - 1; freedom: Satterthwaite's of the two terms
 * @use for means of one sign that may differ much (money, counts); welchRelative to agree with tools that show a symmetric interval
 * @param treatment   a list of numbers, or n with sum and sumSquares, or n with mean and variance
 * @param control     the same for the control
 * @param alternative two-sided, greater (treatment is greater), less
 * @param level       confidence, share in (0, 1); two-sided, or of the one bound
 * @returns lift as a share (0.1: ten per cent more) with its interval (for a one-sided test one side is the end: -1 or Infinity); standardError, t, freedom and p are of the logarithm; no answer: "no-data" when a side is empty, "too-few" when it has one number, "no-variation" when both are constant, "undefined-ratio" unless both means have one sign
 * @throws RangeError when a number is not finite or the sums cannot belong together
 * @convention the interval of tea-tasting; it takes p from the difference, here p belongs to the interval
 * @source Deng, Knoblich & Lu (2018), KDD, section 3.1 (delta method on the logarithm)
 * @example welchLogRatio([2, 3, 4, 5, 6], [1, 2, 2, 3, 2]) // => known { value: 1, low: 0.1561, high: 2.4599 }
 */
export function welchLogRatio(
  treatment: Sample,
  control: Sample,
  alternative: Alternative = "two-sided",
  level = 0.95,
): Answer<MeanTest> {
  const pair = readTwo(treatment, control);
  if (!pair.known) return pair;
  const { one, two } = pair.value;
  if (one.mean === 0 || Math.sign(one.mean) !== Math.sign(two.mean)) return unknown("undefined-ratio");
  const [a, b] = [one, two].map(({ n, mean, variance }) => ({ n, variance: variance / n / mean / mean }));
  const value = Math.log(one.mean / two.mean);
  const standardError = Math.sqrt(a!.variance + b!.variance);
  if (standardError === 0) return unknown("no-variation");
  const test = studentTest({ value, standardError, freedom: satterthwaite(a!, b!) }, alternative, level);
  return known({
    ...test,
    value: one.mean / two.mean - 1,
    low: Math.expm1(test.low),
    high: Math.expm1(test.high),
  });
}
