import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkNumbers, checkPairs, checkWhole, refuse } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { designRows, type Predictors } from "./design-rows.ts";
import { type LeastSquaresFit, leastSquaresFit } from "./least-squares-fit.ts";
import { byCluster, neweyWest, sandwich } from "./sandwich-covariance.ts";
import { type TestedCoefficient, testedCoefficient } from "./tested-coefficient.ts";

/**
 * How the scatter of the outcome is: "classical" the same everywhere; "heteroskedastic" differs by row; "newey-west" hangs together over
 * time; "cluster" hangs together within a team, store or customer.
 */
export type RegressionErrors = "classical" | "heteroskedastic" | "newey-west" | "cluster";

/** Outcome, columns by name (place by place), kind of errors ("classical"), lags of newey-west, and for clusters who each row is of. */
export type LeastSquaresInput = {
  outcome: readonly number[];
  predictors: Predictors;
  errors?: RegressionErrors;
  lags?: number;
  clusters?: readonly (string | number)[];
};

/** The fitted coefficients, intercept first; freedom of the t, spread of the residuals in units of the outcome, r2 as a share. */
export type LeastSquares = {
  coefficients: (TestedCoefficient & { name: string })[];
  freedom: number;
  residualDeviation: number;
  r2: number;
  n: number;
};

/**
 * Least squares with standard errors that hold for the data at hand: uneven scatter, series in time, customers within teams.
 * @formula  b = (X'X)^-1 X'y by QR; classical s^2 (X'X)^-1; else (X'X)^-1 M (X'X)^-1, M of squared scores times n / (n - p), Bartlett
 * weights over lags, or scores added up by cluster times G / (G - 1) (n - 1) / (n - p), then t with G - 1
 * @use when rows are not independent or do not scatter evenly; with independent rows multipleRegression tells more
 * @param input outcome, predictors by name, errors, lags (0 or more; 4 (n / 100)^(2/9) unless said), clusters
 * @param level confidence of the intervals, share in (0, 1)
 * @returns coefficients in units of the outcome per unit of the predictor; no answer: "too-few" rows or under 2 clusters,
 * "no-variation" when a column is told by the others or nothing scatters
 * @throws RangeError when lengths differ, a number is not finite, or clusters are missing where errors ask for them
 * @convention HC1 and the cluster factor of Stata and statsmodels; Newey-West with the factor n / (n - p)
 * @source White (1980), Econometrica 48:817-838; Newey & West (1987), Econometrica 55:703-708; Liang & Zeger (1986), Biometrika 73:13-22
 * @example ordinaryLeastSquares({ outcome: [1, 3, 2, 5, 4], predictors: { speed: [1, 2, 3, 4, 5] } }) // => known { coefficients: [{ name: "intercept", value: 0.6 }, { name: "speed", value: 0.8, standardError: 0.3464, p: 0.1041 }], r2: 0.64 }
 */
export function ordinaryLeastSquares(input: LeastSquaresInput, level = 0.95): Answer<LeastSquares> {
  const { outcome, predictors } = input;
  checkLevel("level", level);
  checkNumbers("outcome", outcome);
  const rows = designRows(outcome, predictors);
  const names = ["intercept", ...Object.keys(predictors)];
  if (rows.length <= names.length) return unknown("too-few");
  const covarianceOf = errorsOf(input, rows);
  const fit = leastSquaresFit(rows, outcome);
  if (fit === null) return unknown("no-variation");
  const n = rows.length;
  const residualSquares = squares(fit.residuals);
  const middle = outcome.reduce((sum, each) => sum + each / n, 0);
  const total = squares(outcome.map((each) => each - middle));
  if (!(residualSquares > 1e-26 * (total + n * middle * middle))) return unknown("no-variation");
  const { covariance, freedom } = covarianceOf(fit, residualSquares / fit.freedom);
  if (freedom < 1) return unknown("too-few");
  const coefficients = names.map((name, j) => ({
    name,
    ...testedCoefficient(fit.coefficients[j]!, Math.sqrt(Math.max(0, covariance[j]![j]!)), freedom, level),
  }));
  if (!coefficients.every(({ low }) => Number.isFinite(low))) return unknown("not-converged");
  const residualDeviation = Math.sqrt(residualSquares / fit.freedom);
  return known({
    coefficients,
    freedom,
    residualDeviation,
    r2: total > 0 ? 1 - residualSquares / total : 0,
    n,
  });
}

type Covariance = (fit: LeastSquaresFit, variance: number) => { covariance: number[][]; freedom: number };

/** Chooses and checks first, so that what cannot be asked is told before anything is fitted. */
function errorsOf({ errors = "classical", lags, clusters }: LeastSquaresInput, rows: number[][]): Covariance {
  checkOneOf("errors", errors, ["classical", "heteroskedastic", "newey-west", "cluster"]);
  const n = rows.length;
  const scoresOf = ({ residuals }: LeastSquaresFit) =>
    rows.map((row, i) => row.map((x) => x * residuals[i]!));
  switch (errors) {
    case "classical":
      return ({ inverse, freedom }, variance) => ({ covariance: scaled(inverse, variance), freedom });
    case "heteroskedastic":
      return (fit) => ({
        covariance: scaled(sandwich(fit.inverse, scoresOf(fit)), n / fit.freedom),
        freedom: fit.freedom,
      });
    case "newey-west": {
      const reach = lags ?? usualLags(n);
      checkWhole("lags", reach, 0);
      return (fit) => ({
        covariance: scaled(neweyWest(fit.inverse, scoresOf(fit), reach), n / fit.freedom),
        freedom: fit.freedom,
      });
    }
    case "cluster": {
      if (clusters === undefined) return refuse("clusters are missing", "не заданы группы (clusters)");
      checkPairs("outcome", rows, "clusters", clusters);
      return (fit) => {
        const sums = byCluster(scoresOf(fit), clusters);
        const groups = sums.length;
        const factor = groups > 1 ? (groups / (groups - 1)) * ((n - 1) / fit.freedom) : 0;
        return { covariance: scaled(sandwich(fit.inverse, sums), factor), freedom: groups - 1 };
      };
    }
  }
}

/** How many steps residuals of a series of n are taken to hang together, by the usual rule of thumb. */
export function usualLags(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9));
}

function scaled(matrix: readonly (readonly number[])[], factor: number): number[][] {
  return matrix.map((row) => row.map((value) => value * factor));
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
