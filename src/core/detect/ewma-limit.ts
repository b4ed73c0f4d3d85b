import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { ewmaArl, greatestWidth } from "./ewma-arl.ts";
import { solveRising } from "../numeric/solve-rising.ts";

/** What a chart shall promise: `arl` values between false alarms on average; `weight` in [0.005, 1]. */
export type EwmaLimitInput = { arl: number; weight: number };

const leastWidth = 1e-4;

/**
 * Width of the limits of an EWMA chart that gives a false alarm only every so many values on average.
 * @formula L such that ewmaArl({ weight, width: L, shift: 0 }) = arl
 * @use to set a chart by what people can bear, such as one false alarm a year of daily values
 * @param input arl: wished mean number of values between false alarms, above 1; weight of the newest value in [0.005, 1]
 * @returns width L in sigmas of the average; no answer: "infeasible" when even limits near 0 alarm less often than wished, "not-converged" beyond 1e10 values
 * @throws RangeError when arl is below 1 or weight lies outside its range
 * @source Lucas & Saccucci (1990), Technometrics 32:1-12; inversion by bisection
 * @example ewmaLimit({ arl: 500, weight: 0.5 }) // => known 3.071
 */
export function ewmaLimit(input: EwmaLimitInput): Answer<number> {
  const { arl, weight } = input;
  checkNumber("arl", arl, 1);
  const lengthAt = (width: number) => {
    const answer = ewmaArl({ weight, width });
    return answer.known ? answer.value : Infinity;
  };
  if (lengthAt(leastWidth) > arl) return unknown("infeasible");
  if (arl > 1e10) return unknown("not-converged");
  const width = solveRising(lengthAt, arl, leastWidth, greatestWidth, 30);
  return width === null ? unknown("not-converged") : known(width);
}
