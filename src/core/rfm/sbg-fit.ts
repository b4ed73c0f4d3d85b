import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, refuse } from "../kit/check.ts";
import { logBeta } from "../stats/distributions.ts";
import { fitPositive } from "./fit-positive.ts";
import { sbgLogSurvival, type SbgParameters } from "./sbg.ts";

/** Fitted parameters and the log likelihood they reach. */
export type SbgFit = SbgParameters & { logLikelihood: number };

/**
 * Fits the shifted beta-geometric model to one cohort of subscribers: everybody has an own, constant chance to leave.
 * Retention rises with the years although nobody becomes more loyal: the fickle leave first.
 * @formula maximum of sum n_t ln P(T = t) + n_T ln S(T), P(T = t) = B(alpha + 1, beta + t - 1) / B(alpha, beta), S(t) = B(alpha, beta + t) / B(alpha, beta)
 * @use to carry a retention curve of a contract beyond what was seen; where leaving is not seen take bgNbdFit
 * @param survivors customers of the cohort at the start and after each period, whole, never growing; two numbers or more
 * @returns alpha, beta, log likelihood; no answer: "no-data" without customers or without a period, "no-variation" when nobody or everybody left at once, "too-few" for a single period, "not-converged" when a parameter runs to infinity (all customers alike)
 * @throws RangeError when a count is not whole or is negative, or the cohort grows
 * @source Fader & Hardie (2007), J. Interactive Marketing 21:76-90
 * @example sbgFit([1000, 631, 468, 382, 326, 289, 262, 241]) // => known { alpha: 0.704, beta: 1.182 }
 */
export function sbgFit(survivors: readonly number[]): Answer<SbgFit> {
  survivors.forEach((count, at) => {
    checkCount(`survivors[${at}]`, count);
    if (at > 0 && count > survivors[at - 1]!)
      refuse(
        `survivors[${at}] exceeds the period before: a cohort only loses`,
        `survivors[${at}] больше прежнего: когорта только теряет`,
      );
  });
  const start = survivors[0] ?? 0;
  if (start === 0 || survivors.length < 2) return unknown("no-data");
  if (survivors.at(-1) === start || survivors[1] === 0) return unknown("no-variation");
  if (survivors.length === 2) return unknown("too-few");
  const found = fitPositive(
    ([alpha, beta]) => logLikelihoodOf(survivors, { alpha: alpha!, beta: beta! }),
    [1, 1],
  );
  if (!found.known) return found;
  const [alpha, beta] = found.value.parameters;
  return known({ alpha: alpha!, beta: beta!, logLikelihood: found.value.logLikelihood });
}

function logLikelihoodOf(survivors: readonly number[], parameters: SbgParameters): number {
  const { alpha, beta } = parameters;
  const periods = survivors.length - 1;
  const staying = survivors[periods]! * sbgLogSurvival(periods, parameters);
  return survivors.slice(1).reduce((sum, count, at) => {
    const left = survivors[at]! - count;
    return left === 0 ? sum : sum + left * (logBeta(alpha + 1, beta + at) - logBeta(alpha, beta));
  }, staying);
}
