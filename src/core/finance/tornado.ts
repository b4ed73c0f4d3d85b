import { applyScenario, type ChangeKind } from "./apply-scenario.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { monthlyServicePnl, type PnlLine, pnlLines } from "./monthly-service-pnl.ts";
import type { ServiceModel } from "./service-model.ts";

/** A driver between two values; `by` as in applyScenario, "set" if not said ("multiply" 0.9 to 1.1 is ten percent either way). */
export type DriverRange = { driver: string; low: number; high: number; by?: ChangeKind };

/** What a line comes to at both ends of a driver's range, all else as in the base; `swing` is their distance. */
export type TornadoBar = { driver: string; atLow: number; atHigh: number; swing: number };

/**
 * Which drivers matter most: each is moved alone from its low to its high end, and the longest swings come first.
 * @formula atLow = line(driver at low), atHigh = line(driver at high), swing = |atHigh - atLow|
 * @use to see what to measure better before deciding; drivers that move together are not seen by it (compareScenarios is for that)
 * @param model  drivers of the base
 * @param ranges drivers with their plausible ends
 * @param line   line of the profit and loss, total over all months
 * @returns the base's value and a bar for each range, the longest swing first, of equal ones in the order given
 * @throws RangeError as applyScenario and monthlyServicePnl
 * @source Howard (1988), Decision Analysis: Practice and Promise, Management Science 34:679-695; Eschenbach (1992), Interfaces 22(6):40-46
 * @example tornado({ channels: [{ channel: "phone", contacts: [1000], handleSeconds: 360, perContact: 5 }], hourlyRate: 500, hoursPerAgent: 160, shrinkageShare: 0.2, occupancyShare: 0.8, licencePerAgent: 0, fixedPerMonth: 0, compensation: { share: 0, mean: 0 }, churn: { share: 0, customerValue: 0, wordOfMouth: 0 } }, [{ driver: "channels.0.perContact", low: 4, high: 6 }, { driver: "hourlyRate", low: 0.9, high: 1.1, by: "multiply" }]) // => { base: -83125, bars: [{ driver: "hourlyRate", atLow: -75312.5, atHigh: -90937.5, swing: 15625 }, { driver: "channels.0.perContact", swing: 2000 }] }
 */
export function tornado(
  model: ServiceModel,
  ranges: readonly DriverRange[],
  line: PnlLine = "result",
): { base: number; bars: TornadoBar[] } {
  checkOneOf("line", line, pnlLines);
  const bars = ranges.map(({ driver, low, high, by = "set" }) => {
    const at = (value: number) =>
      monthlyServicePnl(applyScenario(model, [{ driver, by, value }])).total[line];
    const atLow = at(low);
    const atHigh = at(high);
    return { driver, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
  });
  return { base: monthlyServicePnl(model).total[line], bars: bars.sort((a, b) => b.swing - a.swing) };
}
