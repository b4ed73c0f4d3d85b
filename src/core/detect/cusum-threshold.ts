import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { cusumArl, greatestThreshold } from "./cusum-arl.ts";
import { solveRising } from "../numeric/solve-rising.ts";

/** What a chart shall promise: `arl` values between false alarms on average; allowance in sigmas. */
export type CusumThresholdInput = { arl: number; allowance?: number; sides?: "one" | "both" };

const leastThreshold = 1e-6;

/**
 * Threshold of a CUSUM chart that gives a false alarm only every so many values on average.
 * @formula h such that cusumArl({ threshold: h, shift: 0 }) = arl
 * @use to set a chart by what people can bear ("one false alarm a year of daily values": arl 365) in place of a rule of thumb
 * @param input arl: wished mean number of values between false alarms, above 1; allowance k in sigmas (0.5); sides ("both")
 * @returns threshold h in sigmas; no answer: "infeasible" when even a threshold near 0 alarms less often than wished, "not-converged" when more than 60 sigmas would be needed
 * @throws RangeError when arl is below 1 or allowance is negative
 * @source Lucas & Crosier (1982), Technometrics 24:199-205; inversion by bisection
 * @example cusumThreshold({ arl: 465.4 }) // => known 5.000
 * @example cusumThreshold({ arl: 365 }) // => known 4.760
 */
export function cusumThreshold(input: CusumThresholdInput): Answer<number> {
  const { arl, allowance = 0.5, sides = "both" } = input;
  checkNumber("arl", arl, 1);
  checkNumber("allowance", allowance, 0);
  const lengthAt = (threshold: number) => {
    const answer = cusumArl({ allowance, threshold, sides });
    return answer.known ? answer.value : Infinity;
  };
  if (lengthAt(leastThreshold) > arl) return unknown("infeasible");
  if (arl > 1e10) return unknown("not-converged");
  const threshold = solveRising(lengthAt, arl, leastThreshold, greatestThreshold, 30);
  return threshold === null ? unknown("not-converged") : known(threshold);
}
