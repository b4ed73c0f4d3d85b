import type { Answer } from "../kit/answer.ts";
import { checkCount, checkNumber, refuse } from "../kit/check.ts";
import type { EffectScale } from "./arm-effect.ts";
import { bayesianMeans } from "./bayesian-means.ts";
import { zOf } from "./distributions.ts";
import type { EffectPosterior, EffectPrior } from "./normal-posterior.ts";
import type { Summary } from "./sample.ts";

/** A quantile of n numbers with its 95 % interval, in the unit of the metric. */
export type QuantileInterval = { n: number; quantile: number; low: number; high: number };

/** Arms with their quantiles, scale of the effect ("relative" unless said) and a prior of the relative effect (flat unless said). */
export type BayesianQuantilesInput = {
  control: QuantileInterval;
  treatment: QuantileInterval;
  scale?: EffectScale;
  prior?: EffectPrior;
};

/**
 * What to believe of a difference of quantiles (the 90th percentile of waiting) after an experiment.
 * @formula  SE^2 of a quantile = (n - 1) / n ((high - low) / (2 z_0.95))^2, then as bayesianMeans
 * @use for waits and other long-tailed metrics, where the mean tells little
 * @param input n, quantile and 95 % interval of each arm, scale, prior on the relative scale
 * @param level of the credible interval of the effect, share in (0, 1)
 * @returns posterior in the unit of the metric or relative to control's quantile; no answer: "too-few" under 2 in an arm,
 * "no-variation", "undefined-ratio" when control's quantile is 0
 * @throws RangeError when an interval's ends are crossed, or numbers are impossible
 * @convention the intervals that go in are always of 95 %, whatever the level asked of the effect
 * @source GrowthBook, quantile tests; interval of a quantile: Deng, Knoblich & Lu (2018), KDD, section 4.2
 * @example bayesianQuantiles({ control: { n: 11054, quantile: 7.157987, low: 7.098780, high: 7.217195 }, treatment: { n: 10861, quantile: 7.694500, low: 7.641806, high: 7.747194 }, scale: "absolute" }) // => known { value: 0.5365, low: 0.4573, high: 0.6158 }
 */
export function bayesianQuantiles(input: BayesianQuantilesInput, level = 0.95): Answer<EffectPosterior> {
  const control = momentsOf("control", input.control);
  const treatment = momentsOf("treatment", input.treatment);
  return bayesianMeans({ ...input, control, treatment }, level);
}

function momentsOf(name: string, { n, quantile, low, high }: QuantileInterval): Summary {
  checkCount(`${name}.n`, n);
  checkNumber(`${name}.quantile`, quantile);
  checkNumber(`${name}.low`, low);
  checkNumber(`${name}.high`, high);
  if (low > high) refuse(`${name}.low must not exceed high`, `${name}.low не больше high`);
  const standardError = (high - low) / (2 * zOf(0.95));
  return { n, mean: quantile, variance: Math.max(0, n - 1) * standardError ** 2 };
}
