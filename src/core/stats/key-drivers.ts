import { type Answer, type Estimate, known } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import type { CsiQuadrant } from "../metrics/csi.ts";
import { completeRows } from "./complete-rows.ts";
import { correlationsOf } from "./correlation-matrix.ts";
import { type DriverData, driverImportance } from "./driver-importance.ts";
import { importancePerformance } from "./importance-performance.ts";
import { logisticImportance } from "./logistic-importance.ts";
import { meanInterval } from "./mean-interval.ts";
import type { DriverRanking, RankedDriver } from "./rank-drivers.ts";
import { unitDeviations } from "./unit-deviations.ts";
import { vif } from "./vif.ts";

/** What driverImportance takes; model "logistic" for an outcome of 0 and 1 ("linear" if left out). */
export type KeyDriverInput = DriverData & { model?: "linear" | "logistic" };

/** How much drivers tell the same: "some" from a VIF of 5, "strong" from 10, "exact" when the others tell a driver exactly. */
export type Collinearity = { level: "none" | "some" | "strong" | "exact"; drivers: string[] };

/**
 * A ranked driver with its overlap with the others (vif, null where they tell it exactly), its mean answer in marks of all who gave
 * one (null for fewer than two), that mean on its scale (0 lowest, 1 highest mark; null where the answers are no marks), and its quadrant (null for what is no mark, or
 * goes the other way than the rest).
 */
export type KeyDriver = RankedDriver & {
  vif: number | null;
  performance: (Estimate & { n: number }) | null;
  position: Estimate | null;
  quadrant: CsiQuadrant | null;
  settled: boolean | null;
};

/** The ranking, the lines of its grid (null with fewer than two marks), and whether drivers tell the same. */
export type KeyDrivers = Omit<DriverRanking, "drivers"> & {
  drivers: KeyDriver[];
  lines: { importance: number; position: number } | null;
  collinearity: Collinearity;
};

/**
 * All that a driver analysis shows: importance with bootstrap intervals, overlap of drivers, how well each is done, and what to do first.
 * @formula  driverImportance or logisticImportance; vif; mean answers on their scales; importancePerformance of both
 * @use for a screen or a report of key drivers; the parts alone where one is enough. All of it is association, not effect
 * @param input outcome and drivers as lists of one length (null is missing), model, method (linear alone), draws, seed
 * @param level confidence of the intervals, share in (0, 1)
 * @returns drivers in falling order of importance; no answer as driverImportance and logisticImportance
 * @throws RangeError as driverImportance and logisticImportance
 * @convention the scale of a driver is the narrowest of 1-5, 1-7, 1-10 and 0-10 that holds its whole answers
 * @source as its parts; lines of VIF: Marquardt (1970), Technometrics 12:591-612
 * @example keyDrivers({ outcome: [5, 3, 4, 1, 2, 5, 4, 2], drivers: { speed: [5, 3, 5, 1, 2, 4, 4, 1], price: [2, 3, 4, 2, 1, 5, 2, 3] }, draws: 100 }) // => known { r2: { value: 0.8768 }, drivers: [{ name: "speed", quadrant: "keep", position: { value: 0.53125 } }, { name: "price", quadrant: "low-priority" }], collinearity: { level: "none" } }
 */
export function keyDrivers(input: KeyDriverInput, level = 0.95): Answer<KeyDrivers> {
  const { model = "linear" } = input;
  checkOneOf("model", model, ["linear", "logistic"]);
  const ranking = model === "logistic" ? logisticImportance(input, level) : driverImportance(input, level);
  if (!ranking.known) return ranking;
  const overlaps = overlapsOf(input);
  const drivers = ranking.value.drivers.map((driver) => ({
    ...driver,
    vif: overlaps[driver.name] ?? null,
    ...performanceOf(input.drivers[driver.name]!, level),
    quadrant: null,
    settled: null,
  }));
  const { placed, lines } = placedOf(drivers);
  return known({ ...ranking.value, drivers: placed, lines, collinearity: collinearityOf(placed) });
}

/** VIF by driver; null where it has no end. */
function overlapsOf({ outcome, drivers }: KeyDriverInput): Record<string, number | null> {
  const names = Object.keys(drivers);
  const { columns } = completeRows([...Object.entries(drivers), ["outcome", outcome]]);
  const units = columns.slice(0, -1).map((column) => unitDeviations(column)!.unit);
  const inflations = vif(correlationsOf(units));
  return Object.fromEntries(
    inflations.map(({ tolerance, vif: value }, at) => [names[at]!, tolerance > 0 ? value : null]),
  );
}

function performanceOf(
  answers: readonly (number | null)[],
  level: number,
): Pick<KeyDriver, "performance" | "position"> {
  const given = answers.filter((answer) => answer !== null);
  const mean = meanInterval(given, level);
  if (!mean.known) return { performance: null, position: null };
  const scale = scaleOf(given);
  if (!scale) return { performance: { ...mean.value, n: given.length }, position: null };
  const [from, to] = scale;
  const { value, low, high } = mean.value;
  const performance = { value, low: Math.max(from, low), high: Math.min(to, high), n: given.length };
  const placeOf = (mark: number) => (mark - from) / (to - from);
  const position = {
    value: placeOf(value),
    low: placeOf(performance.low),
    high: placeOf(performance.high),
  };
  return { performance, position };
}

const scales = [
  [1, 5],
  [1, 7],
  [1, 10],
  [0, 10],
] as const;

/** Null for what is no mark: other numbers, and answers of two values. */
function scaleOf(answers: readonly number[]): readonly [number, number] | null {
  let [least, most] = [Infinity, -Infinity];
  for (const answer of answers) {
    if (!Number.isInteger(answer)) return null;
    [least, most] = [Math.min(least, answer), Math.max(most, answer)];
  }
  if (most - least < 2) return null;
  return scales.find(([low, high]) => low <= least && high >= most) ?? null;
}

/** Only marks that go with the outcome in the same direction as most do have a place: "done well" means nothing for the others. */
function placedOf(drivers: readonly KeyDriver[]): { placed: KeyDriver[]; lines: KeyDrivers["lines"] } {
  const marks = drivers.filter(({ position }) => position !== null);
  const pull = marks.reduce((sum, { correlation }) => sum + correlation, 0);
  const measured = marks
    .filter(({ correlation }) => correlation * pull > 0)
    .map(({ name, importance, position }) => ({
      name,
      importance: spanning(importance),
      performance: position!,
    }));
  const grid = importancePerformance(measured);
  if (!grid.known) return { placed: [...drivers], lines: null };
  const { importanceLine, performanceLine } = grid.value;
  const places = new Map(grid.value.drivers.map((place) => [place.name, place]));
  const placed = drivers.map((driver) => {
    const { quadrant = null, settled = null } = places.get(driver.name) ?? {};
    return { ...driver, quadrant, settled };
  });
  return { placed, lines: { importance: importanceLine, position: performanceLine } };
}

/** A bootstrap range may miss its value in small samples: it is widened to hold it. */
function spanning({ value, low, high }: Estimate): Estimate {
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

function collinearityOf(drivers: readonly KeyDriver[]): Collinearity {
  const from = (least: number) => drivers.filter((each) => each.vif === null || each.vif >= least);
  const [exact, strong, some] = [drivers.filter((each) => each.vif === null), from(10), from(5)];
  const [level, found] =
    exact.length > 0
      ? (["exact", exact] as const)
      : strong.length > 0
        ? (["strong", strong] as const)
        : some.length > 0
          ? (["some", some] as const)
          : (["none", []] as const);
  return { level, drivers: found.map(({ name }) => name) };
}
