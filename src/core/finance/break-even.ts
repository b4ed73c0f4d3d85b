import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { applyScenario, type ChangeKind, type DriverChange } from "./apply-scenario.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { monthlyServicePnl, type PnlLine, pnlLines } from "./monthly-service-pnl.ts";
import type { ServiceModel } from "./service-model.ts";

/** A driver to move between two values until a line reaches its target. */
export type BreakEvenInput = {
  model: ServiceModel;
  driver: string;
  low: number;
  high: number;
  /** As in applyScenario; "set" if not said. */
  by?: ChangeKind;
  /** Line of the profit and loss, total over all months; "result" if not said. */
  line?: PnlLine;
  /** What the line is to reach; what it is in the base model if not said. */
  target?: number;
  /** What is changed besides, such as the price of a fix. */
  changes?: DriverChange[];
};

/**
 * How far a driver must go for a plan to pay: the value at which a line of the profit and loss reaches its target.
 * @formula the value x in low..high with line(changes, driver at x) = target, by halving
 * @use for "how many contacts must the fix prevent to pay for itself": changes hold the fix's cost, the target is the base's result
 * @param input model, driver and its range, and the line, target and other changes if they are not the usual
 * @returns value of the driver (or what it is multiplied with); no answer ("infeasible") when the line does not cross the target between the two ends, ("no-variation") when the driver does not move the line
 * @throws RangeError as applyScenario and monthlyServicePnl, or when a number is not finite
 * @convention one crossing is looked for; a line is monotone in each single driver of this model
 * @source break-even analysis: Brealey, Myers & Allen, Principles of Corporate Finance, chapter 10; bisection: Burden & Faires, Numerical Analysis, section 2.1
 * @example breakEven({ model: { channels: [{ channel: "phone", contacts: [1000], handleSeconds: 360, perContact: 5 }], hourlyRate: 500, hoursPerAgent: 160, shrinkageShare: 0.2, occupancyShare: 0.8, licencePerAgent: 0, fixedPerMonth: 0, compensation: { share: 0, mean: 0 }, churn: { share: 0, customerValue: 0, wordOfMouth: 0 } }, driver: "channels.*.contacts", by: "multiply", low: 0, high: 1, changes: [{ driver: "fixedPerMonth", by: "add", value: 16625 }] }) // => known 0.8000
 */
export function breakEven(input: BreakEvenInput): Answer<number> {
  const { model, driver, by = "set", line = "result", changes = [] } = input;
  checkOneOf("line", line, pnlLines);
  const target = input.target ?? monthlyServicePnl(model).total[line];
  for (const name of ["low", "high"] as const) checkNumber(name, input[name]);
  checkNumber("target", target);
  const gapAt = (value: number) =>
    monthlyServicePnl(applyScenario(model, [...changes, { driver, by, value }])).total[line] - target;
  return crossing(gapAt, input.low, input.high);
}

function crossing(gapAt: (value: number) => number, low: number, high: number): Answer<number> {
  const gapAtLow = gapAt(low);
  const gapAtHigh = gapAt(high);
  if (gapAtLow === gapAtHigh) return unknown("no-variation");
  if (gapAtLow === 0) return known(low);
  if (Math.sign(gapAtLow) === Math.sign(gapAtHigh)) return unknown("infeasible");
  let near = low;
  let far = high;
  for (let step = 0; step < 100; step++) {
    const middle = near + (far - near) / 2;
    const gap = gapAt(middle);
    if (gap === 0) return known(middle);
    if (Math.sign(gap) === Math.sign(gapAtLow)) near = middle;
    else far = middle;
  }
  return known(near + (far - near) / 2);
}
