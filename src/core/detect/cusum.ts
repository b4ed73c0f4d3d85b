import { checkNumber, checkNumbers, checkPositive } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/** Which shifts a chart looks for: upwards, downwards or either. */
export type ChartSides = "upper" | "lower" | "both";

/** A cumulative-sum chart; `allowance` (k), `threshold` (h) and `headstart` in sigmas, `target` and `sigma` in the unit of the values. */
export type CusumInput = {
  target: number;
  sigma: number;
  allowance?: number;
  threshold?: number;
  headstart?: number;
  sides?: ChartSides;
};

/** The first value (index from 0) at which a sum exceeds the threshold, and the first value after the sum last stood at 0. */
export type CusumSignal = { at: number; side: "upper" | "lower"; startedAt: number };

/** Both sums after each value, in sigmas, 0 or more; those of a side not looked at stay 0. */
export type Cusum = { upper: number[]; lower: number[]; signal: CusumSignal | null };

/**
 * Tabular cumulative-sum chart: finds a small lasting shift of a series sooner than single values show it.
 * The sums go on after the signal, so that a chart can be drawn; start anew once the cause is dealt with.
 * @formula C+(i) = max(0, C+(i-1) + z(i) - k), C-(i) = max(0, C-(i-1) - z(i) - k), z = (x - target) / sigma; a signal when a sum exceeds h
 * @use for a metric of steady mean and known scatter, such as the daily CSAT of one queue; for counts of rare things take poissonCusum, for a past series without a known target changePoints
 * @param values oldest first, finite
 * @param input  target and sigma of the quiet state (sigma above 0); allowance k, half the shift to be found in sigmas (0.5); threshold h (5), see cusumThreshold; headstart of both sums (0; h / 2 for a fast start); sides "both"
 * @returns the sums after each value and the first signal, null when there is none
 * @throws RangeError when a value is not finite, sigma or threshold is not above 0, allowance is negative, or headstart lies outside 0..threshold
 * @convention a signal is a sum above (not at) h, as Montgomery has it; sums are in sigmas
 * @source Page (1954), Biometrika 41:100-115; Montgomery, Introduction to Statistical Quality Control, 9.1
 * @example cusum([10.2, 11.9, 12.1, 12.3, 11.8], { target: 10, sigma: 1, threshold: 4 }) // => { upper: [0, 1.4, 3.0, 4.8, 6.1], lower: [0, 0, 0, 0, 0], signal: { at: 3, side: "upper", startedAt: 1 } }
 */
export function cusum(values: readonly number[], input: CusumInput): Cusum {
  const { target, sigma, allowance = 0.5, threshold = 5, headstart = 0, sides = "both" } = input;
  checkNumbers("values", values);
  checkNumber("target", target);
  checkPositive("sigma", sigma);
  checkChart(allowance, threshold, headstart);
  checkOneOf("sides", sides, ["upper", "lower", "both"]);
  const up = values.map((value) => (value - target) / sigma - allowance);
  const down = values.map((value) => (target - value) / sigma - allowance);
  const upper = runningSum(sides === "lower" ? [] : up, headstart);
  const lower = runningSum(sides === "upper" ? [] : down, headstart);
  const zeros = values.map(() => 0);
  return {
    upper: sides === "lower" ? zeros : upper,
    lower: sides === "upper" ? zeros : lower,
    signal: earlier(signalOf(upper, threshold, "upper"), signalOf(lower, threshold, "lower")),
  };
}

/** Checks what every cumulative-sum chart is made of. */
export function checkChart(allowance: number, threshold: number, headstart: number): void {
  checkNumber("allowance", allowance, 0);
  checkPositive("threshold", threshold);
  checkNumber("headstart", headstart, 0, threshold);
}

/** Sums that never fall below 0. */
export function runningSum(steps: readonly number[], headstart: number): number[] {
  let sum = headstart;
  return steps.map((step) => (sum = Math.max(0, sum + step)));
}

function signalOf(sums: readonly number[], threshold: number, side: "upper" | "lower"): CusumSignal | null {
  const at = sums.findIndex((sum) => sum > threshold);
  return at < 0 ? null : { at, side, startedAt: sums.lastIndexOf(0, at) + 1 };
}

function earlier(first: CusumSignal | null, second: CusumSignal | null): CusumSignal | null {
  return first && (!second || first.at <= second.at) ? first : second;
}
