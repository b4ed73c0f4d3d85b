import { checkNumber, checkPositive } from "../kit/check.ts";

/** Relative points (1, 2, 3, 5, 8, 13, 20 by custom) of what waiting costs and of the size of the job. */
export type WsjfPoints = {
  businessValue: number;
  timeCriticality: number;
  riskReduction: number;
  jobSize: number;
};

/**
 * Weighted Shortest Job First: cost of delay for each unit of work, so that short and urgent jobs come first.
 * @formula WSJF = (business value + time criticality + risk reduction) / job size
 * @use to order jobs that wait for the same team; with real money moneyPriority says it better than points
 * @param points the three parts of the cost of delay, 0 or more, and the job size, above 0
 * @returns score, 0 or more; only its order has a meaning
 * @throws RangeError when a part is negative or not finite, or jobSize is 0
 * @convention the additive form of SAFe; Reinertsen's own is cost of delay in money / duration
 * @source Reinertsen (2009), The Principles of Product Development Flow, ch. 7 (principle F16); Scaled Agile Framework, WSJF
 * @example wsjf({ businessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 5 }) // => 3.2
 */
export function wsjf(points: WsjfPoints): number {
  const { businessValue, timeCriticality, riskReduction, jobSize } = points;
  checkNumber("businessValue", businessValue, 0);
  checkNumber("timeCriticality", timeCriticality, 0);
  checkNumber("riskReduction", riskReduction, 0);
  checkPositive("jobSize", jobSize);
  return (businessValue + timeCriticality + riskReduction) / jobSize;
}
