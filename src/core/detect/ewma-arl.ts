import { type Answer, known } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { normalDensity } from "../stats/distributions.ts";
import { checkWeight } from "./ewma.ts";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { runLengths } from "./run-lengths.ts";

/** A chart with steady limits and the shift of the mean it meets: `weight` in [0.005, 1], `width` and `shift` in sigmas. */
export type EwmaArlInput = { weight: number; width: number; shift?: number };

/** Below it the average moves so slowly that the equations would need too many places. */
const leastWeight = 0.005;
/** In sigmas of the average. */
export const greatestWidth = 8;

/**
 * Average run length of an EWMA chart with steady limits: after how many values it signals on average, for a true shift of the mean.
 * With shift 0 it is the mean time between false alarms, with the shift to be found the mean delay.
 * @formula L(u) = 1 + (1 / w) integral over -h..h of L(y) f((y - (1 - w) u) / w - m) dy at u = 0, with h = width sqrt(w / (2 - w)) (normal density f, shift m)
 * @use to know the price of an EWMA chart before it is switched on; for independent normal values with known target and sigma. With exact limits (ewma) the first values alarm a little sooner
 * @param input weight of the newest value in [0.005, 1], width L of the limits in (0, 8], shift of the mean in sigmas (0)
 * @returns mean number of values until the signal, 1 or more; no answer ("not-converged") when it exceeds 1e11
 * @throws RangeError when weight, width or shift lies outside its range
 * @source Crowder (1987), Technometrics 29:401-407; Lucas & Saccucci (1990), Technometrics 32:1-12
 * @convention Crowder's printed 3.95 (weight 0.5, width 2, shift 1.25) is a misprint of 3.59
 * @example ewmaArl({ weight: 0.05, width: 2 }) // => known 127.53
 * @example ewmaArl({ weight: 0.5, width: 3.071, shift: 1 }) // => known 17.5
 */
export function ewmaArl(input: EwmaArlInput): Answer<number> {
  const { weight, width, shift = 0 } = input;
  checkWeight(weight);
  checkNumber("weight", weight, leastWeight, 1);
  checkNumber("width", width, 1e-6, greatestWidth);
  checkNumber("shift", shift);
  const half = width * Math.sqrt(weight / (2 - weight));
  const { nodes, weights } = gaussLegendre(24 + Math.ceil((3 * half) / weight), -half, half);
  const stay = (start: number, to: number) =>
    (weights[to]! / weight) * normalDensity((nodes[to]! - (1 - weight) * start) / weight - shift);
  const lengths = runLengths(nodes.length, (from, to) => stay(nodes[from]!, to));
  return lengths.known
    ? known(lengths.value.reduce((sum, length, to) => sum + stay(0, to) * length, 1))
    : lengths;
}
