import { type Answer, known } from "../kit/answer.ts";
import { checkNumber, checkPositive, refuse } from "../kit/check.ts";
import { poissonCdf, poissonLogChance } from "../stats/distributions.ts";
import { checkChart } from "./cusum.ts";
import { runLengths } from "./run-lengths.ts";

/** `mean` events a period; `allowance` (k), `threshold` (h) and `headstart` in events, all three in steps of 1, 1/2, ... or 1/100. */
export type PoissonCusumArlInput = { mean: number; allowance: number; threshold: number; headstart?: number };

const finestStep = 100;
const mostStates = 1000;

/**
 * Average run length of a Poisson CUSUM: after how many periods it signals on average when counts have this mean.
 * With the usual mean it is the time between false alarms, with the greater mean to be found the delay.
 * @formula exact Markov chain on the lattice of possible sums 0, 1/m, 2/m, ... below h: L = 1 + Q L, where k, h and headstart are multiples of 1/m
 * @use to know the price of a poissonCusum before it is switched on; for counts that scatter as Poisson with a known mean, greater scatter gives more false alarms
 * @param input mean in events a period (above 0), allowance k (0 or more), threshold h (above 0), headstart (0); k, h and headstart to at most two decimals, h at most 1000 steps of their lattice
 * @returns mean number of periods until the signal, 1 or more; no answer ("not-converged") when it exceeds 1e11
 * @throws RangeError when a number is out of range, finer than a hundredth, or the lattice has more than 1000 steps
 * @source Lucas (1985), Technometrics 27:129-144; Brook & Evans (1972), Biometrika 59:539-549
 * @example poissonCusumArl({ mean: 0.25, allowance: 0.25, threshold: 10, headstart: 5 }) // => known 333.12
 */
export function poissonCusumArl(input: PoissonCusumArlInput): Answer<number> {
  const { mean, allowance, threshold, headstart = 0 } = input;
  checkPositive("mean", mean);
  checkChart(allowance, threshold, headstart);
  const parts = latticeOf([allowance, threshold, headstart]);
  const states = Math.round(threshold * parts);
  checkNumber("threshold in steps", states, 1, mostStates);
  const loss = Math.round(allowance * parts);
  const stay = stayChance(mean, parts, loss);
  const lengths = runLengths(states, stay);
  if (!lengths.known) return lengths;
  const start = Math.round(headstart * parts);
  return known(lengths.value.reduce((sum, length, to) => sum + stay(start, to) * length, 1));
}

/** Into how many steps an event must be cut so that all numbers lie on one lattice. */
function latticeOf(values: readonly number[]): number {
  for (let parts = 1; parts <= finestStep; parts++) {
    if (values.every((value) => Math.abs(value * parts - Math.round(value * parts)) < 1e-9)) return parts;
  }
  return refuse(
    "allowance, threshold and headstart must share a step of 1, 1/2, ... or 1/100",
    "У allowance, threshold и headstart должен быть общий шаг: 1, 1/2, ... или 1/100",
  );
}

/** Chance to go from one sum to another, both in steps, when a period takes `loss` steps away. */
function stayChance(mean: number, parts: number, loss: number): (from: number, to: number) => number {
  return (from, to) => {
    if (to === 0) return from > loss ? 0 : poissonCdf(Math.floor((loss - from) / parts), mean);
    const gain = to - from + loss;
    return gain >= 0 && gain % parts === 0 ? Math.exp(poissonLogChance(gain / parts, mean)) : 0;
  };
}
