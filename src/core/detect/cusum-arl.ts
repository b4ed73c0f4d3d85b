import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { normalCdf, normalDensity } from "../stats/distributions.ts";
import { checkChart } from "./cusum.ts";
import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { runLengths } from "./run-lengths.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/** A chart and the shift of the mean it meets, all in sigmas. `sides`: "one" looks for a shift upwards, "both" for either. */
export type CusumArlInput = {
  allowance?: number;
  threshold: number;
  shift?: number;
  headstart?: number;
  sides?: "one" | "both";
};

/** In sigmas: no chart needs more, and the equations stay small. */
export const greatestThreshold = 60;

/**
 * Average run length of a CUSUM chart: after how many values it signals on average, for a given true shift of the mean.
 * With shift 0 it is the mean time between false alarms, with the shift to be found the mean delay.
 * @formula L(s) = 1 + L(0) F(k - s - m) + integral over 0..h of L(x) f(x + k - s - m) dx (normal F, f; shift m); both sides with headstart u: (L+(u) L-(0) + L+(0) L-(u) - L+(0) L-(0)) / (L+(0) + L-(0))
 * @use to know the price of a chart before it is switched on: how often it cries wolf and how late it comes; the promise holds for independent, normal values with known target and sigma, an estimated target or days that resemble their neighbours give more false alarms
 * @param input allowance k (0.5), threshold h in 0..60, shift of the mean (0), headstart (0), sides ("both"); all in sigmas
 * @returns mean number of values until the signal, 1 or more; no answer ("not-converged") when it exceeds 1e11
 * @throws RangeError when threshold is not in (0, 60], allowance is negative, headstart lies outside 0..threshold, or a number is not finite
 * @convention the integral equation is solved by Gauss-Legendre quadrature, to more digits than the Markov chain of Brook & Evans; zero-state ARL (the chart starts when the shift does)
 * @source Page (1954), Biometrika 41:100; Brook & Evans (1972), Biometrika 59:539; Lucas & Crosier (1982), Technometrics 24:199 (headstart)
 * @example cusumArl({ threshold: 5 }) // => known 465.4
 * @example cusumArl({ threshold: 5, shift: 1 }) // => known 10.38
 */
export function cusumArl(input: CusumArlInput): Answer<number> {
  const { allowance = 0.5, threshold, shift = 0, headstart = 0, sides = "both" } = input;
  checkChart(allowance, threshold, headstart);
  checkNumber("threshold", threshold, 0, greatestThreshold);
  checkNumber("shift", shift);
  checkOneOf("sides", sides, ["one", "both"]);
  const up = oneSided(allowance - shift, threshold, headstart);
  const down =
    sides === "both" ? oneSided(allowance + shift, threshold, headstart) : unknown("not-converged");
  if (up.known && down.known) return known(joined(up.value, down.value));
  // A side that practically never signals, or is not looked at, leaves the other alone.
  const alone = up.known ? up : down;
  return alone.known ? known(alone.value.started) : alone;
}

type Lengths = { zero: number; started: number };

/** Divided through by the longer of the two, which may be huge. */
function joined(up: Lengths, down: Lengths): number {
  const [short, long] = up.zero < down.zero ? [up, down] : [down, up];
  const top = short.started + short.zero * (long.started / long.zero) - short.zero;
  return top / (1 + short.zero / long.zero);
}

/** @param drift how much a sum loses on average at each value */
function oneSided(drift: number, threshold: number, headstart: number): Answer<Lengths> {
  const { nodes, weights } = gaussLegendre(24 + Math.ceil(4 * threshold), 0, threshold);
  const starts = [0, ...nodes];
  // State 0 is the sum at 0, the others stand for the sums at the nodes.
  const stay = (start: number, to: number) =>
    to === 0 ? normalCdf(drift - start) : weights[to - 1]! * normalDensity(nodes[to - 1]! + drift - start);
  const lengths = runLengths(starts.length, (from, to) => stay(starts[from]!, to));
  if (!lengths.known) return lengths;
  const started = lengths.value.reduce((sum, length, to) => sum + stay(headstart, to) * length, 1);
  return known({ zero: lengths.value[0]!, started });
}
