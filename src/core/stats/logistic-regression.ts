import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkWhole, refuse } from "../kit/check.ts";
import { type Columns, completeRows } from "./complete-rows.ts";
import { chanceOf, type LogisticFit, logisticFit } from "./logistic-fit.ts";
import { asRatio, type TestedCoefficient, testedCoefficient } from "./tested-coefficient.ts";
import { dot, type UnitDeviations, unitDeviations } from "./unit-deviations.ts";

/** What happened (1) or did not (0), and drivers of the same customers, place by place, null where missing. */
export type LogisticData = { outcome: readonly (number | null)[]; drivers: Columns };

/** An odds ratio per unit of the driver with interval and p; coefficient is its logarithm, which the standard error belongs to. */
export type OddsOfDriver = TestedCoefficient & { name: string; coefficient: number };

/**
 * The fitted model: intercept (log odds where all drivers are 0), odds ratios, three pseudo-R2 of 0..1 (squaredCorrelation: of outcome
 * and fitted chance), log likelihoods, rows used, of which positive, and left out.
 */
export type LogisticRegression = {
  intercept: TestedCoefficient;
  drivers: OddsOfDriver[];
  mcFadden: number;
  nagelkerke: number;
  squaredCorrelation: number;
  logLikelihood: number;
  nullLogLikelihood: number;
  n: number;
  positives: number;
  dropped: number;
};

/**
 * Logistic regression: how the odds of a yes (stays, recommends, buys again) go with each driver while the others stay.
 * @formula  ln(p / (1 - p)) = b0 + sum b_j x_j by maximum likelihood; odds ratio exp(b_j +- z SE); McFadden 1 - L / L0;
 * Nagelkerke (1 - exp(2 (L0 - L) / n)) / (1 - exp(2 L0 / n))
 * @use for an outcome of two values; multipleRegression for marks. To rank drivers that correlate take logisticImportance. An odds ratio is association, not effect, and not "how many times as likely": that is relativeRisk
 * @param input outcome of 0 and 1, drivers as lists of one length; null is missing, such rows are left out
 * @param level confidence of the intervals, share in (0, 1)
 * @returns intercept, drivers, pseudo-R2; no answer: "too-few" when complete rows are not at least two more than the drivers, "no-variation" when a column is constant or told exactly by the others, "not-converged" when the drivers tell the outcome without error
 * @throws RangeError when there are no drivers or more than 100, lengths differ, a value is not finite, or the outcome is not 0 or 1
 * @source Hosmer, Lemeshow & Sturdivant (2013), Applied Logistic Regression; McFadden (1974); Nagelkerke (1991), Biometrika 78:691-692
 * @example logisticRegression({ outcome: [0, 0, 1, 0, 1, 1, 0, 1], drivers: { speed: [1, 2, 2, 3, 3, 4, 4, 5] } }) // => known { drivers: [{ name: "speed", value: 2.1304 }], mcFadden: 0.1278, n: 8, positives: 4 }
 */
export function logisticRegression(input: LogisticData, level = 0.95): Answer<LogisticRegression> {
  checkLevel("level", level);
  const prepared = logisticRows(input);
  if (typeof prepared === "string") return unknown(prepared);
  const { names, units, outcome, n, dropped } = prepared;
  const fit = logisticFit(standardized(units), outcome);
  if (!fit.bounded) return unknown("not-converged");
  const size = names.length + 1;
  if (names.some((_, j) => fit.covariance[(j + 1) * size + j + 1] === 0)) return unknown("no-variation");
  const spreads = units.map(({ length }) => length / Math.sqrt(n));
  const drivers = names.map((name, j) => {
    const coefficient = fit.coefficients[j + 1]! / spreads[j]!;
    const error = Math.sqrt(fit.covariance[(j + 1) * size + j + 1]!) / spreads[j]!;
    return { name, coefficient, ...asRatio(testedCoefficient(coefficient, error, Infinity, level)) };
  });
  const intercept = interceptOf(units, spreads, fit, level);
  const finite = [intercept, ...drivers].every(
    ({ low, high }) => Number.isFinite(low) && Number.isFinite(high),
  );
  if (!finite) return unknown("not-converged");
  const positives = outcome.reduce((sum, each) => sum + each, 0);
  return known({ intercept, drivers, ...pseudoR2(fit, outcome, positives), n, positives, dropped });
}

export type LogisticRows = {
  names: string[];
  units: UnitDeviations[];
  outcome: Float64Array;
  n: number;
  dropped: number;
};

/** The complete rows of the data, with unit deviations of the drivers; or why no model can be fitted. */
export function logisticRows({ outcome, drivers }: LogisticData): LogisticRows | "too-few" | "no-variation" {
  const names = Object.keys(drivers);
  if (names.length === 0) refuse("there must be at least one driver", "нужен хотя бы один фактор");
  checkWhole("number of drivers", names.length, 1, 100);
  outcome.forEach((value, at) => {
    if (value !== null) checkWhole(`outcome[${at}]`, value, 0, 1);
  });
  const { columns, n, dropped } = completeRows([...Object.entries(drivers), ["outcome", outcome]]);
  if (n < names.length + 2) return "too-few";
  const happened = columns.pop()!;
  const units = columns.map(unitDeviations);
  const isConstant = happened.every((value) => value === happened[0]);
  if (isConstant || units.includes(null)) return "no-variation";
  return { names, units: units as UnitDeviations[], outcome: happened, n, dropped };
}

/** Columns of mean 0 and variance 1. */
export function standardized(units: readonly UnitDeviations[]): Float64Array[] {
  return units.map(({ unit }) => unit.map((value) => value * Math.sqrt(unit.length)));
}

function interceptOf(
  units: readonly UnitDeviations[],
  spreads: readonly number[],
  { coefficients, covariance }: LogisticFit,
  level: number,
): TestedCoefficient {
  const size = coefficients.length;
  const back = [1, ...units.map(({ mean }, j) => -mean / spreads[j]!)];
  const rows = back.map((_, i) => dot(covariance.subarray(i * size, (i + 1) * size), back));
  return testedCoefficient(dot(back, coefficients), Math.sqrt(dot(back, rows)), Infinity, level);
}

function pseudoR2(fit: LogisticFit, outcome: Float64Array, positives: number) {
  const n = outcome.length;
  const { logLikelihood, logOdds } = fit;
  const nullLogLikelihood =
    positives * Math.log(positives / n) + (n - positives) * Math.log(1 - positives / n);
  const gain = 1 - Math.exp((2 * (nullLogLikelihood - logLikelihood)) / n);
  return {
    mcFadden: Math.max(0, 1 - logLikelihood / nullLogLikelihood),
    nagelkerke: Math.max(0, gain / (1 - Math.exp((2 * nullLogLikelihood) / n))),
    squaredCorrelation: squaredCorrelation(outcome, logOdds.map(chanceOf)),
    logLikelihood,
    nullLogLikelihood,
  };
}

/** Pearson's r squared; 0 where one of them does not vary. */
function squaredCorrelation(a: Float64Array, b: Float64Array): number {
  const [one, other] = [unitDeviations(a), unitDeviations(b)];
  return one && other ? Math.min(1, dot(one.unit, other.unit) ** 2) : 0;
}
