import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers } from "../kit/check.ts";
import { checkRate, presentValue } from "./present-value.ts";

/**
 * How long until money put in has come back for good, plain or discounted.
 * @formula the least T such that the running sum of flow(t) / (1 + rate)^t is at least 0 from T on; within a period the sum is taken as a straight line
 * @use for risk and cash, beside npv; it is blind to what comes after
 * @param flows money in (positive) and out (negative), evenly spaced, the first one today
 * @param rate  interest a period, share above -1; 0 for plain payback
 * @returns periods from today, 0 or more, with parts; no answer ("infeasible") when it is not back at the end, ("no-data") for no flows
 * @throws RangeError when a number is not finite or rate is -0.999 or less
 * @convention where the sum falls below zero again later, the last return counts
 * @source Brealey, Myers & Allen, Principles of Corporate Finance, chapter 5 (payback and discounted payback)
 * @example paybackPeriods([-1000, 400, 400, 400]) // => known 2.5
 */
export function paybackPeriods(flows: readonly number[], rate = 0): Answer<number> {
  checkNumbers("flows", flows);
  checkRate(rate);
  if (flows.length === 0) return unknown("no-data");
  let sum = 0;
  let paidBackAt: number | null = null;
  for (const [period, flow] of flows.entries()) {
    const before = sum;
    const worth = presentValue(flow, rate, period);
    sum += worth;
    if (sum < 0) paidBackAt = null;
    else paidBackAt ??= period === 0 ? 0 : period - 1 - before / worth;
  }
  return paidBackAt === null ? unknown("infeasible") : known(paidBackAt);
}
