import { type Answer, known } from "../kit/answer.ts";
import { checkLevel } from "../kit/check.ts";
import { armEffect, type EffectScale } from "./arm-effect.ts";
import { type EffectPosterior, type EffectPrior, normalPosterior } from "./normal-posterior.ts";
import type { Sample } from "./sample.ts";

/** Arms in short, scale of the effect ("relative" unless said) and a prior of the relative effect (flat unless said). */
export type BayesianMeansInput = {
  control: Sample;
  treatment: Sample;
  scale?: EffectScale;
  prior?: EffectPrior;
};

/**
 * What to believe of a difference of means after an experiment: effect, chance to win, and what a wrong choice would cost.
 * @formula  effect ~ normal(d, SE^2) by the central limit theorem, times the prior; precisions add up
 * @use for an experiment on means or shares with some hundred customers an arm; for few customers and a share take bayesianShares.
 * Stopping when it looks good raises false alarms here as everywhere
 * @param input arms as sums, centred moments or hits of trials; scale; prior mean and variance on the relative scale
 * @param level of the credible interval, share in (0, 1)
 * @returns posterior in the unit of the metric or relative to control; no answer: "too-few" under 2 in an arm, "no-variation",
 * "undefined-ratio" when control's mean is 0
 * @throws RangeError when sums, prior or level are impossible
 * @convention a prior is told on the relative scale; for absolute effects it is multiplied by control's mean, as GrowthBook does
 * @source Gelman et al. (2013), Bayesian Data Analysis, eq. 2.11; effect and delta method as in GrowthBook
 * @example bayesianMeans({ control: { hits: 49, trials: 100 }, treatment: { hits: 51, trials: 100 } }) // => known { value: 0.04082, low: -0.24779, high: 0.32943, chanceToWin: 0.60918 }
 */
export function bayesianMeans(input: BayesianMeansInput, level = 0.95): Answer<EffectPosterior> {
  checkLevel("level", level);
  const effect = armEffect(input);
  if (!effect.known) return effect;
  const scale = input.scale === "absolute" ? effect.value.controlMean : 1;
  return known(normalPosterior(effect.value, input.prior, scale, level));
}
