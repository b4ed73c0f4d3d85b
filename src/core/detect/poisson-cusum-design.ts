import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkPositive, refuse } from "../kit/check.ts";
import { poissonCusumArl } from "./poisson-cusum-arl.ts";

/** `usualMean` and `raisedMean` in events a period; `arl`: wished mean number of periods between false alarms. */
export type PoissonCusumDesignInput = { usualMean: number; raisedMean: number; arl: number };

/** `allowance` and `threshold` in events; `arl` and `delay`: periods on average between false alarms, and until the rise is found. */
export type PoissonCusumDesign = { allowance: number; threshold: number; arl: number; delay: number };

const greatestSteps = 600;
const finest = 100;
const lattices = [1, 2, 4, 5, 10, 20, 50, finest];
/** Of the way from the usual mean: nearer costs more states than it saves delay. */
const nearness = 0.1;

/**
 * Allowance and threshold of a Poisson CUSUM that finds a given rise soonest at a wished false-alarm rate.
 * @formula k = (m1 - m0) / (ln m1 - ln m0), to a step of 1/parts; h = the least on that lattice with poissonCusumArl(m0) >= arl
 * @use before poissonCusum, with the usual mean of a topic's daily count, the rise worth knowing of (such as twice as many), and how seldom people accept a false alarm
 * @param input usualMean m0 above 0; raisedMean m1 above it; arl: periods between false alarms, 1 or more
 * @returns k, h, the average run length reached (arl or more) and the mean delay at the raised mean; no answer ("not-converged") when h would need more than 600 steps (a rise too small to be found)
 * @throws RangeError when a mean is not above 0, raisedMean is not above usualMean, or arl is below 1
 * @convention k is rounded to the coarsest of 1, 1/2, 1/4, 1/5, 1/10, 1/20, 1/50, 1/100 that comes within a tenth of the way from m0
 * @source Lucas (1985), Technometrics 27:129-144, section 3
 * @example poissonCusumDesign({ usualMean: 4, raisedMean: 8, arl: 500 }) // => known { allowance: 5.75, threshold: 6.75, arl: 522.72, delay: 3.79 }
 */
export function poissonCusumDesign(input: PoissonCusumDesignInput): Answer<PoissonCusumDesign> {
  const { usualMean, raisedMean, arl } = input;
  check(input);
  const { allowance, parts } = allowanceFor(usualMean, raisedMean);
  const lengthAt = (steps: number, mean: number) =>
    poissonCusumArl({ mean, allowance, threshold: steps / parts });
  const isEnough = (steps: number) => {
    const length = lengthAt(steps, usualMean);
    return !length.known || length.value >= arl;
  };
  const steps = leastWhere(isEnough);
  if (steps === null) return unknown("not-converged");
  const reached = lengthAt(steps, usualMean);
  const delay = lengthAt(steps, raisedMean);
  if (!reached.known || !delay.known) return unknown("not-converged");
  return known({ allowance, threshold: steps / parts, arl: reached.value, delay: delay.value });
}

function check({ usualMean, raisedMean, arl }: PoissonCusumDesignInput): void {
  checkPositive("usualMean", usualMean);
  checkPositive("raisedMean", raisedMean);
  checkNumber("arl", arl, 1);
  if (raisedMean <= usualMean)
    refuse("raisedMean must be above usualMean", "raisedMean должно быть больше usualMean");
}

/** The likelihood ratio's own allowance, on the coarsest lattice that comes near it and stays above the usual mean. */
function allowanceFor(usual: number, raised: number): { allowance: number; parts: number } {
  const best = (raised - usual) / Math.log(raised / usual);
  const near = (parts: number) => {
    const allowance = Math.round(best * parts) / parts;
    return allowance > usual && Math.abs(allowance - best) <= nearness * (best - usual);
  };
  const parts = lattices.find(near) ?? finest;
  const steps = Math.max(Math.round(best * parts), Math.floor(usual * parts) + 1);
  return { allowance: steps / parts, parts };
}

/** The least number of steps that is enough: doubled until it is, then halved between. */
function leastWhere(isEnough: (steps: number) => boolean): number | null {
  let most = 1;
  while (!isEnough(most)) {
    if (most === greatestSteps) return null;
    most = Math.min(2 * most, greatestSteps);
  }
  let least = Math.floor(most / 2);
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (isEnough(middle)) most = middle;
    else least = middle;
  }
  return most;
}
