import { checkNumbers } from "../kit/check.ts";
import { checkRate, presentValue } from "./present-value.ts";

/**
 * Net present value: what a row of payments is worth today, all together.
 * @formula NPV = sum over t of flow(t) / (1 + rate)^t, t = 0, 1, 2, ...
 * @use to judge an investment: above zero it earns more than the rate; for the rate it earns by itself take irr
 * @param flows money in (positive) and out (negative), evenly spaced, the first one today
 * @param rate  interest a period, share above -1
 * @returns money of today; 0 for no flows
 * @throws RangeError when a number is not finite or rate is -0.999 or less
 * @convention the first flow is not discounted, as in textbooks; spreadsheets' NPV takes it a period later, which gives NPV / (1 + rate)
 * @source Fisher (1930), The Theory of Interest; Brealey, Myers & Allen, Principles of Corporate Finance, chapter 2
 * @example npv([-10000, 3000, 4200, 6800], 0.1) // => 1307.29
 */
export function npv(flows: readonly number[], rate: number): number {
  checkNumbers("flows", flows);
  checkRate(rate);
  return flows.reduce((sum, flow, period) => sum + presentValue(flow, rate, period), 0);
}
