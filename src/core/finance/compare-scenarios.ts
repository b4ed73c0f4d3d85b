import { applyScenario, type DriverChange } from "./apply-scenario.ts";
import { monthlyServicePnl, type PnlLines, pnlLines } from "./monthly-service-pnl.ts";
import type { ServiceModel } from "./service-model.ts";

/** A named list of changes to the drivers. */
export type Scenario = { name: string; changes: DriverChange[] };

/** Totals of the base and of each scenario, and scenario less base line by line. */
export type ScenarioComparison = {
  base: PnlLines;
  scenarios: { name: string; total: PnlLines; difference: PnlLines }[];
};

/**
 * What each of several scenarios makes of a service's profit and loss, and how it differs from the base.
 * @formula difference = total(scenario) - total(base), line by line
 * @use to put plans side by side; which driver matters most is told by tornado
 * @param model     drivers of the base
 * @param scenarios each with a name and its changes
 * @returns totals over all months, and differences; a positive difference of `result` is a gain, of a cost line a rise
 * @throws RangeError as applyScenario and monthlyServicePnl
 * @source scenario analysis: Brealey, Myers & Allen, Principles of Corporate Finance, chapter 10
 * @example compareScenarios({ channels: [{ channel: "phone", contacts: [1000], handleSeconds: 360, perContact: 5 }], hourlyRate: 500, hoursPerAgent: 160, shrinkageShare: 0.2, occupancyShare: 0.8, licencePerAgent: 0, fixedPerMonth: 0, compensation: { share: 0, mean: 0 }, churn: { share: 0, customerValue: 0, wordOfMouth: 0 } }, [{ name: "a fifth prevented", changes: [{ driver: "channels.*.contacts", by: "multiply", value: 0.8 }] }]) // => { base: { result: -83125 }, scenarios: [{ name: "a fifth prevented", difference: { contacts: -200, result: 16625 } }] }
 */
export function compareScenarios(model: ServiceModel, scenarios: readonly Scenario[]): ScenarioComparison {
  const base = monthlyServicePnl(model).total;
  const compared = scenarios.map(({ name, changes }) => {
    const { total } = monthlyServicePnl(applyScenario(model, changes));
    const difference = { ...total };
    for (const line of pnlLines) difference[line] = total[line] - base[line];
    return { name, total, difference };
  });
  return { base, scenarios: compared };
}
