import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumber } from "../kit/check.ts";
import type { Beta } from "./beta-places.ts";
import { betaMean, compareBetas } from "./compare-betas.ts";
import { betaQuantile } from "./distributions.ts";
import type { ExpectedLoss } from "./expected-loss.ts";
import { checkProportion, type Proportion } from "./proportion.ts";

/** Hits of trials in both arms; prior hits and misses of either share, 1 and 1 unless said (every share as likely). */
export type BayesianSharesInput = {
  control: Proportion;
  treatment: Proportion;
  priorHits?: number;
  priorMisses?: number;
};

/** Shares and their difference with credible intervals, the chance that the treatment is better, what either choice costs as a share. */
export type BayesianShares = {
  control: Estimate;
  treatment: Estimate;
  difference: Estimate;
  chanceToWin: number;
  expectedLoss: ExpectedLoss;
};

/**
 * What to believe of two shares after an experiment, by beta-binomial posteriors: exact also for few customers and rare things.
 * @formula  p ~ beta(prior hits + hits, prior misses + misses); chance = integral of f_B F_A; loss of shipping = E max(p_A - p_B, 0)
 * @use for conversion, churn, top-box shares; with a normal prior of the effect itself take bayesianMeans
 * @param input hits and trials, whole; priorHits and priorMisses of 0.1..1e6
 * @param level of the credible intervals, share in (0, 1)
 * @returns shares in [0, 1], `value` the posterior mean; no answer ("no-data") when neither arm has trials
 * @throws RangeError when hits exceed trials, a count is not whole, the prior or level are impossible
 * @convention credible intervals have equal tails; the prior is uniform unless said (Jeffreys is 0.5 and 0.5)
 * @source Cook (2005), Exact calculation of beta inequalities; Miller (2014), Formulas for Bayesian A/B testing
 * @example bayesianShares({ control: { hits: 4, trials: 18 }, treatment: { hits: 8, trials: 18 } }) // => known { chanceToWin: 0.9148 }
 */
export function bayesianShares(input: BayesianSharesInput, level = 0.95): Answer<BayesianShares> {
  checkLevel("level", level);
  const control = posteriorOf("control", input);
  const treatment = posteriorOf("treatment", input);
  if (input.control.trials + input.treatment.trials === 0) return unknown("no-data");
  const { chanceToWin, difference, shipTreatment } = compareBetas(control, treatment, level);
  const gain = betaMean(treatment) - betaMean(control);
  return known({
    control: credible(control, level),
    treatment: credible(treatment, level),
    difference: { value: gain, ...difference },
    chanceToWin,
    expectedLoss: { keepControl: Math.max(0, gain + shipTreatment), shipTreatment },
  });
}

function posteriorOf(name: "control" | "treatment", input: BayesianSharesInput): Beta {
  const { hits, trials } = input[name];
  checkProportion(input[name], name);
  const { priorHits = 1, priorMisses = 1 } = input;
  checkNumber("priorHits", priorHits, 0.1, 1e6);
  checkNumber("priorMisses", priorMisses, 0.1, 1e6);
  return { a: priorHits + hits, b: priorMisses + (trials - hits) };
}

function credible(beta: Beta, level: number): Estimate {
  const tail = (1 - level) / 2;
  return {
    value: betaMean(beta),
    low: betaQuantile(tail, beta.a, beta.b),
    high: 1 - betaQuantile(tail, beta.b, beta.a),
  };
}
