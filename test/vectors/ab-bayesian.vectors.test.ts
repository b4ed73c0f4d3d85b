import { bayesianMeans } from "../../src/core/stats/bayesian-means.ts";
import { bayesianQuantiles } from "../../src/core/stats/bayesian-quantiles.ts";
import { compareBetas } from "../../src/core/stats/compare-betas.ts";
import { expectedLoss } from "../../src/core/stats/expected-loss.ts";
import type { EffectPrior } from "../../src/core/stats/normal-posterior.ts";
import { type VectorCase, vectorTests } from "../worlds/vectors.ts";

vectorTests("ab_bayesian.json", ({ id, inputs }) => {
  if (id.startsWith("beta-")) {
    const { alphaA, betaA, alphaB, betaB } = inputs;
    return { p: compareBetas({ a: alphaA, b: betaA }, { a: alphaB, b: betaB }).chanceToWin };
  }
  if (id.startsWith("gb-risk")) {
    const { keepControl, shipTreatment } = expectedLoss(inputs.mu, inputs.sigma);
    return { risk: [keepControl, shipTreatment] };
  }
  const posterior = id.startsWith("gb-quantile") ? ofQuantiles(inputs) : ofMeans(inputs);
  if (!posterior.known) return undefined;
  const { value, standardDeviation, chanceToWin, expectedLoss: loss, low, high } = posterior.value;
  return {
    expected: value,
    low,
    high,
    sd: standardDeviation,
    chance_to_win: chanceToWin,
    risk: [loss.keepControl, loss.shipTreatment],
  };
});

function ofMeans({ control, treatment, difference, prior }: VectorCase["inputs"]) {
  return bayesianMeans({
    control: armOf(control),
    treatment: armOf(treatment),
    scale: difference,
    ...(prior === "flat" ? {} : { prior }),
  });
}

function armOf(arm: { n: number; successes?: number; sum: number; sum_squares: number }) {
  return arm.successes === undefined
    ? { n: arm.n, sum: arm.sum, sumSquares: arm.sum_squares }
    : { hits: arm.successes, trials: arm.n };
}

const priors: Record<string, EffectPrior> = {
  "N(0,1)": { mean: 0, variance: 1 },
  "N(0,1) on the relative scale": { mean: 0, variance: 1 },
  "N(0,1e6)": { mean: 0, variance: 1e6 },
};

function ofQuantiles({ control, treatment, difference, prior }: VectorCase["inputs"]) {
  const interval = ({ n, quantile, lower, upper }: Record<string, number>) => ({
    n: n!,
    quantile: quantile!,
    low: lower!,
    high: upper!,
  });
  const known = priors[prior];
  return bayesianQuantiles({
    control: interval(control),
    treatment: interval(treatment),
    scale: difference,
    ...(known && { prior: known }),
  });
}
