import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPositive } from "../kit/check.ts";
import { chiSquareUpper } from "./distributions.ts";
import type { Homogeneity } from "./odds-homogeneity.ts";
import { type TestedCoefficient, testedCoefficient } from "./tested-coefficient.ts";

/** The effect of one stage or segment with its standard error, in the unit of the effect. */
export type EffectOfStratum = { value: number; standardError: number };

/** The joint effect; weights are shares; i2 is the share of the scatter between strata that chance does not tell. */
export type StratifiedEffect = TestedCoefficient & {
  weights: number[];
  homogeneity: Answer<Homogeneity>;
  i2: number;
};

/**
 * One effect out of the effects of stages or segments, each as heavy as it is sure.
 * @formula  w = 1 / SE^2; effect = sum(w d) / sum w; SE = 1 / sqrt(sum w); Q = sum w (d - effect)^2; I2 = max(0, 1 - (k - 1) / Q)
 * @use to join the stages of a ramp or the segments of an experiment on means; for shares with few hits take mantelHaenszel. With a
 * small p of homogeneity tell the strata apart
 * @param strata value and standard error of each, standard error above 0
 * @param level  confidence of the interval, share in (0, 1)
 * @returns effect in the unit of the strata; no answer: "no-data" without strata; homogeneity "too-few" for a single one
 * @throws RangeError when a value is not finite or a standard error not above 0
 * @convention fixed effect: the strata are taken to have one effect in common
 * @source Cochran (1954), Biometrics 10:101-129; Higgins & Thompson (2002), Statistics in Medicine 21:1539-1558
 * @example stratifiedEffect([{ value: 2, standardError: 1 }, { value: 5, standardError: 2 }]) // => known { value: 2.6, standardError: 0.8944, weights: [0.8, 0.2], i2: 0.444 }
 */
export function stratifiedEffect(strata: readonly EffectOfStratum[], level = 0.95): Answer<StratifiedEffect> {
  for (const [at, { value, standardError }] of strata.entries()) {
    checkNumber(`strata[${at}].value`, value);
    checkPositive(`strata[${at}].standardError`, standardError);
  }
  if (strata.length === 0) return unknown("no-data");
  // Against the surest one, so that tiny and huge errors alike can be squared.
  const least = Math.min(...strata.map(({ standardError }) => standardError));
  const precisions = strata.map(({ standardError }) => (least / standardError) ** 2);
  const total = precisions.reduce((sum, each) => sum + each, 0);
  const weights = precisions.map((each) => each / total);
  const value = strata.reduce((sum, each, i) => sum + each.value * weights[i]!, 0);
  const scatter = strata.reduce((sum, each) => sum + ((each.value - value) / each.standardError) ** 2, 0);
  const tested = testedCoefficient(value, least / Math.sqrt(total), Infinity, level);
  return known({
    ...tested,
    weights,
    homogeneity: agreementOf(scatter, strata.length - 1),
    i2: unexplained(scatter, strata.length - 1),
  });
}

function agreementOf(chiSquare: number, freedom: number): Answer<Homogeneity> {
  if (freedom === 0) return unknown("too-few");
  return known({ chiSquare, freedom, p: chiSquareUpper(chiSquare, freedom) });
}

function unexplained(scatter: number, freedom: number): number {
  return scatter > freedom ? 1 - freedom / scatter : 0;
}
