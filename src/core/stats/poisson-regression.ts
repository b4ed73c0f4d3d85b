import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumbers, checkPairs, checkPositive } from "../kit/check.ts";
import { designRows, type Predictors } from "./design-rows.ts";
import { poissonFit } from "./poisson-fit.ts";
import { asRatio, type TestedCoefficient, testedCoefficient } from "./tested-coefficient.ts";

/** Counts, columns by name, exposure of each count (customers, days; 1 unless said), and whether counts scatter more than chance (true). */
export type PoissonRegressionInput = {
  counts: readonly number[];
  predictors: Predictors;
  exposure?: readonly number[];
  overdispersed?: boolean;
};

/** Rate ratios by predictor, the rate where all predictors are 0 in front; dispersion is 1 when counts scatter by chance alone. */
export type PoissonRegression = {
  ratios: (TestedCoefficient & { name: string })[];
  dispersion: number;
  freedom: number;
  expected: number[];
};

/**
 * Poisson regression: by what factor the rate of contacts (complaints, calls) changes with each predictor.
 * @formula  ln E(count) = ln exposure + b0 + sum b_j x_j; ratio exp(b_j); variance times phi = sum((count - E)^2 / E) / (n - p) when overdispersed
 * @use for counts over time, teams or products; for one comparison of two rates take rateRatio
 * @param input counts 0 or more, predictors by name, exposure above 0, overdispersed (quasi-Poisson) or plain Poisson
 * @param level confidence of the intervals, share in (0, 1)
 * @returns ratios (first the rate at zero, "intercept"), dispersion, freedom and expected counts; standardError is of the logarithm; no
 * answer: "too-few" rows, "no-data" without a single count, "no-variation" when a column is told by the others, "not-converged" when a
 * group has no count at all
 * @throws RangeError when lengths differ, a count is negative or an exposure not above 0
 * @convention normal (Wald) intervals for both, as most papers give them; R's summary of quasipoisson takes Student's t, a little wider
 * @source McCullagh & Nelder (1989), Generalized Linear Models, ch. 6
 * @example poissonRegression({ counts: [10, 12, 20, 22], predictors: { after: [0, 0, 1, 1] }, overdispersed: false }) // => known { ratios: [{ name: "intercept", value: 11 }, { name: "after", value: 1.9091, low: 1.1397, high: 3.1978 }] }
 */
export function poissonRegression(input: PoissonRegressionInput, level = 0.95): Answer<PoissonRegression> {
  const { counts, predictors, overdispersed = true } = input;
  const exposure = input.exposure ?? counts.map(() => 1);
  checkLevel("level", level);
  checkNumbers("counts", counts, 0);
  checkPairs("counts", counts, "exposure", exposure);
  for (const each of exposure) checkPositive("exposure", each);
  const rows = designRows(counts, predictors);
  const names = ["intercept", ...Object.keys(predictors)];
  if (rows.length <= names.length) return unknown("too-few");
  if (counts.every((count) => count === 0)) return unknown("no-data");
  const fit = poissonFit(rows, counts, exposure.map(Math.log));
  if (typeof fit === "string") return unknown(fit);
  const { dispersion, expected, freedom } = fit;
  const ratios = names.map((name, j) => {
    const variance = fit.covariance[j]![j]! * (overdispersed ? dispersion : 1);
    const tested = testedCoefficient(fit.coefficients[j]!, Math.sqrt(variance), Infinity, level);
    return { name, ...asRatio(tested) };
  });
  if (!ratios.every(({ high }) => Number.isFinite(high))) return unknown("not-converged");
  return known({ ratios, dispersion, freedom, expected });
}
