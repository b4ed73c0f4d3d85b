import { type Answer, known, unknown } from "../kit/answer.ts";
import { nelderMead } from "../numeric/nelder-mead.ts";

/** Logarithms further out than this mean that the data pull a parameter to 0 or to infinity: there is no best one. */
const furthest = 12;

/**
 * Parameters above zero that make the data likeliest: searched as logarithms, from a start that makes sense.
 * No answer ("not-converged") when the search does not settle or a parameter runs away.
 */
export function fitPositive(
  logLikelihoodOf: (parameters: readonly number[]) => number,
  start: readonly number[],
): Answer<{ parameters: number[]; logLikelihood: number }> {
  const found = nelderMead((logs) => {
    if (logs.some((log) => Math.abs(log) > furthest)) return Infinity;
    const logLikelihood = logLikelihoodOf(logs.map(Math.exp));
    return Number.isFinite(logLikelihood) ? -logLikelihood : Infinity;
  }, start.map(Math.log));
  if (!found.converged || found.at.some((log) => Math.abs(log) > furthest - 1))
    return unknown("not-converged");
  return known({ parameters: found.at.map(Math.exp), logLikelihood: -found.value });
}
