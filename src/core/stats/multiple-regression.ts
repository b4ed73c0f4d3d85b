import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, refuse } from "../kit/check.ts";
import { type Columns, completeRows } from "./complete-rows.ts";
import { fUpper, studentQuantile, studentTwoSidedP } from "./distributions.ts";
import { dot, type UnitDeviations, unitDeviations } from "./unit-deviations.ts";
import { fitUnits, type UnitFit } from "./unit-fit.ts";

/** Outcome and drivers of the same customers, place by place, null where missing. */
export type RegressionData = { outcome: readonly (number | null)[]; drivers: Columns };

/** A coefficient in units of the outcome per unit of the driver, its standard error, t and p, and the coefficient of standardised data. */
export type Coefficient = Estimate & {
  name: string;
  standardError: number;
  t: number;
  p: number;
  standardized: number;
};

/** The fitted plane: r2 and adjustedR2 (shares), f with freedoms and p, spread of the rest in units of the outcome, rows used and left out. */
export type Regression = {
  intercept: Estimate & { standardError: number; t: number; p: number };
  coefficients: Coefficient[];
  r2: number;
  adjustedR2: number;
  f: number;
  p: number;
  freedom: number;
  residualDeviation: number;
  n: number;
  dropped: number;
};

/**
 * Multiple linear regression by least squares: the outcome as a sum of the drivers, each times its coefficient.
 * @formula  b = (X'X)^-1 X'y by Gram-Schmidt on standardised columns; se_j = s sqrt((X'X)^-1_jj); R2 = 1 - RSS / TSS; F = (R2 / p) / ((1 - R2) / (n - p - 1))
 * @use to predict, or to ask what goes with one driver while the others stay; look at vif first. To rank drivers that correlate take driverImportance
 * @param input outcome and drivers as lists of one length; null is missing, such rows are left out
 * @param level confidence of the intervals, share in (0, 1)
 * @returns intercept and coefficients with intervals, r2, adjustedR2, f, p; t and f are Infinity when the fit leaves nothing over; no answer: "too-few" when complete rows are not at least two more than the drivers, "no-variation" when a column is constant or a driver is told exactly by the others
 * @throws RangeError when there are no drivers, lengths differ or a value is not finite
 * @source Draper & Smith (1998), Applied Regression Analysis; checked on NIST StRD Longley
 * @example multipleRegression({ outcome: [1, 3, 2, 5, 4], drivers: { speed: [1, 2, 3, 4, 5] } }) // => known { intercept: { value: 0.6 }, coefficients: [{ name: "speed", value: 0.8, standardError: 0.3464, t: 2.3094, p: 0.1041 }], r2: 0.64, adjustedR2: 0.52 }
 */
export function multipleRegression(input: RegressionData, level = 0.95): Answer<Regression> {
  checkLevel("level", level);
  const { columns, n, dropped } = completeRows([
    ...Object.entries(input.drivers),
    ["outcome", input.outcome],
  ]);
  const names = Object.keys(input.drivers);
  if (names.length === 0) refuse("there must be at least one driver", "нужен хотя бы один фактор");
  const freedom = n - names.length - 1;
  if (freedom < 1) return unknown("too-few");
  const units = columns.map(unitDeviations);
  if (units.includes(null)) return unknown("no-variation");
  const fit = fitUnits((units as UnitDeviations[]).map(({ unit }) => unit));
  if (!fit) return unknown("no-variation");
  return known({ ...unscaled(names, units as UnitDeviations[], fit, level), n, dropped });
}

function unscaled(
  names: readonly string[],
  units: readonly UnitDeviations[],
  { weights, inverse, residual }: UnitFit,
  level: number,
): Omit<Regression, "n" | "dropped"> {
  const outcome = units.at(-1)!;
  const n = outcome.unit.length;
  const freedom = n - names.length - 1;
  const spread = outcome.length * Math.sqrt(residual / freedom);
  const quantile = studentQuantile(1 - (1 - level) / 2, freedom);
  const test = (value: number, standardError: number) => {
    const half = quantile * standardError;
    const t = standardError > 0 ? value / standardError : value === 0 ? 0 : Math.sign(value) * Infinity;
    return {
      value,
      low: value - half,
      high: value + half,
      standardError,
      t,
      p: studentTwoSidedP(t, freedom),
    };
  };
  const coefficients = names.map((name, j) => {
    const scale = units[j]!.length;
    const tested = test(
      (weights[j]! * outcome.length) / scale,
      (spread * Math.sqrt(inverse[j]![j]!)) / scale,
    );
    return { name, ...tested, standardized: weights[j]! };
  });
  const centres = names.map((_, j) => units[j]!.mean / units[j]!.length);
  const intercept = outcome.mean - outcome.length * dot(weights, centres);
  const leverage = dot(
    centres,
    inverse.map((row) => dot(row, centres)),
  );
  const r2 = 1 - residual;
  const f = r2 / names.length / (residual / freedom);
  return {
    intercept: test(intercept, spread * Math.sqrt(1 / n + leverage)),
    coefficients,
    r2,
    adjustedR2: 1 - (residual * (n - 1)) / freedom,
    f,
    p: fUpper(f, names.length, freedom),
    freedom,
    residualDeviation: spread,
  };
}
