import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkWhole } from "../kit/check.ts";
import { type Columns, completeRows } from "./complete-rows.ts";
import { correlationsOf } from "./correlation-matrix.ts";
import { type DriverCorrelations, splitOff } from "./driver-correlations.ts";
import { lmgParts } from "./lmg.ts";
import { blockCorrelations, momentBlocks } from "./moment-blocks.ts";
import { percentileInterval } from "./percentile-interval.ts";
import { type DriverRanking, rankDrivers } from "./rank-drivers.ts";
import { relativeWeightParts } from "./relative-weights.ts";
import { resamples } from "./resamples.ts";
import { mostDriversForSubsets } from "./subset-r2.ts";
import { totalOf } from "./total-of.ts";
import { unitDeviations } from "./unit-deviations.ts";
import { weightedCorrelations } from "./weighted-correlations.ts";

/**
 * Outcome and drivers of the same customers, place by place, null where missing. Method "lmg" (default) or "relative-weights";
 * 1000 draws of the bootstrap and seed 1 if left out.
 */
export type DriverData = {
  outcome: readonly (number | null)[];
  drivers: Columns;
  method?: "lmg" | "relative-weights";
  draws?: number;
  seed?: number;
};

/**
 * Key drivers of an outcome, ranked, with bootstrap intervals: which parts of the experience go with satisfaction, and how sure that is.
 * @formula  LMG or Johnson's weights of each bootstrap resample of customers; percentile intervals
 * @use for "what matters to our customers": outcome an overall rating, drivers ratings of its parts. Overlapping intervals mean the order is not settled. Importance is association, not effect: to learn what an improvement brings, try it
 * @param input outcome and drivers as lists of one length (null is missing, such customers are left out), method, draws, seed
 * @param level confidence of the intervals, share in (0, 1)
 * @returns r2, n, dropped and the drivers in falling order of importance; no answer: "too-few" when complete customers are not at least two more than the drivers, "no-variation" when the outcome or a driver is constant, "undefined-ratio" when nothing at all is explained
 * @throws RangeError when lengths differ, a value is not finite, there are no drivers or more than 15 (100 for "relative-weights"), or draws is not 100..100000
 * @convention A driver that is constant within a resample counts as explaining nothing there; R2 is not adjusted for the number of drivers, and its interval leans upward in small samples. From 4000 customers on they are resampled in 1000 blocks dealt at random, which leaves the spread as it is; by "lmg" 1000 draws of 8 drivers take about a second, of 15 several
 * @source Groemping (2006), J Stat Software 17(1); Johnson (2000), Multivariate Behavioral Research 35:1-19; Efron (1979), Ann Stat 7:1-26
 * @example driverImportance({ outcome: [5, 3, 4, 1, 2, 5, 4, 2], drivers: { speed: [5, 3, 5, 1, 2, 4, 4, 1], price: [2, 3, 4, 2, 1, 5, 2, 3] } }) // => known { r2: { value: 0.8768 }, drivers: [{ name: "speed" }, { name: "price" }] }
 */
export function driverImportance(input: DriverData, level = 0.95): Answer<DriverRanking> {
  const { outcome, drivers, method = "lmg", draws = 1000, seed = 1 } = input;
  checkLevel("level", level);
  checkWhole("draws", draws, 100, 100_000);
  checkWhole("seed", seed, 0);
  checkWhole("number of drivers", Object.keys(drivers).length, 1, mostDrivers[method]);
  const { names, columns, n, dropped } = completeRows([...Object.entries(drivers), ["outcome", outcome]]);
  if (n < names.length + 1) return unknown("too-few");
  const units = columns.map((column) => unitDeviations(column)?.unit);
  if (units.includes(undefined)) return unknown("no-variation");
  const varying = units as Float64Array[];
  const correlations = splitOff(correlationsOf(varying));
  const parts = partsOf[method](correlations);
  if (totalOf(parts) < 1e-15) return unknown("undefined-ratio");
  const drawn = bootstrap(varying, partsOf[method], draws, seed);
  const ranked = rankDrivers(names, correlations.withOutcome, parts, drawn, level);
  const r2 = { value: totalOf(parts), ...percentileInterval(drawn.map(totalOf), level) };
  return known({ r2, n, dropped, drivers: ranked });
}

const mostDrivers = { lmg: mostDriversForSubsets, "relative-weights": 100 };
const partsOf = { lmg: lmgParts, "relative-weights": relativeWeightParts };

/** From so many customers on they are resampled in blocks dealt at random: as wide an interval at a cost that does not grow. */
const blocksFrom = 4000;
const blockCount = 1000;

/** Parts of R2 in each resample of customers. Resamples without variation of the outcome say nothing and are drawn anew. */
function bootstrap(
  units: readonly Float64Array[],
  parts: (correlations: DriverCorrelations) => number[],
  draws: number,
  seed: number,
): number[][] {
  const rows = units[0]!.length;
  const blocks = rows < blocksFrom ? null : momentBlocks(units, blockCount, seed);
  const drawn: number[][] = [];
  for (const tallies of resamples(blocks ? blockCount : rows, seed)) {
    const matrix = blocks ? blockCorrelations(blocks, tallies) : weightedCorrelations(units, tallies);
    if (matrix) drawn.push(parts(splitOff(matrix)));
    if (drawn.length === draws) break;
  }
  return drawn;
}
