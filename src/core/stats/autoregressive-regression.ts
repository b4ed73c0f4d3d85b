import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumbers, checkWhole } from "../kit/check.ts";
import { nelderMead } from "../numeric/nelder-mead.ts";
import { arWhitening, logVarianceOf, whitened } from "./ar-whitening.ts";
import { designRows, type Predictors } from "./design-rows.ts";
import { type LeastSquaresFit, leastSquaresFit } from "./least-squares-fit.ts";
import { type TestedCoefficient, testedCoefficient } from "./tested-coefficient.ts";

/** A series in the order of time, columns by name (place by place), and points in a season (none: errors remember one step only). */
export type AutoregressiveInput = {
  outcome: readonly number[];
  predictors: Predictors;
  seasonLength?: number;
};

/**
 * Coefficients (intercept first) in units of the outcome per unit of the predictor; memory of the errors from one step to the next and
 * from one season to the next (null without a season), -1..1; variance of the noise.
 */
export type AutoregressiveRegression = {
  coefficients: (TestedCoefficient & { name: string })[];
  memory: number;
  seasonalMemory: number | null;
  noiseVariance: number;
  logLikelihood: number;
};

/**
 * Regression of a series whose errors remember the step before and the same season before: ARIMA errors (1,0,0)(1,0,0).
 * @formula  y = b0 + sum b_j x_j + e; (1 - m B)(1 - M B^s) e = noise; exact Gaussian likelihood, b by generalised least squares
 * @use for the effect of a change on a monthly or weekly series (a column of 0 before and 1 after) with strong memory or season; for weak
 * memory interruptedTimeSeries is simpler
 * @param input outcome in the order of time without gaps, predictors by name, seasonLength (12 for months; 0 for none)
 * @param level confidence of the intervals, share in (0, 1)
 * @returns coefficients with normal intervals, memories, variance of the noise, logarithm of the likelihood; no answer: "too-few" points (a
 * season needs three), "no-variation" when a column is told by the others or nothing scatters, "not-converged"
 * @throws RangeError when lengths differ, a number is not finite, or seasonLength is 1 or no whole number
 * @convention maximum likelihood; the noise's variance divides by n; standard errors take the memories as known, as their estimates hang
 * together with those of the coefficients only little
 * @source Box & Tiao (1975), JASA 70:70-79; Harvey & Durbin (1986), JRSS A 149:187-227 (seat belts); R's arima
 * @example autoregressiveRegression({ outcome: [3, 4, 4, 5, 4, 5, 8, 9, 8, 9, 10, 9], predictors: { after: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1] } }) // => known { coefficients: [{ name: "intercept" }, { name: "after", value: 4.710 }], seasonalMemory: null }
 */
export function autoregressiveRegression(
  input: AutoregressiveInput,
  level = 0.95,
): Answer<AutoregressiveRegression> {
  const { outcome, predictors, seasonLength = 0 } = input;
  checkLevel("level", level);
  checkNumbers("outcome", outcome);
  if (seasonLength !== 0) checkWhole("seasonLength", seasonLength, 2, 1000);
  const rows = designRows(outcome, predictors);
  const names = ["intercept", ...Object.keys(predictors)];
  if (outcome.length < Math.max(names.length + 4, 3 * seasonLength)) return unknown("too-few");
  const fitAt = (memories: readonly number[]) =>
    likelihoodOf(rows, outcome, coefficientsOf(memories, seasonLength));
  const plain = fitAt([0, 0]);
  if (plain === null) return unknown("no-variation");
  // Hyperbolic tangents keep either memory between -1 and 1.
  const memoriesOf = (at: readonly number[]) => [Math.tanh(at[0]!), Math.tanh(at[1] ?? 0)];
  const found = nelderMead(
    (at) => -(fitAt(memoriesOf(at))?.logLikelihood ?? -Infinity),
    seasonLength ? [0.1, 0.1] : [0.1],
  );
  const memories = memoriesOf(found.at);
  const best = found.converged ? fitAt(memories) : null;
  if (best === null) return unknown("not-converged");
  const coefficients = names.map((name, j) => ({
    name,
    ...testedCoefficient(
      best.fit.coefficients[j]!,
      Math.sqrt(best.variance * best.fit.inverse[j]![j]!),
      Infinity,
      level,
    ),
  }));
  if (!coefficients.every(({ low }) => Number.isFinite(low))) return unknown("not-converged");
  return known({
    coefficients,
    memory: memories[0]!,
    seasonalMemory: seasonLength ? memories[1]! : null,
    noiseVariance: best.variance,
    logLikelihood: best.logLikelihood,
  });
}

/** (1 - m B)(1 - M B^s) multiplied out, as coefficients of the last values. */
function coefficientsOf([memory, seasonal]: readonly number[], seasonLength: number): number[] {
  if (seasonLength === 0) return [memory!];
  const all = new Array<number>(seasonLength + 1).fill(0);
  all[0] = memory!;
  all[seasonLength - 1]! += seasonal!;
  all[seasonLength]! -= memory! * seasonal!;
  return all;
}

function likelihoodOf(
  rows: readonly (readonly number[])[],
  outcome: readonly number[],
  coefficients: readonly number[],
): { fit: LeastSquaresFit; variance: number; logLikelihood: number } | null {
  const whitening = arWhitening(coefficients);
  if (whitening === null) return null;
  const n = outcome.length;
  const columns = rows[0]!.map((_, j) =>
    whitened(
      rows.map((row) => row[j]!),
      whitening,
    ),
  );
  const white = whitened(outcome, whitening);
  const fit = leastSquaresFit(
    white.map((_, i) => columns.map((column) => column[i]!)),
    white,
  );
  if (fit === null) return null;
  const variance = fit.residuals.reduce((sum, residual) => sum + residual * residual, 0) / n;
  const size = white.reduce((sum, value) => sum + value * value, 0) / n;
  if (!(variance > 1e-26 * size)) return null;
  const logLikelihood = -(n * (Math.log(2 * Math.PI * variance) + 1) + logVarianceOf(whitening, n)) / 2;
  return Number.isFinite(logLikelihood) ? { fit, variance, logLikelihood } : null;
}
