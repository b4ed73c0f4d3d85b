import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumbers } from "../kit/check.ts";

/**
 * Internal rate of return: the interest a period at which a row of payments is worth nothing today.
 * @formula the rate r > -1 with sum over t of flow(t) / (1 + r)^t = 0
 * @use to tell what an investment earns by itself; to rank investments take npv, which does not favour short ones
 * @param flows money in (positive) and out (negative), evenly spaced, the first one today
 * @returns rate a period as a share; no answer ("undefined-ratio") when there is none or it is not the only one, ("no-data") when all flows are zero or there are none
 * @throws RangeError when a flow is not finite
 * @convention flows that change sign once have one rate (Descartes); flows that change sign more often have an answer only when their running sum changes sign once, and it is then the one rate above zero (Norstrom); in all other cases spreadsheets answer with one of several rates, this function with none
 * @source Fisher (1930), The Theory of Interest; Lorie & Savage (1955), Journal of Business 28:229-239, several rates; Norstrom (1972), Journal of Financial and Quantitative Analysis 7:1835-1839
 * @example irr([-70000, 12000, 15000, 18000, 21000, 26000]) // => known 0.0866
 * @example irr([-1600, 10000, -10000]) // => unknown "undefined-ratio"
 */
export function irr(flows: readonly number[]): Answer<number> {
  checkNumbers("flows", flows);
  const first = flows.findIndex((flow) => flow !== 0);
  if (first < 0) return unknown("no-data");
  const paid = flows.slice(first, flows.findLastIndex((flow) => flow !== 0) + 1);
  if (signChanges(paid) === 1) return rateBetween(paid, -700);
  return signChanges(runningSums(paid)) === 1 ? rateBetween(paid, 0) : unknown("undefined-ratio");
}

function signChanges(values: readonly number[]): number {
  const signs = values.map(Math.sign).filter((sign) => sign !== 0);
  return signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** By halving on the logarithm of growth, g = ln(1 + r); one root lies above `least`. */
function rateBetween(flows: readonly number[], least: number): Answer<number> {
  let low = least;
  let high = 700;
  const signAtHigh = signOfWorth(flows, high);
  if (signOfWorth(flows, low) === signAtHigh) return unknown("undefined-ratio");
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (signOfWorth(flows, middle) === signAtHigh) high = middle;
    else low = middle;
  }
  return known(Math.expm1((low + high) / 2));
}

/** Powers of a number of 0..1 only: growth of 0 or more is counted back from the last flow, below 0 from the first. */
function signOfWorth(flows: readonly number[], growth: number): number {
  const factor = Math.exp(-Math.abs(growth));
  const add = (sum: number, flow: number) => sum * factor + flow;
  return Math.sign(growth >= 0 ? flows.reduceRight(add, 0) : flows.reduce(add, 0));
}
