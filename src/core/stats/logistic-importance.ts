import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkWhole } from "../kit/check.ts";
import type { Columns } from "./complete-rows.ts";
import { correlationsOf } from "./correlation-matrix.ts";
import { splitOff } from "./driver-correlations.ts";
import { chanceOf, logisticFit } from "./logistic-fit.ts";
import { logisticRows, standardized } from "./logistic-regression.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { type DriverRanking, rankDrivers } from "./rank-drivers.ts";
import { relativeWeightParts } from "./relative-weights.ts";
import { resamples } from "./resamples.ts";
import { totalOf } from "./total-of.ts";
import { unitDeviations } from "./unit-deviations.ts";
import { weightedCorrelations } from "./weighted-correlations.ts";

/** What happened (1) or did not (0), and drivers of the same customers, place by place, null where missing; 1000 draws and seed 1 if left out. */
export type LogisticDriverData = {
  outcome: readonly (number | null)[];
  drivers: Columns;
  draws?: number;
  seed?: number;
};

/**
 * Key drivers of a yes-or-no outcome (recommends, stays, buys again), ranked, with bootstrap intervals.
 * @formula  logistic regression on the uncorrelated variables z nearest to the drivers; b*_k = b_k / s(log odds) r(y, p); weight_j = sum over k of L_jk^2 b*_k^2, L = R_xx^(1/2)
 * @use as driverImportance, where the outcome has two values. Overlapping intervals mean the order is not settled. Importance is association, not effect
 * @param input outcome of 0 and 1 and drivers as lists of one length (null is missing, such customers are left out), draws, seed
 * @param level confidence of the intervals, share in (0, 1)
 * @returns r2 (squared correlation of the outcome with the fitted chance, which the weights sum to), n, dropped and the drivers in falling order; no answer: "too-few" when complete customers are not at least two more than the drivers, "no-variation" when outcome or a driver is constant, "not-converged" when the drivers tell the outcome without error, "undefined-ratio" when nothing at all is explained
 * @throws RangeError when lengths differ, a value is not finite, the outcome is not 0 or 1, there are no drivers or more than 100, or draws is not 100..100000
 * @convention Standardised by Menard's coefficient, as the source; as the log odds are a sum of the drivers, the weights are those of relativeWeights for them, times r2. Collinear drivers share their part
 * @source Tonidandel & LeBreton (2010), J Business Psychology 25:767-781; Menard (2004), American Statistician 58:218-223
 * @example logisticImportance({ outcome: [0, 0, 1, 0, 1, 1, 0, 1], drivers: { speed: [1, 2, 2, 3, 3, 4, 4, 5], price: [3, 1, 2, 2, 1, 3, 1, 2] }, draws: 100 }) // => known { drivers: [{ name: "speed" }, { name: "price" }] }
 */
export function logisticImportance(input: LogisticDriverData, level = 0.95): Answer<DriverRanking> {
  const { draws = 1000, seed = 1 } = input;
  checkLevel("level", level);
  checkWhole("draws", draws, 100, 100_000);
  checkWhole("seed", seed, 0);
  const prepared = logisticRows(input);
  if (typeof prepared === "string") return unknown(prepared);
  const { names, units, outcome, n, dropped } = prepared;
  const columns = standardized(units);
  const fit = logisticFit(columns, outcome);
  if (!fit.bounded) return unknown("not-converged");
  const parts = weightsOf(columns, outcome, fit.logOdds);
  if (parts === null || totalOf(parts) < 1e-15) return unknown("undefined-ratio");
  const drawn: number[][] = [];
  for (const tallies of resamples(n, seed)) {
    const resampled = weightsOfResample(columns, outcome, tallies);
    if (resampled) drawn.push(resampled);
    if (drawn.length === draws) break;
  }
  const unitsOf = units.map(({ unit }) => unit);
  const { withOutcome } = splitOff(correlationsOf([...unitsOf, unitDeviations(outcome)!.unit]));
  const r2 = { value: totalOf(parts), ...percentileInterval(drawn.map(totalOf), level) };
  return known({ r2, n, dropped, drivers: rankDrivers(names, withOutcome, parts, drawn, level) });
}

/** Null where the resample has customers of one outcome alone, or nothing varies in it: it is drawn anew. */
function weightsOfResample(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  tallies: Float64Array,
): number[] | null {
  let happened = 0;
  for (let row = 0; row < tallies.length; row++) happened += tallies[row]! * outcome[row]!;
  if (happened === 0 || happened === tallies.length) return null;
  return weightsOf(columns, outcome, logisticFit(columns, outcome, tallies).logOdds, tallies);
}

/** Parts of r2 by driver; null where the fitted log odds do not vary. */
function weightsOf(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  logOdds: Float64Array,
  tallies: Float64Array = new Float64Array(outcome.length).fill(1),
): number[] | null {
  const odds = unitDeviations(logOdds)?.unit;
  const chances = unitDeviations(logOdds.map(chanceOf))?.unit;
  if (!odds || !chances) return null;
  const matrix = weightedCorrelations([...columns, odds], tallies);
  const fitted = weightedCorrelations([chances, unitDeviations(outcome)!.unit], tallies);
  if (!matrix || !fitted) return null;
  const r2 = fitted[0]![1]! ** 2;
  return relativeWeightParts(splitOff(matrix)).map((part) => part * r2);
}
