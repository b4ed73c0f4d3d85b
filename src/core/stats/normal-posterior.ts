import { checkNumber, checkPositive } from "../kit/check.ts";
import { normalCdf, zOf } from "./distributions.ts";
import { type ExpectedLoss, expectedLoss } from "./expected-loss.ts";

/** What was believed of an effect before the data: normal with this mean and variance, on the relative scale (0.01 is +1 %). */
export type EffectPrior = { mean: number; variance: number };

/** What is believed of an effect after the data: mean with credible interval, chance that it is above 0, and what either choice costs. */
export type EffectPosterior = {
  value: number;
  low: number;
  high: number;
  standardDeviation: number;
  chanceToWin: number;
  expectedLoss: ExpectedLoss;
};

/**
 * A normal effect joined with a normal prior; without one the prior is flat.
 * @param scale what a relative prior is multiplied by for the effect's scale: 1 for relative, control's mean for absolute
 */
export function normalPosterior(
  effect: { value: number; variance: number },
  prior: EffectPrior | undefined,
  scale: number,
  level: number,
): EffectPosterior {
  const z = zOf(level);
  const { value, variance } = joined(effect, prior, scale);
  const standardDeviation = Math.sqrt(variance);
  return {
    value,
    low: value - z * standardDeviation,
    high: value + z * standardDeviation,
    standardDeviation,
    chanceToWin: standardDeviation === 0 ? Number(value > 0) : normalCdf(value / standardDeviation),
    expectedLoss: expectedLoss(value, standardDeviation),
  };
}

/** Means weighted by precision, written so that neither variance is inverted. */
function joined(
  effect: { value: number; variance: number },
  prior: EffectPrior | undefined,
  scale: number,
): { value: number; variance: number } {
  if (prior === undefined) return effect;
  checkNumber("prior.mean", prior.mean);
  checkPositive("prior.variance", prior.variance);
  const priorVariance = prior.variance * scale * scale;
  const trust = priorVariance / (priorVariance + effect.variance);
  const priorMean = prior.mean * Math.abs(scale);
  if (!(trust >= 0)) return effect;
  return { value: priorMean + trust * (effect.value - priorMean), variance: trust * effect.variance };
}
