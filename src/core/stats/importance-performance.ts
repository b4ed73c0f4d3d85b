import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkNumber, refuse } from "../kit/check.ts";
import { type CsiQuadrant, csiQuadrant } from "../metrics/csi.ts";

/** How much a driver matters and how well it is done, each with its range; all drivers in one unit of importance and one of performance. */
export type MeasuredDriver = { name: string; importance: Estimate; performance: Estimate };

/** A driver with its quadrant; settled when neither range crosses a line, so that chance does not decide it. */
export type PlacedDriver = { name: string; quadrant: CsiQuadrant; settled: boolean };

/** The two lines, means over the drivers, and where each driver lies. */
export type ImportancePerformance = {
  importanceLine: number;
  performanceLine: number;
  drivers: PlacedDriver[];
};

/**
 * Importance-performance grid: what matters and is done badly (improve first), what matters and is done well (keep), what is done well but matters
 * little (overkill), and what does neither (low priority).
 * @formula  lines at the mean importance and the mean performance of the drivers
 * @use after driverImportance, with the mean mark of each driver, to choose where to begin; a driver that is not settled may belong across the line. It tells where satisfaction goes with a driver, not what an improvement will bring
 * @param drivers at least two, importance and performance with low <= value <= high
 * @returns lines and the drivers in the order given; no answer: "too-few" for fewer than two drivers
 * @throws RangeError when a number is not finite or value is outside low..high
 * @convention a driver on a line counts as above it, as in csi
 * @source Martilla & James (1977), J. Marketing 41:77-79
 * @example importancePerformance([{ name: "speed", importance: { value: 0.5, low: 0.4, high: 0.6 }, performance: { value: 3.1, low: 2.9, high: 3.3 } }, { name: "price", importance: { value: 0.1, low: 0.05, high: 0.2 }, performance: { value: 4.2, low: 3.6, high: 4.4 } }])
 *   // => known { importanceLine: 0.3, performanceLine: 3.65, drivers: [{ quadrant: "improve", settled: true }, { quadrant: "overkill", settled: false }] }
 */
export function importancePerformance(drivers: readonly MeasuredDriver[]): Answer<ImportancePerformance> {
  for (const [at, { importance, performance }] of drivers.entries()) {
    checkRange(`drivers[${at}].importance`, importance);
    checkRange(`drivers[${at}].performance`, performance);
  }
  if (drivers.length < 2) return unknown("too-few");
  const importanceLine = meanOf(drivers.map(({ importance }) => importance.value));
  const performanceLine = meanOf(drivers.map(({ performance }) => performance.value));
  const placed = drivers.map(({ name, importance, performance }) => ({
    name,
    quadrant: csiQuadrant(importance.value >= importanceLine, performance.value >= performanceLine),
    settled: !crosses(importance, importanceLine) && !crosses(performance, performanceLine),
  }));
  return known({ importanceLine, performanceLine, drivers: placed });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

function crosses({ low, high }: Estimate, line: number): boolean {
  return low < line && high >= line;
}

function checkRange(name: string, { value, low, high }: Estimate): void {
  checkNumber(`${name}.low`, low);
  checkNumber(`${name}.high`, high);
  if (!(value >= low && value <= high)) {
    refuse(
      `${name}.value must lie within ${low}..${high}, not ${value}`,
      `${name}.value лежит между ${low} и ${high}, а не ${value}`,
    );
  }
}
