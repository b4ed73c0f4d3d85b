import { type Answer, known } from "../kit/answer.ts";
import { checkLevel, checkNumber, checkPositive } from "../kit/check.ts";
import { type Alternative, checkAlternative } from "./alternative.ts";
import { armEffect, type EffectScale } from "./arm-effect.ts";
import type { Sample } from "./sample.ts";

/** Arms so far, scale ("relative" unless said), alternative ("two-sided"), and the total n at which the interval is to be narrowest (5000). */
export type SequentialMeanInput = {
  control: Sample;
  treatment: Sample;
  scale?: EffectScale;
  alternative?: Alternative;
  tuning?: number;
};

/** An effect so far; the end that a one-sided test leaves open is endless. p is always valid, in [0, 1]. */
export type SequentialMean = {
  value: number;
  low: number;
  high: number;
  standardError: number;
  p: number;
};

/**
 * Always-valid interval and p for a difference of means: may be looked at after every customer, and stopped at any look.
 * An asymptotic confidence sequence: the price of peeking is a wider interval, narrowest near the total n told as `tuning`.
 * @formula  rho^2 = (-2 ln a + ln(1 - 2 ln a)) / tuning; half = s sqrt(2 (N rho^2 + 1) ln(sqrt(N rho^2 + 1) / a)) / (N rho), s^2 = N SE^2;
 * p = min(1, sqrt(N rho^2 + 1) exp(-(N value rho)^2 / (2 s^2 (N rho^2 + 1)))); one-sided: a is doubled in rho, the logarithm is ln(1 + sqrt(N rho^2 + 1) / (2 a))
 * @use when results are watched while they come in; with one planned end a fixed-size test is narrower, with a few planned looks
 * groupSequentialBounds. Asymptotic: wait for some hundred customers in each arm before the first look
 * @param input arms as sums, centred moments or hits of trials; scale; alternative: one-sided leaves an end open; tuning: the total n, above 0, chosen before the data are seen
 * @param level confidence of the whole sequence, share in (0, 1); above 0.5 when one-sided
 * @returns effect in the unit of the metric or as a share of control's mean, one end endless (Infinity) when one-sided; no answer: "too-few" under 2 in an arm, "no-variation",
 * "undefined-ratio" when control's mean is 0
 * @throws RangeError when counts, sums, tuning or level are impossible
 * @convention rho, half-widths and p as GrowthBook takes them; relative effects by the delta method; a share's variance is p(1 - p)
 * @source Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2021), arXiv:2103.06476v7, eq. 9, 134, 155, 161
 * @example sequentialMeanDifference({ control: { hits: 1396, trials: 3000 }, treatment: { hits: 2422, trials: 3461 } }) // => known { value: 0.50386, low: 0.40098, high: 0.60675, standardError: 0.03386 }
 */
export function sequentialMeanDifference(input: SequentialMeanInput, level = 0.95): Answer<SequentialMean> {
  const { tuning = 5000, alternative = "two-sided" } = input;
  checkPositive("tuning", tuning);
  checkAlternative(alternative);
  if (alternative === "two-sided") checkLevel("level", level);
  else checkNumber("level", level, 0.5 + Number.EPSILON, 1 - Number.EPSILON);
  const effect = armEffect(input);
  if (!effect.known) return effect;
  const { value, variance, n } = effect.value;
  const standardError = Math.sqrt(variance);
  const alpha = 1 - level;
  const gathered = n * rhoSquared(alternative === "two-sided" ? alpha : 2 * alpha, tuning);
  const growth = 1 + gathered;
  // In units of the standard error the half-width and p need no n of their own.
  const stretch = Math.sqrt((2 * growth) / gathered);
  const tail =
    alternative === "two-sided"
      ? Math.log(Math.sqrt(growth) / alpha)
      : Math.log1p(Math.sqrt(growth) / (2 * alpha));
  const half = standardError * stretch * Math.sqrt(tail);
  return known({
    value,
    low: alternative === "less" ? -Infinity : value - half,
    high: alternative === "greater" ? Infinity : value + half,
    standardError,
    p: alwaysValidP(value / standardError / stretch, growth, alternative),
  });
}

function rhoSquared(alpha: number, tuning: number): number {
  const spread = -2 * Math.log(alpha);
  return (spread + Math.log1p(spread)) / tuning;
}

/** The alpha at which the interval of this rho would just touch zero. */
function alwaysValidP(score: number, growth: number, alternative: Alternative): number {
  const exponent = score * score;
  if (alternative === "two-sided") return Math.min(1, Math.sqrt(growth) * Math.exp(-exponent));
  if (alternative === "greater" ? score <= 0 : score >= 0) return 1;
  return Math.min(1, Math.sqrt(growth) / (2 * Math.expm1(exponent)));
}
